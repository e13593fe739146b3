internal import Bibliography
internal import CitationFormats
internal import Deduplication

extension PairEvidence {
  /// What the comparison of a field says, by the field's name.
  func says(of field: String) -> String {
    // The rules weigh the year of a date.
    let subjects = field == "date" ? ["date", "year"] : [field]
    return findings.filter { subjects.contains($0.subject.lowercased()) }.map(\.text).joined(separator: "; ")
  }

  /// Each finding with its weight.
  var table: String {
    TextTable(heading: ["weight", "finding"], rows: findings.map { [$0.weightText, $0.sentence] }).text
  }

  /// What follows, in words.
  var sentence: String {
    let likely = "\(probability.percent) likely the same work"
    return switch outcome {
    case .same: "the same work (\(likely))"
    case .different: "different works (\(likely))"
    case .unsure: "unsure, a person must look (\(likely))"
    case .versions(let kind): "two publications of one study, kept apart: \(kind.rawValue)"
    }
  }
}

extension PairEvidence.Outcome {
  var name: String {
    switch self {
    case .same: "same"
    case .different: "different"
    case .unsure: "unsure"
    case .versions: "versions"
    }
  }

  var kind: VersionKind? {
    if case .versions(let kind) = self { kind } else { nil }
  }
}

extension PairEvidence.Finding {
  /// `+4.2`, `−1.0`, or `rule`, which decides alone.
  var weightText: String {
    guard subject != "rule" else { return "rule" }
    guard weight.magnitude >= 0.05 else { return "0" }
    let tenths = Int((weight.magnitude * 10).rounded())
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  var sentence: String { subject == "rule" ? text : "\(subject): \(text)" }

  var json: JSONValue {
    .object([
      ("subject", .string(subject)), ("text", .string(text)),
      ("weight", .number(String((weight * 1000).rounded() / 1000))),
    ])
  }
}
