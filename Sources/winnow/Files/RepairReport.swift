internal import Bibliography
internal import CitationFormats

/// What readers skipped or repaired, as a CSV with a row for each.
final class RepairReport {
  private let output: Output?
  private var failure: (any Error)?

  private static let heading = ["file", "line", "record", "severity", "what", "text", "remedy"]

  /// - Parameter path: the file to write; without it nothing is kept.
  init(path: String?) throws {
    output = try path.map { try Output($0) }
    try output?.append { CSVWriter.writeRow(RepairReport.heading, into: &$0) }
  }

  /// Adds a row; a failure to write is thrown by ``kept(_:)``.
  func add(_ problem: Problem, _ severity: RepairSeverity) {
    guard let output, failure == nil else { return }
    let row = [
      problem.file, problem.line.map(String.init), problem.record.map(String.init), severity.rawValue, problem.what,
      problem.text, problem.remedy,
    ]
    do {
      try output.append { CSVWriter.writeRow(row.map { $0 ?? "" }, into: &$0) }
    } catch {
      failure = error
    }
  }

  /// Runs the reading and puts the report in place, also when the reading fails: then it is wanted most.
  func kept<Result>(_ reading: () throws -> Result) throws -> Result {
    let result: Result
    do {
      result = try reading()
    } catch {
      try? output?.close()
      throw error
    }
    if let failure { throw failure }
    try output?.close()
    return result
  }
}
