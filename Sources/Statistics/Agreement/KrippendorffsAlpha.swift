extension Agreement {
  /// Krippendorff’s alpha for categories without an order (“nominal”), any number of raters and missing ratings.
  ///
  /// Each unit counts with its number of ratings, and the disagreement expected is that of drawing two ratings without
  /// putting the first back. Units with a single rating play no part.
  ///
  /// Sources: K. Krippendorff, “Computing Krippendorff’s alpha-reliability” (2011); the standard error and the interval
  /// (Student’s t, one degree of freedom fewer than units) from the linearised variance of K. L. Gwet, Handbook of
  /// Inter-Rater Reliability (4th edition 2014), as in his package irrCAC for R. The package irrCAC 0.4.4 for Python
  /// corrects unequal numbers of ratings by the observed agreement after the correction for small samples; the linearisation
  /// asks for that before it, as R has it, so that standard errors differ a little where ratings are missing. R’s interval
  /// counts units with a single rating among the degrees of freedom; here, as in Python, these have no part in it.
  package static func krippendorffsAlpha(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    if let shortage = shortage(in: ratings) { return .failure(shortage) }
    let units = ratings.comparable
    let counts = units.map { ratings.counts[$0] }
    let totals = (0..<ratings.categories).map { category in counts.reduce(0) { $0 + $1[category] } }
    let all = totals.reduce(0, +)
    guard !totals.contains(all) else { return .failure(.noVariation) }

    let (size, mean) = (Double(units.count), Double(all) / Double(units.count))
    let shares = totals.map { Double($0) / Double(all) }
    let chance = shares.reduce(0) { $0 + $1 * $1 }
    // A unit’s weight is its number of ratings, by their mean.
    let weights = units.map { Double(ratings.ratingsPerUnit[$0]) / mean }
    let disagreements = zip(units, weights).map { unit, weight in
      weight * (1 - pairwise(ratings.counts[unit], ratings.ratingsPerUnit[unit]))
    }
    let uncorrected = disagreements.reduce(0, +) / size / (1 - chance)  // 1 − alpha, were the ratings without number

    var squares = 0.0
    for (index, weight) in weights.enumerated() {
      let own = zip(counts[index], shares).reduce(0) { $0 + Double($1.0) * $1.1 } / mean
      let agreement = weight - disagreements[index] - (1 - uncorrected * (1 - chance)) * (weight - 1) - chance
      let expected = own - chance * (weight - 1) - chance
      let contribution = (agreement - 2 * uncorrected * expected) / (1 - chance)
      let deviation = contribution - (1 - uncorrected)
      squares += deviation * deviation
    }
    return .success(
      Coefficient(
        .krippendorffsAlpha, 1 - uncorrected * (1 - 1 / Double(all)),
        standardError: (squares / (size * (size - 1))).squareRoot(),
        critical: StudentDistribution(degreesOfFreedom: units.count - 1).critical(confidence: confidence),
        confidence: confidence, units: units.count, leftOut: ratings.rows.count - units.count))
  }
}
