package import Bibliography
package import CitationFormats
internal import GRDB
import Foundation

/// What reading one file into the store gave.
package struct ImportTally: Sendable, Equatable {
  package var format: CitationFormat
  package var records = 0
  package var skipped = 0
  /// SHA-256 over each record's line number, a tab, its neutral form and a line feed.
  package var recordsSHA256 = ""
  /// SHA-256 over the rows of the repair report, see ``RecordInsertion/text(ofProblem:)``.
  package var problemsSHA256 = ""
  /// What was skipped or repaired, in file order; at most ``RecordInsertion/mostProblems`` are kept.
  package var problems: [Problem] = []
}

/// Reads a citation file into the `record` and `problem` tables, one record in memory at a time.
enum RecordInsertion {
  /// A file with more trouble than this is the wrong file; further problems are only counted.
  static let mostProblems = 10_000

  /// Inserts all records of `file` under batch number `batch`, numbered from `firstRecord`.
  ///
  /// - Parameter report: told everything that was skipped or repaired, however much it is.
  /// - Throws: ``Problem`` when the file can't be read, or a database error.
  static func insert(
    file: URL, name: String, format: CitationFormat?, batch: Int, firstRecord: Int, into db: Database,
    report: ((Problem, RepairSeverity) -> Void)? = nil, progress: ((Int) -> Void)? = nil
  ) throws -> ImportTally {
    let source = try ByteSource(path: file.path)
    source.onProgress = progress
    var tally = ImportTally(format: try format ?? CitationReader.detect(source))
    var hash = SHA256()
    var problemHash = SHA256()
    let insertion = try db.makeStatement(sql: RecordInsertion.insertion)
    let problemInsertion = try db.makeStatement(sql: "INSERT INTO problem VALUES (?, ?, ?, ?, ?, ?, ?, ?)")

    func note(_ problem: Problem, _ severity: RepairSeverity) throws {
      report?(problem.inFile(name), severity)
      guard tally.problems.count < mostProblems else { return }
      tally.problems.append(problem.inFile(name))
      let row: [(any DatabaseValueConvertible)?] = [
        severity.rawValue, problem.line, problem.record, problem.what, problem.text, problem.remedy,
      ]
      try problemInsertion.execute(arguments: StatementArguments([batch, tally.problems.count] + row))
      problemHash.update(text(ofProblem: row.map { $0?.databaseValue ?? .null }))
    }

    var content: [UInt8] = []
    try CitationReader.read(source, as: tally.format) { event in
      switch event {
      case .record(let record, let line):
        let number = firstRecord + tally.records
        content.removeAll(keepingCapacity: true)
        NeutralForm.write(record, into: &content)
        hash.update("\(line)\t")
        content.append(0x0A)
        content.withUnsafeBytes { hash.update($0) }
        let text = String(decoding: content.dropLast(), as: UTF8.self)
        try insertion.execute(
          arguments: row(number: number, batch: batch, line: line, record: record, content: text))
        tally.records += 1
      case .skipped(let problem):
        tally.skipped += 1
        try note(problem, .skipped)
      case .repaired(let problem):
        try note(problem, .repaired)
      }
    }
    tally.recordsSHA256 = hash.finish()
    tally.problemsSHA256 = problemHash.finish()
    return tally
  }

  /// The statement that ``row(number:batch:line:record:content:)`` fills.
  static let insertion = "INSERT INTO record VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

  /// A row of `record`: a record that is its own cluster.
  static func row(number: Int, batch: Int, line: Int, record: Record, content: String) -> StatementArguments {
    [
      number, batch, line, number, record.title, record.date?.year, record.doi?.text, record.pmid?.text, content,
    ]
  }

  /// A row of the repair report as sealed: outcome, line, record, what, text, remedy, each as its length, a colon and itself.
  static func text(ofProblem row: [DatabaseValue]) -> String {
    row.map { value in
      let text = String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map(String.init) ?? ""
      return "\(text.utf8.count):\(text)"
    }.joined() + "\n"
  }
}
