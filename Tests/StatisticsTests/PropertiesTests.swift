import Fixtures
import Statistics
import Testing

private func equal(_ a: Coefficient, _ b: Coefficient) -> Bool {
  near(a.value, b.value) && near(a.standardError, b.standardError) && near(a.interval.lower, b.interval.lower)
    && near(a.interval.upper, b.interval.upper) && a.units == b.units && a.leftOut == b.leftOut
}

@Suite struct AnyMeasureOfAgreement {
  static let measures = Agreement.Measure.allCases
  static let seeds: [UInt64] = [1, 2, 3, 4, 5]

  private func ratings(_ measure: Agreement.Measure, _ seed: UInt64, missing: Double = 0.2) throws -> Ratings {
    try .random(seed: seed, raters: measure == .cohensKappa ? 2 : 4, missing: missing)
  }

  @Test(arguments: measures, seeds)
  func doesNotDependOnAnyOrder(_ measure: Agreement.Measure, _ seed: UInt64) throws {
    let ratings = try ratings(measure, seed)
    let usual = try Agreement.outcome(of: measure, ratings).get()
    var random = SeededGenerator(seed: seed)
    let raters = (0..<ratings.raters).shuffled(using: &random)
    let categories = [2, 0, 1]
    for rows in [
      ratings.rows.shuffled(using: &random),
      ratings.rows.map { row in raters.map { row[$0] } },
      ratings.rows.map { row in row.map { $0.map { categories[$0] } } },
    ] {
      #expect(equal(try Agreement.outcome(of: measure, Ratings(rows, categories: 3)).get(), usual))
    }
  }

  @Test(arguments: measures)
  func isOneWhereAllAgree(_ measure: Agreement.Measure) throws {
    let two = measure == .cohensKappa
    let ratings = try Ratings(text: two ? "00 11 22 11 .1" : "000 111 22. 1.1 .1.", categories: 3)
    let found = try Agreement.outcome(of: measure, ratings).get()
    #expect(found.value == 1 && found.interval.upper == 1)
    #expect(found.units == 4 && found.leftOut == 1)
  }

  @Test(arguments: measures, seeds)
  func liesInItsIntervalWhichWidensWithConfidence(_ measure: Agreement.Measure, _ seed: UInt64) throws {
    let ratings = try ratings(measure, seed)
    let usual = try Agreement.outcome(of: measure, ratings).get()
    #expect(usual.interval.lower <= usual.value && usual.value <= usual.interval.upper && usual.interval.upper <= 1)
    let wider = try Agreement.outcome(of: measure, ratings, confidence: 0.99).get()
    #expect(wider.interval.lower < usual.interval.lower && usual.interval.upper < wider.interval.upper)
    #expect(wider.value == usual.value && wider.standardError == usual.standardError)
  }

  /// The variances are linearised; leaving out each unit in turn tells the same without their formulas.
  @Test(arguments: measures, seeds)
  func hasTheStandardErrorThatLeavingOutUnitsShows(_ measure: Agreement.Measure, _ seed: UInt64) throws {
    let whole = try Ratings.random(seed: seed, units: 300, raters: measure == .cohensKappa ? 2 : 5, missing: 0.3)
    // Fleiss and Gwet take the number of units with a single rating as given, so there are none.
    let rows = whole.comparable.map { whole.rows[$0] }
    let found = try Agreement.outcome(of: measure, Ratings(rows, categories: 3)).get()
    let without = try rows.indices.map { unit in
      var rest = rows
      rest.remove(at: unit)
      return try Agreement.outcome(of: measure, Ratings(rest, categories: 3)).get().value
    }
    let (size, mean) = (Double(rows.count), without.reduce(0, +) / Double(rows.count))
    let jackknife = (without.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } * (size - 1) / size).squareRoot()
    #expect(abs(found.standardError / jackknife - 1) < 0.01)
  }

  @Test(arguments: measures)
  func isTheSameWithUnitsThatNobodyRated(_ measure: Agreement.Measure) throws {
    let ratings = try ratings(measure, 6)
    let usual = try Agreement.outcome(of: measure, ratings).get()
    let empty: [Int?] = Array(repeating: nil, count: ratings.raters)
    let more = try Agreement.outcome(of: measure, Ratings(ratings.rows + [empty, empty], categories: 3)).get()
    #expect(near(more.value, usual.value) && near(more.standardError, usual.standardError))
    #expect(more.leftOut == usual.leftOut + 2)
  }
}

