package import Bibliography
package import CitationFormats
internal import GRDB
import Foundation

/// What reading one file into the store gave.
package struct ImportTally: Sendable, Equatable {
  package var format: CitationFormat
  package var records = 0
  package var skipped = 0
  /// SHA-256 over the neutral form of each record followed by a line feed.
  package var recordsSHA256 = ""
  /// What was skipped or repaired, in file order; at most ``RecordInsertion/mostProblems`` are kept.
  package var problems: [Problem] = []
}

/// Reads a citation file into the `record` and `problem` tables, one record in memory at a time.
enum RecordInsertion {
  /// A file with more trouble than this is the wrong file; further problems are only counted.
  static let mostProblems = 10_000

  /// Inserts all records of `file` under batch number `batch`, numbered from `firstRecord`.
  ///
  /// - Throws: ``Problem`` when the file can't be read, or a database error.
  static func insert(
    file: URL, name: String, format: CitationFormat?, batch: Int, firstRecord: Int, into db: Database,
    progress: ((Int) -> Void)? = nil
  ) throws -> ImportTally {
    let source = try ByteSource(path: file.path)
    source.onProgress = progress
    var tally = ImportTally(format: try format ?? CitationReader.detect(source))
    var hash = SHA256()
    let insertion = try db.makeStatement(sql: "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let report = try db.makeStatement(sql: "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?)")

    func note(_ problem: Problem, _ outcome: String) throws {
      guard tally.problems.count < mostProblems else { return }
      tally.problems.append(problem.inFile(name))
      try report.execute(
        arguments: [
          batch, tally.problems.count, outcome, problem.line, problem.record, problem.what, problem.text,
          problem.remedy,
        ])
    }

    var content: [UInt8] = []
    try CitationReader.read(source, as: tally.format) { event in
      switch event {
      case .record(let record, let line):
        let number = firstRecord + tally.records
        content.removeAll(keepingCapacity: true)
        NeutralForm.write(record, into: &content)
        content.append(0x0A)
        content.withUnsafeBytes { hash.update($0) }
        try insertion.execute(
          arguments: [
            number, batch, line, number, record.title, record.date?.year, record.doi?.text, record.pmid?.text,
            String(decoding: content.dropLast(), as: UTF8.self),
          ])
        tally.records += 1
      case .skipped(let problem):
        tally.skipped += 1
        try note(problem, "skipped")
      case .repaired(let problem):
        try note(problem, "repaired")
      }
    }
    tally.recordsSHA256 = hash.finish()
    return tally
  }
}
