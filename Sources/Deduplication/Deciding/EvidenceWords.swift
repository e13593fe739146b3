internal import Bibliography

extension PairEvidence {
  /// What the comparison of a field says, by the field's name.
  package func says(of field: String) -> String {
    // The rules weigh the year of a date.
    let subjects = field == "date" ? ["date", "year"] : [field]
    return findings.filter { subjects.contains($0.subject.lowercased()) }.map(\.text).joined(separator: "; ")
  }

  /// What follows, in words.
  package var sentence: String {
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
  package var name: String {
    switch self {
    case .same: "same"
    case .different: "different"
    case .unsure: "unsure"
    case .versions: "versions"
    }
  }

  package var kind: VersionKind? {
    if case .versions(let kind) = self { kind } else { nil }
  }
}

extension PairEvidence.Finding {
  /// `+4.2`, `−1.0`, or `rule`, which decides alone.
  package var weightText: String {
    guard subject != "rule" else { return "rule" }
    guard weight.magnitude >= 0.05 else { return "0" }
    let tenths = Int((weight.magnitude * 10).rounded())
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  package var sentence: String { subject == "rule" ? text : "\(subject): \(text)" }
}

extension Double {
  /// `71 %`, never 0 or 100 where there is doubt.
  package var percent: String {
    switch self {
    case 0: "0 %"
    case 1: "100 %"
    default: "\(min(99, max(1, Int((self * 100).rounded())))) %"
    }
  }
}
