import Statistics
import Testing

/// Numbers as printed: to the last digit that the source prints.
private func expect(
  _ outcome: Agreement.Outcome, _ value: Double, error: Double? = nil, _ interval: (Double, Double)? = nil,
  within: Double, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try outcome.get()
  #expect(abs(found.value - value) <= within, sourceLocation: sourceLocation)
  if let error { #expect(abs(found.standardError - error) <= within, sourceLocation: sourceLocation) }
  if let interval {
    #expect(abs(found.interval.lower - interval.0) <= within, sourceLocation: sourceLocation)
    #expect(abs(found.interval.upper - interval.1) <= within, sourceLocation: sourceLocation)
  }
}

@Suite struct PublishedExamplesOfTwoRaters {
  /// J. Cohen 1960, and again as table 1 of J. Cohen, “Weighted kappa”, Psychol. Bull. 70 (1968) 213–220: κ = .492.
  @Test func cohensOwn() throws {
    try expect(
      Agreement.cohensKappa(ContingencyTable([[88, 14, 18], [10, 40, 10], [2, 6, 12]])), 0.492, within: 5e-4)
  }

  /// The table of Fleiss, Cohen and Everitt 1969, as R’s package psych has it in the help of `cohen.kappa`.
  @Test func ofTheStandardError() throws {
    let table = try ContingencyTable([[106, 10, 4], [22, 28, 10], [2, 12, 6]])
    try expect(Agreement.cohensKappa(table), 0.429, error: 0.0537, within: 5e-4)
  }

  /// SAS’s FREQ procedure, as printed in the tests of statsmodels.
  @Test func ofSAS() throws {
    let table = try ContingencyTable([[0, 4, 1], [0, 8, 0], [0, 1, 5]])
    try expect(Agreement.cohensKappa(table), 0.4842, error: 0.1380, (0.2137, 0.7547), within: 5.1e-5)
  }

  /// D. G. Bonett’s package statpsych for R, help of `ci.kappa`, by Fleiss, Levin and Paik 2003.
  @Test func ofABinaryRating() throws {
    let table = try ContingencyTable([[31, 12], [4, 58]])
    try expect(
      Agreement.cohensKappa(table), 0.6756757, error: 0.07344761, (0.5317210, 0.8196303), within: 5.1e-8)
  }

  /// K. L. Gwet 2008: agreement is 94 % and κ below 0, the paradox that AC1 answers.
  @Test func gwetsParadox() throws {
    let ratings = try Ratings(cells: [[118, 5], [2, 0]])
    try expect(Agreement.allAgree(ratings), 0.944, within: 1e-12)
    try expect(Agreement.cohensKappa(ratings), -0.0234, within: 5e-5)
    try expect(Agreement.gwetsAC1(ratings), 0.9408, within: 5e-5)
  }

  /// The two pilots of 25 records with the same agreement in the methodology: where includes are rare, κ falls.
  @Test func theTwoPilots() throws {
    let rare = try Ratings(cells: [[1, 3], [3, 18]])
    try expect(Agreement.allAgree(rare), 0.76, (0.566, 0.885), within: 5e-4)
    try expect(Agreement.cohensKappa(rare), 0.11, within: 5e-3)
    try expect(Agreement.gwetsAC1(rare), 0.67, within: 5e-3)
    let balanced = try Ratings(cells: [[10, 3], [3, 9]])
    try expect(Agreement.allAgree(balanced), 0.76, within: 1e-12)
    try expect(Agreement.cohensKappa(balanced), 0.52, within: 5e-3)
  }

  /// `cont3x3abstractors` in the vignette of K. L. Gwet’s package irrCAC for R: 100 records of pregnancies. Its functions for
  /// contingency tables divide by n where those for ratings, and Winnow, divide by n − 1.
  @Test func twoAbstractors() throws {
    let ratings = try Ratings(cells: [[13, 0, 0], [0, 20, 7], [0, 4, 56]])
    let byRatings = (100.0 / 99).squareRoot()
    try expect(Agreement.meanPairwise(ratings), 0.89, error: 0.03128898 * byRatings, within: 5.1e-8)
    try expect(Agreement.cohensKappa(ratings), 0.7964094, within: 5.1e-8)
    try expect(Agreement.gwetsAC1(ratings), 0.8493305, error: 0.04321747 * byRatings, within: 5.1e-8)
    try expect(Agreement.fleissKappa(ratings), 0.7962397, error: 0.05905473 * byRatings, within: 5.1e-8)
    try expect(Agreement.krippendorffsAlpha(ratings), 0.7972585, error: 0.05905473 * byRatings, within: 5.1e-8)
  }

  /// K. Krippendorff 2011, A and B: Jon and Han mark ten articles, Ben and Gerry sort twelve.
  @Test func krippendorffs() throws {
    let binary = try Ratings(text: "01 11 01 00 00 01 00 00 10 00", categories: 2)
    try expect(Agreement.krippendorffsAlpha(binary), 0.095, within: 5e-4)
    let nominal = try Ratings(text: "01 00 11 11 31 22 22 22 44 33 33 03", categories: 5)
    try expect(Agreement.krippendorffsAlpha(nominal), 0.692, within: 5e-4)
  }
}

@Suite struct PublishedExamplesOfManyRaters {
  /// J. L. Fleiss 1971, table 1: 30 patients, each diagnosed by six psychiatrists; κ = .430.
  @Test func fleissOwn() throws {
    let ratings = try Ratings(
      text: """
        333333 111444 122224 444444 111333 002222 222244 002223 003333 444444 033333 013333 111222 033333 113334
        222224 000344 000001 113333 022444 444444 133333 113444 003333 033334 111113 000044 113333 022222 444444
        """, categories: 5)
    try expect(Agreement.fleissKappa(ratings), 0.430, within: 5e-4)
  }

  /// The worked example of Wikipedia’s article on Fleiss’ kappa: 14 raters, ten subjects; κ = 0.210, P̄ = 0.378.
  @Test func wikipedias() throws {
    let ratings = try Ratings(counts: [
      [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
    ])
    try expect(Agreement.fleissKappa(ratings), 0.210, within: 5e-4)
    try expect(Agreement.meanPairwise(ratings), 0.378, within: 5e-4)
    try expect(Agreement.allAgree(ratings), 0.1, within: 1e-12)
  }

  /// `distrib.6raters` in irrCAC’s vignette: 15 of Fleiss’ patients. Alpha’s standard error is
  /// not compared: for counts irrCAC prints 0.0824; for the same ratings one by one its formula, like Winnow’s, gives that
  /// of κ, 0.0812.
  @Test func sixRaters() throws {
    let ratings = try Ratings(counts: [
      [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
    ])
    try expect(Agreement.meanPairwise(ratings), 0.5511111, within: 5.1e-8)
    try expect(Agreement.gwetsAC1(ratings), 0.4448007, error: 0.08418757, within: 5.1e-8)
    try expect(Agreement.gwetsAC1(ratings), 0.4448007, (0.264, 0.625), within: 5e-4)
    try expect(Agreement.fleissKappa(ratings), 0.4139265, error: 0.08119291, within: 5.1e-8)
    try expect(Agreement.fleissKappa(ratings), 0.4139265, (0.24, 0.588), within: 5e-4)
    try expect(Agreement.krippendorffsAlpha(ratings), 0.4204384, within: 5.1e-8)
  }

  /// K. Krippendorff 2011, C, four observers and twelve units with missing ratings: nominal α = .743. R’s irrCAC has the
  /// same ratings but one as `cac.raw4raters`, and its vignette prints the standard errors.
  @Test func missingRatings() throws {
    let shared = "00.0 1121 2222 2222 1111 0123 3333 0010 1111 .444 ..00"
    let krippendorffs = try Ratings(text: shared + " .2..", categories: 5)
    try expect(Agreement.krippendorffsAlpha(krippendorffs), 0.743, within: 5e-4)
    let gwets = try Ratings(text: shared + " ..2.", categories: 5)
    try expect(Agreement.meanPairwise(gwets), 0.8181818, within: 5.1e-8)
    try expect(Agreement.gwetsAC1(gwets), 0.77544, error: 0.14295, within: 5.1e-6)
    try expect(Agreement.gwetsAC1(gwets), 0.77544, (0.461, 1), within: 5e-4)
    try expect(Agreement.fleissKappa(gwets), 0.76117, error: 0.15302, within: 5.1e-6)
    try expect(Agreement.fleissKappa(gwets), 0.76117, (0.424, 1), within: 5e-4)
    try expect(Agreement.krippendorffsAlpha(gwets), 0.74342, error: 0.14548, within: 5.1e-6)
    let alpha = try Agreement.krippendorffsAlpha(gwets).get()
    #expect(alpha.units == 11 && alpha.leftOut == 1)
  }
}
