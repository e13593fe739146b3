import Fixtures
import Statistics
import Testing

@Suite struct TwoGroupsAreCompared {
  private func table(_ first: (Int, of: Int), _ second: (Int, of: Int)) -> FourfoldTable {
    FourfoldTable(
      first: .init(has: first.0, hasNot: first.of - first.0), second: .init(has: second.0, hasNot: second.of - second.0)
    )
  }

  @Test("the exact p of 12 of 27 against 1 of 10 is 0.065, that of 5 of 27 against 6 of 10 is 0.038")
  func methodology() {
    #expect(abs(table((12, of: 27), (1, of: 10)).fishersExact - 0.065) < 5e-4)
    #expect(abs(table((5, of: 27), (6, of: 10)).fishersExact - 0.038) < 5e-4)
  }

  /// Fisher’s lady: 3 of 4 cups right each way, p = 34/70 two-sided; R prints 0.4857.
  @Test("the lady who tastes tea guesses with p = 34/70") func lady() {
    #expect(near(table((3, of: 4), (1, of: 4)).fishersExact, 34.0 / 70))
    #expect(near(table((4, of: 4), (0, of: 4)).fishersExact, 2.0 / 70))
  }

  @Test("it does not matter which group comes first, nor whether having or not having is counted") func symmetry() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let n = (0..<4).map { _ in Int.random(in: 0...25, using: &random) }
      let p = FourfoldTable(first: .init(has: n[0], hasNot: n[1]), second: .init(has: n[2], hasNot: n[3])).fishersExact
      let swapped = FourfoldTable(first: .init(has: n[2], hasNot: n[3]), second: .init(has: n[0], hasNot: n[1]))
      let not = FourfoldTable(first: .init(has: n[1], hasNot: n[0]), second: .init(has: n[3], hasNot: n[2]))
      let turned = FourfoldTable(first: .init(has: n[0], hasNot: n[2]), second: .init(has: n[1], hasNot: n[3]))
      #expect(near(p, swapped.fishersExact) && near(p, not.fishersExact) && near(p, turned.fishersExact))
      #expect(p > 0 && p <= 1)
    }
  }

  @Test("empty groups and groups without difference have p = 1") func nothing() {
    #expect(table((0, of: 0), (3, of: 9)).fishersExact == 1)
    #expect(table((0, of: 5), (0, of: 9)).fishersExact == 1)
    #expect(table((5, of: 10), (5, of: 10)).fishersExact == 1)
  }

  @Test("large groups keep their digits") func large() {
    // By scipy 1.17.1.
    #expect(near(table((60_000, of: 100_000), (59_500, of: 100_000)).fishersExact, 0.022889239988923154, within: 1e-10))
  }

  @Test("odds stand to each other as in the sample, and are left out where they say nothing") func odds() {
    #expect(near(table((12, of: 27), (1, of: 10)).oddsRatio ?? 0, 12.0 * 9 / 15))
    #expect(table((5, of: 5), (1, of: 10)).oddsRatio == .infinity)
    #expect(table((0, of: 5), (0, of: 10)).oddsRatio == nil)
    #expect(table((0, of: 0), (1, of: 10)).oddsRatio == nil)
  }
}

@Suite struct AWholeTableIsTested {
  /// A. Agresti’s example in the documentation of R’s `chisq.test`.
  @Test("party by gender of the documentation of R: X² = 30.07, df 2, p = 2.954e-07") func party() throws {
    let test = try #require(ChiSquare.of([[762, 327, 468], [484, 239, 477]]))
    #expect(near(test.statistic, 30.07014906, within: 1e-8))
    #expect(test.degreesOfFreedom == 2)
    #expect(near(test.p, 2.953589e-07, within: 1e-12))
    #expect(near(test.expected[0][0], 703.6714, within: 1e-4))
    #expect(test.smallExpected == 0)
  }

  @Test("rows and columns without counts play no part") func empty() throws {
    let whole = try #require(ChiSquare.of([[3, 9], [8, 2]]))
    let holes = try #require(ChiSquare.of([[3, 0, 9], [0, 0, 0], [8, 0, 2]]))
    #expect(whole == holes)
    #expect(ChiSquare.of([[3, 4]]) == nil && ChiSquare.of([[3, 0], [2, 0]]) == nil && ChiSquare.of([]) == nil)
  }

  @Test("expected counts have the totals of the table") func totals() throws {
    let test = try #require(ChiSquare.of([[3, 9, 4], [8, 2, 1]]))
    #expect(zip(test.expected, [16.0, 11]).allSatisfy { near($0.reduce(0, +), $1) })
    #expect(test.smallExpected == 4)
  }

  @Test("the distribution falls from 1 to 0, and does so for many degrees of freedom too") func distribution() {
    for freedom in [1, 2, 3, 8, 31, 400, 3001] {
      let distribution = ChiSquareDistribution(degreesOfFreedom: freedom)
      #expect(distribution.above(0) == 1)
      let values = stride(from: 0.5, to: Double(freedom) * 4 + 40, by: Double(freedom) / 20 + 1).map(distribution.above)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 - 1e-13 })
      #expect(abs(distribution.above(Double(freedom)) - 0.5) < 0.19)
    }
    #expect(near(ChiSquareDistribution(degreesOfFreedom: 1).above(3.841458820694124), 0.05))
    #expect(ChiSquareDistribution(degreesOfFreedom: 2).above(1500) < 1e-300)
  }
}

@Suite struct NumbersInShort {
  @Test("quartiles lie as R and spreadsheets put them") func quartiles() throws {
    let summary = try #require(NumberSummary([7, 1, 3, 2]))
    #expect(summary.n == 4 && summary.sum == 13 && summary.minimum == 1 && summary.maximum == 7)
    #expect(summary.lowerQuartile == 1.75 && summary.median == 2.5 && summary.upperQuartile == 4)
    #expect(NumberSummary([]) == nil)
    #expect(NumberSummary([5])?.upperQuartile == 5)
  }
}
