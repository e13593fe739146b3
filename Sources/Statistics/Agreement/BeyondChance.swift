/// What Fleiss’ kappa and Gwet’s AC1 share: the observed agreement, the categories’ shares, and the variance that follows
/// from how much each unit contributes. They differ in the agreement they expect by chance.
///
/// Source: K. L. Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, Br. J. Math.
/// Stat. Psychol. 61 (2008) 29–48; with missing ratings as in his Handbook of Inter-Rater Reliability (4th edition 2014)
/// and his package irrCAC. Units with a single rating tell nothing of agreement, but they count for the
/// categories’ shares; units without any are not there.
struct BeyondChance {
  /// The units with at least one rating: how many raters chose each category, and how many rated it.
  private let units: [(counts: [Int], raters: Int)]
  /// How many of them have two ratings or more.
  private let comparable: Int
  /// How many units of the table have fewer than two.
  private let leftOut: Int
  /// For each category the mean over units of the share of raters who chose it.
  let shares: [Double]

  init(_ ratings: Ratings) {
    let units = zip(ratings.counts, ratings.ratingsPerUnit).filter { $0.1 > 0 }.map { (counts: $0.0, raters: $0.1) }
    self.units = units
    comparable = ratings.comparable.count
    leftOut = ratings.rows.count - comparable
    shares = (0..<ratings.categories).map { category in
      units.reduce(0) { $0 + Double($1.counts[category]) / Double($1.raters) } / Double(units.count)
    }
  }

  /// Whether everyone always chose the same category.
  var isWithoutVariation: Bool {
    shares.indices.count { category in units.contains { $0.counts[category] > 0 } } < 2
  }

  /// - Parameters:
  ///   - weights: for each category what choosing it adds to the agreement by chance, so that this is Σ shares · weights.
  ///   - chance: the agreement by chance, below 1.
  func coefficient(_ measure: Agreement.Measure, weights: [Double], chance: Double, confidence: Double) -> Coefficient {
    let size = Double(units.count)
    let scale = size / Double(comparable)
    let disagreements = units.map { $0.raters < 2 ? 0 : 1 - Agreement.pairwise($0.counts, $0.raters) }
    let lacking = disagreements.reduce(0, +) / Double(comparable) / (1 - chance)  // 1 − the coefficient

    var squares = 0.0
    for (unit, disagreement) in zip(units, disagreements) {
      let own = zip(unit.counts, weights).reduce(0) { $0 + Double($1.0) * $1.1 } / Double(unit.raters)
      let agreement = unit.raters < 2 ? 0 : scale * (1 - disagreement - chance)
      let contribution = (agreement - 2 * lacking * (own - chance)) / (1 - chance)
      let deviation = contribution - (1 - lacking)
      squares += deviation * deviation
    }
    return Coefficient(
      measure, 1 - lacking, standardError: (squares / (size * (size - 1))).squareRoot(),
      critical: StudentDistribution(degreesOfFreedom: units.count - 1).critical(confidence: confidence),
      confidence: confidence, units: comparable, leftOut: leftOut)
  }
}
