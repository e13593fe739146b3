internal import Bibliography
internal import CitationFormats
internal import Deduplication
import Foundation

/// Everything about one pair: both records side by side, what speaks for and against one work, and what became of them.
struct PairExplanation {
  let ids: (String, String)
  let records: (Record, Record)
  let evidence: PairEvidence
  /// The merges that lead from one to the other, `nil` when they stay apart.
  let path: [(a: String, b: String, reason: String)]?
  /// Whether a person said that they are different.
  let isDecidedDifferent: Bool

  var text: String {
    let fields = ComparedField.all(records.0, records.1, from: (records.0.source, records.1.source))
    return [
      fields.sideBySide(ids, evidence: evidence), "", evidence.table, "", "By themselves: \(evidence.sentence)", result,
    ].joined(separator: "\n")
  }

  /// What became of them among all records.
  private var result: String {
    if isDecidedDifferent { return "Among all records: kept apart, as a person decided" }
    guard let path else {
      return evidence.outcome == .unsure
        ? "Among all records: not merged, waits for a person" : "Among all records: kept apart"
    }
    let steps = path.map { "\($0.a) = \($0.b) (\($0.reason))" }
    return "Among all records: merged" + (steps.isEmpty ? "" : ", because " + steps.joined(separator: " and "))
  }

  var json: JSONValue {
    let steps = (path ?? []).map { step in
      JSONValue.object([("id_1", .string(step.a)), ("id_2", .string(step.b)), ("reason", .string(step.reason))])
    }
    return .object([
      ("id_1", .string(ids.0)), ("id_2", .string(ids.1)), ("outcome", .string(evidence.outcome.name)),
      ("kind", evidence.outcome.kind.map { .string($0.rawValue) } ?? .null),
      ("probability", .number(String(format: "%.3f", evidence.probability))),
      ("findings", .array(evidence.findings.map(\.json))),
      ("merged", .bool(path != nil)), ("through", .array(steps)), ("decided_different", .bool(isDecidedDifferent)),
    ])
  }
}
