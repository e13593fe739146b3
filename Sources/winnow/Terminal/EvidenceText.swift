internal import Bibliography
internal import CitationFormats
internal import Deduplication

extension PairEvidence {
  /// Each finding with its weight.
  var table: String {
    TextTable(heading: ["weight", "finding"], rows: findings.map { [$0.weightText, $0.sentence] }).text
  }
}

extension PairEvidence.Finding {
  var json: JSONValue {
    .object([
      ("subject", .string(subject)), ("text", .string(text)),
      ("weight", .number(String((weight * 1000).rounded() / 1000))),
    ])
  }
}
