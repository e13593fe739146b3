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

  /// Hands over every decision for `stage`, and those that name no stage, and of each record its notes and labels once.
  ///
  /// - Parameter every: what the file says of each record that carries no decision: it is a list of what was decided so.
  /// - Throws: ``Problem`` when the file can't be read or carries no such decision.
  static func read(
    _ file: URL, _ format: CitationFormat, _ stage: Stage, every: ScreeningMark.Verdict?,
    _ take: (DecisionTable.Row) -> Void,
    reject: (Problem) -> Void
  ) throws {
    let name = file.lastPathComponent
    var decisions = 0
    var elsewhere = 0
    try CitationReader.read(ByteSource(path: file.path), as: format) { event in
      switch event {
      case .record(let record, let line):
        var rows: [DecisionTable.Row] = []
        for case .decision(let decision) in record.marks {
          guard decision.stage == nil || decision.stage == stage.rawValue else {
            elsewhere += 1
            continue
          }
          decisions += 1
          rows.append(row(decision, record, file: name, line: line))
        }
        let remarks = record.marks.filter { if case .decision = $0 { false } else { true } }
        if rows.isEmpty, let every {
          decisions += 1
          rows = [row(.init(every, isResolution: true), record, file: name, line: line)]
        }
        if rows.isEmpty, !remarks.isEmpty { rows = [remarked(record, file: name, line: line)] }
        if !rows.isEmpty { rows[0].remarks = remarks }
        rows.forEach(take)
      case .skipped(let problem), .repaired(let problem): reject(problem.inFile(name))
      }
    }
    guard decisions == 0 else { return }
    throw Problem(
      elsewhere > 0 ? "its \(elsewhere) decisions are of another stage" : "its records carry no decisions",
      file: file.path,
      remedy: elsewhere > 0
        ? "Name that stage with --stage; nothing was recorded."
        : "Use a CSV with a column `decision`; or say with --every what was decided on all of its records, or --included when all others were excluded."
    )
  }

  private static func remarked(_ record: Record, file: String, line: Int) -> DecisionTable.Row {
    DecisionTable.Row(
      file: file, line: line, number: nil, citation: record, outcome: .remarked, reviewer: nil, kind: .vote,
      reason: nil, note: nil)
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
