package import Bibliography
package import CitationFormats
package import Foundation
internal import GRDB

/// An imported file: which search it was, and what became of it.
package struct ImportedSearch: Sendable, Equatable {
  /// Ledger sequence of the import.
  package let batch: Int
  package let source: String
  package let kind: SourceKind
  /// Path inside the review's folder.
  package let file: String
  package let sha256: String
  /// Name of the format it was read as.
  package let format: String
  package let firstRecord: RecordID
  package let records: Int
  /// Records of the file that could not be read.
  package let skipped: Int
  /// `YYYY-MM-DD`.
  package let searched: String?
  /// How many hits the source reported.
  package let hits: Int?
  package let strategy: String?
  /// How many entries its repair report has.
  package let problems: Int
  package let signed: Signature

  /// The file's name without the folder.
  package var fileName: String { String(file.split(separator: "/").last ?? "") }

  /// How many records the file holds more than the source reported hits; `nil` when they are equal or nobody knows.
  package var hitDifference: Int? { hits.flatMap { $0 == records + skipped ? nil : records + skipped - $0 } }

  fileprivate init(_ row: Row) throws {
    batch = row["batch"]
    source = row["source"]
    kind = try Review.known(row["kind"], "kind of source")
    file = row["file"]
    sha256 = row["sha256"]
    format = row["format"]
    firstRecord = RecordID(row["first_record"])
    records = row["records"]
    skipped = row["skipped"]
    searched = row["searched"]
    hits = row["hits"]
    strategy = row["strategy"]
    problems = row["problems"]
    signed = Signature(row)
  }
}

extension Review {
  /// All imported files in the order of import.
  package func importedSearches() throws -> [ImportedSearch] {
    try pool.read { try Review.importedSearches("", [], $0) }
  }

  /// One imported file; `nil` when the number is no import's.
  package func importedSearch(_ batch: Int) throws -> ImportedSearch? {
    try pool.read { try Review.importedSearches("WHERE batch.batch = ?", [batch], $0).first }
  }

  /// What was skipped or repaired when a file was read, in its order.
  package func importProblems(
    of batch: Int, limit: Int = .max, offset: Int = 0
  ) throws -> [(problem: Problem, outcome: RepairSeverity)] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT outcome, line, number, what, text, remedy FROM problem WHERE batch = ?
          ORDER BY ordinal LIMIT ? OFFSET ?
          """, arguments: [batch, limit == .max ? -1 : limit, offset]
      ).map { row in
        let problem = Problem(
          row["what"], line: row["line"], record: row["number"], text: row["text"], remedy: row["remedy"])
        return (problem, try Review.known(row["outcome"], "outcome"))
      }
    }
  }

  /// Where the untouched file of an import lies.
  ///
  /// The ledger may have come from another copy of the review, so its paths are not trusted to stay inside the folder.
  /// - Throws: ``Problem`` when there is no such import, or its file is not where it belongs.
  package func searchFile(of batch: Int) throws -> URL {
    guard let search = try importedSearch(batch) else {
      throw Problem("there is no import \(batch)", remedy: "`winnow log` lists the imports.")
    }
    let parts = search.file.split(separator: "/", omittingEmptySubsequences: false)
    let url = folder.appending(path: "searches").appending(path: search.fileName)
    var status = stat()
    guard parts.count == 2, parts[0] == "searches", ![".", "..", ""].contains(parts[1]),
      !search.fileName.contains("\0"), lstat(url.path, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else {
      throw Problem(
        "the file of this import is not in searches/", text: search.file,
        remedy: "`winnow verify` tells what is missing; restore it from a backup.")
    }
    return url
  }

  static func importedSearches(
    _ condition: String, _ arguments: StatementArguments, _ db: Database
  ) throws -> [ImportedSearch] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT batch.*, \(Signature.columns), (SELECT count(*) FROM problem WHERE problem.batch = batch.batch) AS problems
        FROM batch JOIN ledger ON sequence = batch.batch \(condition) ORDER BY batch.batch
        """, arguments: arguments
    ).map { try ImportedSearch($0) }
  }
}
