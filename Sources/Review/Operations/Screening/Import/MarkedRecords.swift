internal import Bibliography
internal import CitationFormats
import Foundation
internal import Screening

/// A citation file whose records carry decisions, in Winnow's form or that of another screening program.
enum MarkedRecords {
  /// The format of a citation file; `nil` when the file is a table of decisions, or no citation file at all.
  static func format(of file: URL) throws -> CitationFormat? {
    guard let format = try? CitationReader.detect(ByteSource(path: file.path)) else { return nil }
    guard format == .csv else { return format }
    return try CSVTable(ByteSource(path: file.path)).has("decision") ? nil : format
  }

  /// Hands over every decision for `stage`, and those that name no stage.
  ///
  /// - Throws: ``Problem`` when the file can't be read or carries no such decision.
  static func read(
    _ file: URL, _ format: CitationFormat, _ stage: Stage, _ take: (DecisionTable.Row) -> Void,
    reject: (Problem) -> Void
  ) throws {
    let name = file.lastPathComponent
    var decisions = 0
    var elsewhere = 0
    try CitationReader.read(ByteSource(path: file.path), as: format) { event in
      switch event {
      case .record(let record, let line):
        for case .decision(let decision) in record.marks {
          guard decision.stage == nil || decision.stage == stage.rawValue else {
            elsewhere += 1
            continue
          }
          decisions += 1
          take(row(decision, record, file: name, line: line))
        }
      case .skipped(let problem), .repaired(let problem): reject(problem.inFile(name))
      }
    }
    guard decisions == 0 else { return }
    throw Problem(
      elsewhere > 0 ? "its \(elsewhere) decisions are of another stage" : "its records carry no decisions",
      file: file.path,
      remedy: elsewhere > 0
        ? "Name that stage with --stage; nothing was recorded."
        : "Use a CSV with a column `decision`, or --included when the file holds the included records.")
  }

  private static func row(
    _ decision: ScreeningMark.Decision, _ record: Record, file: String, line: Int
  ) -> DecisionTable.Row {
    let outcome: DecisionTable.Row.Outcome =
      switch decision.verdict {
      case .include: .decided(.include)
      case .exclude: .decided(.exclude)
      case .maybe: .decided(.maybe)
      case .notRetrieved: .notRetrieved
      }
    return DecisionTable.Row(
      file: file, line: line, number: nil, citation: record, outcome: outcome, reviewer: decision.by,
      kind: decision.isResolution ? .resolution : .vote, reason: decision.reason, note: decision.note)
  }
}
