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
    let facts = TextTable(heading: ["", "field", ids.0, ids.1], rows: ComparedFields.rows(records.0, records.1)).text
    let findings = evidence.findings.map { [$0.subject, $0.text, PairExplanation.signed($0.weight)] }
    let table = TextTable(heading: ["compared", "found", "weight"], rows: findings).text
    return [facts, "", table, "", outcome, result].joined(separator: "\n")
  }

  /// What the two records by themselves say.
  private var outcome: String {
    let words =
      switch evidence.outcome {
      case .same: "the same work"
      case .different: "different works"
      case .unsure: "unsure, a person must look"
      case .versions(let kind): "two publications of one study, kept apart (\(kind.rawValue))"
      }
    return String(format: "By themselves: %@; probability of one work %.3f", words, evidence.probability)
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

  private static func signed(_ weight: Double) -> String { weight == 0 ? "" : String(format: "%+6.2f", weight) }

  var json: JSONValue {
    let findings = evidence.findings.map { finding in
      JSONValue.object([
        ("subject", .string(finding.subject)), ("text", .string(finding.text)),
        ("weight", .number(String(format: "%.3f", finding.weight))),
      ])
    }
    let steps = (path ?? []).map { step in
      JSONValue.object([("id_1", .string(step.a)), ("id_2", .string(step.b)), ("reason", .string(step.reason))])
    }
    return .object([
      ("id_1", .string(ids.0)), ("id_2", .string(ids.1)), ("outcome", .string(PairExplanation.name(evidence.outcome))),
      ("kind", PairExplanation.kind(evidence.outcome).map(JSONValue.string) ?? .null),
      ("probability", .number(String(format: "%.3f", evidence.probability))), ("findings", .array(findings)),
      ("merged", .bool(path != nil)), ("through", .array(steps)), ("decided_different", .bool(isDecidedDifferent)),
    ])
  }

  private static func name(_ outcome: PairEvidence.Outcome) -> String {
    switch outcome {
    case .same: "same"
    case .different: "different"
    case .unsure: "unsure"
    case .versions: "versions"
    }
  }

  private static func kind(_ outcome: PairEvidence.Outcome) -> String? {
    guard case .versions(let kind) = outcome else { return nil }
    return kind.rawValue
  }
}
