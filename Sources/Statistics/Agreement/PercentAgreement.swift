extension Agreement {
  /// The share of units on which all who rated them agree.
  ///
  /// With more raters it falls even if each pair agrees as often as before, so name it with the number of raters.
  /// The standard error is that of a mean over units; the interval is Wilson’s, from the counts.
  package static func allAgree(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    percent(.allAgree, ratings, confidence) { ratings.counts[$0].contains(ratings.ratingsPerUnit[$0]) ? 1 : 0 }
  }

  /// The share of agreeing pairs of ratings in a unit, averaged over units: each unit counts once, however many rated it.
  ///
  /// Source: J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychol. Bull. 76 (1971) 378–382,
  /// where it is the observed agreement.
  ///
  /// The standard error is the jackknife’s over units, which for a mean is the usual one (B. Efron, R. J. Tibshirani, An
  /// Introduction to the Bootstrap, 1993, chapter 11). The interval is Wilson’s of that share for the number of separate
  /// ratings of pairs that would give the same variance (the effective size of C. Franco et al., “Comparative study of
  /// confidence intervals for proportions in complex sample surveys”, J. Surv. Stat. Methodol. 7 (2019) 334–364). So it
  /// stays in 0 … 1, is never without width, and for two raters is that of `allAgree`, with which it then coincides.
  package static func meanPairwise(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    percent(.meanPairwise, ratings, confidence) { pairwise(ratings.counts[$0], ratings.ratingsPerUnit[$0]) }
  }

  /// The share of pairs of ratings of one unit that are equal, or 0 where there are no pairs.
  ///
  /// - Parameters:
  ///   - counts: for each category how many chose it.
  ///   - raters: how many rated the unit.
  static func pairwise(_ counts: [Int], _ raters: Int) -> Double {
    guard raters >= 2 else { return 0 }
    return Double(counts.reduce(0) { $0 + $1 * ($1 - 1) }) / Double(raters * (raters - 1))
  }

  private static func percent(
    _ measure: Measure, _ ratings: Ratings, _ confidence: Double, agreement: (Int) -> Double
  ) -> Outcome {
    if let shortage = shortage(in: ratings) { return .failure(shortage) }
    let units = ratings.comparable
    let shares = units.map(agreement)
    let size = Double(shares.count)
    let mean = shares.reduce(0, +) / size
    let squares = shares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let pairs = units.reduce(0) { $0 + ratings.ratingsPerUnit[$1] * (ratings.ratingsPerUnit[$1] - 1) / 2 }
    return .success(
      Coefficient(
        measure: measure, value: mean, standardError: (squares / (size * (size - 1))).squareRoot(),
        interval: .wilson(
          share: mean, size: effectiveSize(mean, squares, units: size, pairs: Double(pairs)), confidence: confidence),
        confidence: confidence, units: units.count, leftOut: ratings.rows.count - units.count))
  }

  /// How many independent yes-or-no answers would vary as much around `mean` as the units’ shares do.
  ///
  /// For shares of 0 and 1 this is the number of units. Shares between vary less, as if more units had been seen; but there
  /// is never more to know than all pairs tell. Where all agree, or none, the variation is gone and the units are counted.
  private static func effectiveSize(_ mean: Double, _ squares: Double, units: Double, pairs: Double) -> Double {
    if mean == 0 || mean == 1 { return units }
    return min(pairs, max(units, units * units * mean * (1 - mean) / squares))
  }
}