@Suite struct BetweenMeasures {
  @Test(arguments: AnyMeasureOfAgreement.seeds)
  func forTwoRatersBothSharesAreOne(_ seed: UInt64) throws {
    let ratings = try Ratings.random(seed: seed, raters: 2)
    let all = try Agreement.allAgree(ratings).get()
    #expect(equal(try Agreement.meanPairwise(ratings).get(), all))
    let wilson = try #require(
      Interval.wilson(successes: Int((all.value * Double(all.units)).rounded()), total: all.units))
    #expect(near(all.interval.lower, wilson.lower) && near(all.interval.upper, wilson.upper))
  }

  @Test(arguments: AnyMeasureOfAgreement.seeds)
  func meanPairwiseIsTheMeanOfThePairsAndNotBelowAllAgree(_ seed: UInt64) throws {
    let ratings = try Ratings.random(seed: seed, raters: 3, missing: 0)
    let pairs = [(0, 1), (0, 2), (1, 2)].map { ratings.table($0, $1) }
    let mean = pairs.reduce(0) { $0 + Double($1.agreeing) / Double($1.total) } / 3
    let pairwise = try Agreement.meanPairwise(ratings).get()
    #expect(near(pairwise.value, mean))
    #expect(try Agreement.allAgree(ratings).get().value <= pairwise.value)
  }

  /// Between all and none agreeing lies what would vary less than single answers: its interval is narrower than that of as
  /// many units, and never without width.
  @Test func meanPairwiseOfEqualUnitsKeepsAnInterval() throws {
    let pairwise = try Agreement.meanPairwise(Ratings(text: "001 011 110 100", categories: 2)).get()
    #expect(near(pairwise.value, 1.0 / 3) && pairwise.standardError < 1e-12)
    let pairs = try #require(Interval.wilson(successes: 4, total: 12))
    #expect(near(pairwise.interval.lower, pairs.lower) && near(pairwise.interval.upper, pairs.upper))
  }

  /// K. Krippendorff: alpha is Fleiss’ kappa corrected for the number n of ratings, 1 − (1 − κ)(n − 1)/n.
  @Test(arguments: AnyMeasureOfAgreement.seeds)
  func alphaIsFleissKappaCorrectedForSmallSamples(_ seed: UInt64) throws {
    let ratings = try Ratings.random(seed: seed, missing: 0)
    let fleiss = try Agreement.fleissKappa(ratings).get()
    let alpha = try Agreement.krippendorffsAlpha(ratings).get()
    let count = Double(ratings.ratingsPerUnit.reduce(0, +))
    #expect(near(alpha.value, 1 - (1 - fleiss.value) * (count - 1) / count))
    #expect(near(alpha.standardError, fleiss.standardError))
  }

  /// Two raters with different habits agree less by chance than two with their mean habits would.
  @Test(arguments: AnyMeasureOfAgreement.seeds)
  func cohensKappaIsNotBelowFleissAndEqualForEqualHabits(_ seed: UInt64) throws {
    let ratings = try Ratings.random(seed: seed, raters: 2, missing: 0)
    let cohen = try Agreement.cohensKappa(ratings).get().value
    #expect(cohen >= (try Agreement.fleissKappa(ratings).get().value) - 1e-12)
    let alike = try Ratings(cells: [[20, 3, 1], [3, 9, 2], [1, 2, 5]])
    #expect(near(try Agreement.cohensKappa(alike).get().value, try Agreement.fleissKappa(alike).get().value))
  }

  /// Where all categories are as frequent, both expect 1/q.
  @Test func ac1IsFleissKappaForEqualCategories() throws {
    let ratings = try Ratings(text: "000 112 220 011 122 002 111 220", categories: 3)
    #expect(ratings.counts.reduce([0, 0, 0]) { zip($0, $1).map { $0 + $1 } } == [8, 8, 8])
    #expect(near(try Agreement.gwetsAC1(ratings).get().value, try Agreement.fleissKappa(ratings).get().value))
  }

  /// AC1 alone depends on the categories that nobody chose.
  @Test func onlyAC1CountsCategoriesThatNobodyChose() throws {
    let few = try Ratings.random(seed: 7)
    let more = try Ratings(few.rows, categories: 4)
    for measure in Agreement.Measure.allCases where measure != .cohensKappa {
      let same = equal(try Agreement.outcome(of: measure, few).get(), try Agreement.outcome(of: measure, more).get())
      #expect(same == (measure != .gwetsAC1), "\(measure.name)")
    }
  }
}
