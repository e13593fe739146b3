extension Agreement {
  /// Cohen’s kappa of two raters, from the units that both rated.
  package static func cohensKappa(_ ratings: Ratings, confidence: Double = 0.95) -> Outcome {
    guard ratings.raters == 2 || ratings.rows.isEmpty else {
      return .failure(ratings.raters < 2 ? .fewerThanTwoRaters : .otherThanTwoRaters(ratings.raters))
    }
    if let shortage = shortage(in: ratings) { return .failure(shortage) }
    let table = ratings.table(0, 1)
    return cohensKappa(table, confidence: confidence, leftOut: ratings.rows.count - table.total)
  }

  /// Cohen’s kappa: agreement beyond what two raters with these habits would reach by chance.
  ///
  /// Sources: J. Cohen, “A coefficient of agreement for nominal scales”, Educ. Psychol. Meas. 20 (1960) 37–46; the
  /// standard error for large samples, not under the hypothesis of no agreement, is from J. L. Fleiss, J. Cohen,
  /// B. S. Everitt, “Large sample standard errors of kappa and weighted kappa”, Psychol. Bull. 72 (1969)
  /// 323–327. The interval is that of a normal distribution.
  ///
  /// - Parameters:
  ///   - confidence: between 0 and 1, of the interval.
  ///   - leftOut: how many units the two did not both rate, to be told.
  package static func cohensKappa(
    _ table: ContingencyTable, confidence: Double = 0.95, leftOut: Int = 0
  ) -> Outcome {
    let (units, rows, columns) = (table.total, table.rowTotals, table.columnTotals)
    guard units >= 2 else { return .failure(.fewerThanTwoUnits(units)) }
    guard !zip(rows, columns).contains(where: { $0 == units && $1 == units }) else { return .failure(.noVariation) }

    let size = Double(units)
    let (first, second) = (rows.map { Double($0) / size }, columns.map { Double($0) / size })
    let chance = zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
    let lacking = Double(units - table.agreeing) / size / (1 - chance)  // 1 − κ

    // Their equation subtracts the square of this mean from a sum of squares; the sum of squared deviations is the same, and
    // exact where the error is small.
    let mean = 1 - lacking - chance * lacking
    var spread = 0.0
    for (row, counts) in table.cells.enumerated() {
      for (column, count) in counts.enumerated() {
        // What a unit in this cell adds: 1 on the diagonal, less its part in the agreement by chance.
        let contribution = (row == column ? 1 : 0) - (second[row] + first[column]) * lacking
        spread += Double(count) / size * (contribution - mean) * (contribution - mean)
      }
    }
    let variance = spread / ((1 - chance) * (1 - chance) * size)
    return .success(
      Coefficient(
        .cohensKappa, 1 - lacking, standardError: variance.squareRoot(),
        critical: NormalDistribution.critical(confidence: confidence), confidence: confidence, units: units,
        leftOut: leftOut))
  }
}
