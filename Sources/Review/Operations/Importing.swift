package import Bibliography
package import CitationFormats
package import Foundation
internal import GRDB
internal import Screening

/// What the user says about a file to import.
package struct ImportRequest: Sendable {
  package var file: URL
  /// What the file is called where it came from, when `file` is only where it was put down; made safe before it is used.
  package var name: String?
  /// Name of the source, as the report will show it.
  package var source: String
  package var kind: SourceKind
  /// The format, when detection should not decide.
  package var format: CitationFormat?
  package var searched: String?
  package var hits: Int?
  package var strategy: String?
  /// Import a file although the same bytes were imported before.
  package var again: Bool

  package init(
    file: URL, name: String? = nil, source: String, kind: SourceKind, format: CitationFormat? = nil,
    searched: String? = nil, hits: Int? = nil, strategy: String? = nil, again: Bool = false
  ) {
    self.file = file
    self.name = name.map(FileArchive.safeName)
    self.source = source
    self.kind = kind
    self.format = format
    self.searched = searched
    self.hits = hits
    self.strategy = strategy
    self.again = again
  }

  /// What messages and the archive call the file.
  var fileName: String { name ?? file.lastPathComponent }

  /// - Throws: ``Problem`` when what is said of the files can't be.
  fileprivate static func check(_ requests: [ImportRequest]) throws(Problem) {
    guard !requests.isEmpty else { throw Problem("no file was named", remedy: "Choose one or more export files.") }
    for request in requests {
      guard !request.source.trimmed.isEmpty else {
        throw Problem("the source has no name", remedy: "Name it as the report shall show it; nothing was imported.")
      }
      if let day = request.searched, !day.isDay {
        throw Problem("the day of the search is no date", text: day, remedy: "Write it as 2026-01-31.")
      }
      guard let hits = request.hits else { continue }
      guard hits >= 0 else { throw Problem("there can't be \(hits) hits", remedy: "Nothing was imported.") }
      guard requests.count == 1 else {
        throw Problem(
          "the number of hits belongs to one search", remedy: "Import its file by itself; nothing was imported.")
      }
    }
  }
}

/// What an import did.
package struct ImportReport: Sendable {
  /// Ledger sequence of the import.
  package let batch: Int
  package let file: String
  package let source: String
  package let firstRecord: RecordID?
  package let tally: ImportTally
}

extension Review {
  /// Copies the files into `searches/` and reads their records: all files or none.
  ///
  /// - Parameters:
  ///   - report: told everything that readers skip or repair.
  ///   - progress: called with the file's position in `requests` and its bytes read so far.
  /// - Throws: ``Problem`` when a file can't be read, holds no record, or was imported before.
  package func importRecords(
    _ requests: [ImportRequest], acting: Acting, report: ((Problem, RepairSeverity) -> Void)? = nil,
    progress: ((Int, Int) -> Void)? = nil
  ) throws -> [ImportReport] {
    try ImportRequest.check(requests)
    let archive = FileArchive(folder: folder.appending(path: "searches"))
    // All under the write lock, so that two imports of one file can't take each other's copy away. The copies come first:
    // they are on disk before the ledger names them.
    return try write(acting, to: .importRecords) { db, ledger in
      var copies: [FileArchive.Copy] = []
      do {
        for request in requests { copies.append(try archive.keep(request.file, named: request.name)) }
        return try zip(requests, copies).enumerated().map { position, pair in
          if !pair.0.again { try Review.refuseRepeat(pair.0, pair.1, db) }
          return try importOne(pair.0, pair.1, db, &ledger, report: report) { progress?(position, $0) }
        }
      } catch {
        for copy in copies where copy.isNew { archive.discard(copy) }
        guard requests.count > 1, var problem = error as? Problem else { throw error }
        problem.remedy += " None of the \(requests.count) files was imported."
        throw problem
      }
    }
  }

  private func importOne(
    _ request: ImportRequest, _ copy: FileArchive.Copy, _ db: Database, _ ledger: inout LedgerWriter,
    report: ((Problem, RepairSeverity) -> Void)?, progress: @escaping (Int) -> Void
  ) throws -> ImportReport {
    let first = (try Int.fetchOne(db, sql: "SELECT max(record) FROM record") ?? 0) + 1
    let name = request.fileName
    let batch = ledger.nextSequence
    let tally: ImportTally
    do {
      tally = try RecordInsertion.insert(
        file: copy.url, name: name, format: request.format, batch: batch, firstRecord: first, into: db,
        report: report, progress: progress)
    } catch let problem as Problem {
      throw problem.inFile(request.name ?? request.file.path)
    }
    guard tally.records > 0 else {
      throw tally.problems.first
        ?? Problem("holds no records", file: name, remedy: "Export the search again; nothing was imported.")
    }
    try ledger.append(
      .recordsImported(
        .init(
          source: request.source, kind: request.kind, file: "searches/" + copy.url.lastPathComponent,
          sha256: copy.sha256, format: tally.format.name, firstRecord: first, records: tally.records,
          skipped: tally.skipped, recordsSHA256: tally.recordsSHA256, problemsSHA256: tally.problemsSHA256,
          searched: request.searched, hits: request.hits,
          strategy: request.strategy)))
    return ImportReport(batch: batch, file: name, source: request.source, firstRecord: RecordID(first), tally: tally)
  }

  private static func refuseRepeat(_ request: ImportRequest, _ copy: FileArchive.Copy, _ db: Database) throws {
    let earlier = try Row.fetchOne(
      db, sql: "SELECT source, at FROM batch JOIN ledger ON sequence = batch WHERE sha256 = ? LIMIT 1",
      arguments: [copy.sha256])
    guard let earlier else { return }
    let source: String = earlier["source"]
    let day: String = earlier["at"]
    throw Problem(
      "this file was imported already, as “\(source)” on \(day.prefix(10))", file: request.fileName,
      remedy: "Nothing was imported. If it really is another search, repeat with --again or the box “Import again”.")
  }
}
