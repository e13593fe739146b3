/// How far raters agree, by the measures that reports of reviews name.
///
///     switch Agreement.cohensKappa(ratings) {
///     case .success(let kappa): print(kappa.value, kappa.interval.lower, kappa.interval.upper)
///     case .failure(let undefined): print(undefined.reason)
///     }
///
/// All of them leave out units with fewer than two ratings when they look for agreement, and say how many these were.
/// No interval corrects for small samples: with fewer than some 30 units read them as rough, and an interval without
/// width (nobody ever disagreed) as “too few units to tell”. Wilson’s interval of the shares doesn’t have that weakness.
package enum Agreement {
  /// A coefficient, or why there is none.
  package typealias Outcome = Result<Coefficient, Undefined>

  /// The measures, in the order in which reports name them.
  package enum Measure: String, Sendable, CaseIterable {
    case allAgree, meanPairwise, cohensKappa, fleissKappa, gwetsAC1, krippendorffsAlpha

    /// As a report names it.
    package var name: String {
      switch self {
      case .allAgree: "all raters agree"
      case .meanPairwise: "mean pairwise agreement"
      case .cohensKappa: "Cohen’s kappa"
      case .fleissKappa: "Fleiss’ kappa"
      case .gwetsAC1: "Gwet’s AC1"
      case .krippendorffsAlpha: "Krippendorff’s alpha"
      }
    }
  }

  /// The measure chosen by value, for those who let a protocol choose.
  ///
  /// - Parameter confidence: between 0 and 1, of the interval.
  package static func outcome(of measure: Measure, _ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    switch measure {
    case .allAgree: allAgree(ratings, confidence: confidence)
    case .meanPairwise: meanPairwise(ratings, confidence: confidence)
    case .cohensKappa: cohensKappa(ratings, confidence: confidence)
    case .fleissKappa: fleissKappa(ratings, confidence: confidence)
    case .gwetsAC1: gwetsAC1(ratings, confidence: confidence)
    case .krippendorffsAlpha: krippendorffsAlpha(ratings, confidence: confidence)
    }
  }

  /// What no measure can do without.
  static func shortage(in ratings: Ratings) -> Undefined? {
    let units = ratings.comparable.count
    // A table without units has no places for raters either, so that is named second.
    if ratings.raters < 2, !ratings.rows.isEmpty { return .fewerThanTwoRaters }
    return units < 2 ? .fewerThanTwoUnits(units) : nil
  }
}
