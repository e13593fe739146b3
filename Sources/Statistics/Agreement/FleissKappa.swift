extension Agreement {
  /// Fleiss’ kappa: agreement of any number of raters beyond what chance would give if all chose the categories with the
  /// same, common frequencies.
  ///
  /// Expected by chance is Σ π², π being the categories’ shares. For two raters and no missing ratings this is Scott’s pi, not Cohen’s kappa.
  /// Sources: J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychol. Bull. 76 (1971) 378–382; with
  /// missing ratings, the standard error and the interval (Student’s t) as described at `BeyondChance`.
  package static func fleissKappa(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    if let shortage = shortage(in: ratings) { return .failure(shortage) }
    let table = BeyondChance(ratings)
    if table.isWithoutVariation { return .failure(.noVariation) }
    let chance = table.shares.reduce(0) { $0 + $1 * $1 }
    return .success(
      table.coefficient(.fleissKappa, weights: table.shares, chance: chance, confidence: confidence))
  }
}
