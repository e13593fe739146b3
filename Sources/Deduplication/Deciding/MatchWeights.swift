/// How much each finding speaks for two records being the same work, in natural log-odds.
///
/// The weights are those of a logistic regression over labelled pairs; CONTRIBUTING.md says how they were fitted.
package struct MatchWeights: Sendable, Equatable {
  /// By index of ``Feature``; `names` says which is which.
  package var values: [Double]
  /// The log-odds before anything is known of a candidate pair.
  package var base: Double

  package init(values: [Double], base: Double) {
    self.values = values
    self.base = base
  }

  package static var names: [String] { Feature.names.map { "\($0.subject): \($0.text)" } }

  /// Log-odds that two records are the same work.
  func score(_ comparison: Comparison) -> Double {
    var score = base
    Feature.visit(comparison) { score += values[$0] }
    return score
  }
}
