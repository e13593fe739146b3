extension Agreement {
  /// Gwet’s AC1: agreement of any number of raters beyond chance, where chance is thought to act only on units that are
  /// hard to rate. It stays near the share of agreement where one category is rare, and kappa falls.
  ///
  /// Expected by chance is Σ π(1 − π) / (q − 1), π being the categories’ shares and q their number, those that nobody chose
  /// included. It is at most 1/q, so AC1 has a value, 1, even where everyone always chose the same category.
  /// Source: K. L. Gwet, “Computing inter-rater reliability and its variance in the presence of high agreement”, Br. J.
  /// Math. Stat. Psychol. 61 (2008) 29–48; with missing ratings, the standard error and the interval (Student’s t) as
  /// described at `BeyondChance`.
  package static func gwetsAC1(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    if let shortage = shortage(in: ratings) { return .failure(shortage) }
    let table = BeyondChance(ratings)
    let weights = table.shares.map { (1 - $0) / Double(ratings.categories - 1) }
    let chance = zip(table.shares, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return .success(table.coefficient(.gwetsAC1, weights: weights, chance: chance, confidence: confidence))
  }
}
