import Statistics
import Testing

/// No measure ever answers “not a number”: where it has no value, it says why.
@Suite struct AMeasureWithoutAValue {
  private func reason(_ measure: Agreement.Measure, _ text: String) throws -> Undefined? {
    switch Agreement.outcome(of: measure, try Ratings(text: text, categories: 2)) {
    case .success: nil
    case .failure(let undefined): undefined
    }
  }

  @Test(arguments: Agreement.Measure.allCases)
  func needsTwoRatersAndTwoUnits(_ measure: Agreement.Measure) throws {
    #expect(try reason(measure, "") == .fewerThanTwoUnits(0))
    #expect(try reason(measure, "0 1 0") == .fewerThanTwoRaters)
    #expect(try reason(measure, "01") == .fewerThanTwoUnits(1))
    #expect(try reason(measure, "0. .1 ..") == .fewerThanTwoUnits(0))
  }

  @Test(arguments: [Agreement.Measure.cohensKappa, .fleissKappa, .krippendorffsAlpha])
  func beyondChanceNeedsVariation(_ measure: Agreement.Measure) throws {
    #expect(try reason(measure, "11 11 11") == .noVariation)
    #expect(try reason(measure, "11 11 1. ..") == .noVariation)
  }

  /// A single rating in another category is variation for Fleiss, who counts it, but not for the others.
  @Test func singleRatingsAreVariationForFleissOnly() throws {
    #expect(try reason(.fleissKappa, "11 11 0.") == nil)
    #expect(try reason(.cohensKappa, "11 11 0.") == .noVariation)
    #expect(try reason(.krippendorffsAlpha, "11 11 0.") == .noVariation)
  }

  @Test func isNoneOfThoseThatNeedNoVariation() throws {
    let ratings = try Ratings(text: "11 11 11", categories: 2)
    for measure in [Agreement.Measure.allAgree, .meanPairwise, .gwetsAC1] {
      #expect(try Agreement.outcome(of: measure, ratings).get().value == 1)
    }
  }

  @Test func ofCohenIsForTwoRaters() throws {
    #expect(try reason(.cohensKappa, "011 110") == .otherThanTwoRaters(3))
    let table = try Ratings(text: "011 110 000", categories: 2).table(0, 1)
    #expect(throws: Never.self) { try Agreement.cohensKappa(table).get() }
  }

  /// One rater has no habit but one category, the other varies: chance gives all the agreement there is.
  @Test func isNotWhereOnlyOneRaterVaries() throws {
    let kappa = try Agreement.cohensKappa(try Ratings(text: "00 01 00 01", categories: 2)).get()
    #expect(kappa.value == 0)
  }

  @Test func saysWhyInWords() {
    let all: [Undefined] = [
      .fewerThanTwoRaters, .otherThanTwoRaters(3), .fewerThanTwoUnits(0), .fewerThanTwoUnits(1), .noVariation,
    ]
    #expect(Set(all.map(\.reason)).count == all.count)
    #expect(all[1].reason.contains("3"))
  }
}
