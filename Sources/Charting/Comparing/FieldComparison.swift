/// How two people's answers to one field of one source stand to each other.
package struct FieldComparison: Sendable, Equatable {
  package enum Outcome: String, Sendable, Codable {
    /// Both say the same, places aside.
    case same
    case different
    /// Only one of them answered.
    case oneAnswered = "one answered"
    case nobodyAnswered = "nobody answered"
  }

  /// Id of the field.
  package let field: String
  package let first: Answer?
  package let second: Answer?

  package init(field: String, first: Answer?, second: Answer?) {
    self.field = field
    self.first = first
    self.second = second
  }

  package var outcome: Outcome {
    switch (first, second) {
    case (nil, nil): .nobodyAnswered
    case (let first?, let second?): first.saysTheSame(as: second) ? .same : .different
    case (nil, _), (_, nil): .oneAnswered
    }
  }

  /// Fields of free words, where two people hardly ever write the same: they are read side by side, not counted.
  package static func isCounted(_ field: FormField) -> Bool {
    switch field.kind {
    case .text, .longText, .quote: false
    case .number, .date, .yesOrNo, .single, .multiple, .country, .codes, .group, .table: true
    }
  }
}

extension ChartForm {
  /// Two people's answers side by side, in the form's order.
  package func compare(_ first: [String: Answer], _ second: [String: Answer]) -> [FieldComparison] {
    fields.map { FieldComparison(field: $0.id, first: first[$0.id], second: second[$0.id]) }
  }
}
