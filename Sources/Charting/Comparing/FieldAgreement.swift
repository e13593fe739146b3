package import Statistics

/// How far two people agree in a field over several sources.
package struct FieldAgreement: Sendable {
  /// Id of the field.
  package let field: String
  /// Sources for which both answered.
  package let both: Int
  /// Of these, where both say the same.
  package let same: Int
  /// Sources for which only one answered.
  package let oneAnswered: Int
  /// Agreement beyond chance of closed fields: of a single choice over its values, of several over each value of each source as
  /// a yes or no. `nil` for open fields.
  package let kappa: Agreement.Outcome?

  /// Agreement in a field.
  ///
  /// - Parameter pairs: each source's two answers.
  package static func of(_ field: FormField, _ pairs: [(first: Answer?, second: Answer?)]) -> FieldAgreement {
    let comparisons = pairs.map { FieldComparison(field: field.id, first: $0.first, second: $0.second) }
    let both = comparisons.filter { [.same, .different].contains($0.outcome) }
    return FieldAgreement(
      field: field.id, both: both.count, same: both.count { $0.outcome == .same },
      oneAnswered: comparisons.count { $0.outcome == .oneAnswered }, kappa: kappa(field, both))
  }

  private static func kappa(_ field: FormField, _ both: [FieldComparison]) -> Agreement.Outcome? {
    guard field.kind.isClosed else { return nil }
    let values = field.kind == .yesOrNo ? ["yes", "no"] : field.values.map(\.value)
    let states = Answer.State.allCases.filter { $0 != .reported }.map(\.rawValue)
    let rows: [[Int?]]
    let categories: Int
    if field.takesSeveral {
      rows = both.flatMap { pair in
        values.map { value in [pair.first, pair.second].map { ($0?.values.contains(value) ?? false) ? 1 : 0 } }
      }
      categories = 2
    } else {
      let names = values + states
      rows = both.map { pair in
        [pair.first, pair.second].map { answer in
          answer.flatMap { names.firstIndex(of: $0.values.first ?? $0.state.rawValue) }
        }
      }
      categories = max(2, names.count)
    }
    return (try? Ratings(rows, categories: categories)).map { Agreement.cohensKappa($0) }
  }
}
