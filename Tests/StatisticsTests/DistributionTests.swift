import Foundation
import Statistics
import Testing

@Suite struct Quantiles {
  /// By scipy.stats.norm.ppf, scipy 1.17.1.
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-20, -9.262340089798409), (1e-5, -4.264890793922825), (0.02, -2.053748910631823),
    (0.3, -0.5244005127080409), (0.5, 0), (0.7, 0.5244005127080407), (0.975, 1.959963984540054),
  ])
  func ofTheNormalDistributionAreExact(_ probability: Double, _ z: Double) {
    #expect(near(NormalDistribution.quantile(probability), z, within: 1e-14))
  }

  @Test func ofTheNormalDistributionUndoIts() {
    for probability in stride(from: 0.001, to: 1, by: 0.001) {
      let back = erfc(-NormalDistribution.quantile(probability) / 2.0.squareRoot()) / 2
      #expect(near(back, probability, within: 1e-14))
    }
  }

  /// By R 4.2’s `qt`.
  @Test(arguments: [
    (3, 0.95, 3.182446305283708), (4, 0.95, 2.776445105197793), (9, 0.9, 1.833112932656237),
    (24, 0.95, 2.063898561628025), (24, 0.99, 2.796939504774456), (99, 0.9, 1.660391156016991),
    (7, 0.9999, 7.884584262416739), (1000, 0.95, 1.962339080826408),
  ])
  func ofStudentsDistributionAreExact(_ freedom: Int, _ confidence: Double, _ t: Double) {
    #expect(near(StudentDistribution(degreesOfFreedom: freedom).critical(confidence: confidence), t, within: 1e-13))
  }

  @Test func ofStudentsDistributionLoseTwoDigitsInTensOfThousandsOfUnits() {
    let t = StudentDistribution(degreesOfFreedom: 20_001).critical(confidence: 0.99)
    #expect(near(t, 2.576075140724291, within: 1e-11))
  }

  /// One and two degrees of freedom have closed forms: tan(πp/2) and p·√(2 / (1 − p²)).
  @Test(arguments: [0.01, 0.5, 0.95, 0.999, 0.999999])
  func ofStudentsDistributionFollowTheClosedForms(_ confidence: Double) {
    let one = StudentDistribution(degreesOfFreedom: 1).critical(confidence: confidence)
    #expect(near(one / tan(.pi * confidence / 2), 1, within: 1e-10))
    let two = StudentDistribution(degreesOfFreedom: 2).critical(confidence: confidence)
    #expect(near(two / (confidence * (2 / ((1 - confidence) * (1 + confidence))).squareRoot()), 1, within: 1e-10))
  }

  @Test func ofStudentsDistributionAreSymmetricAndUndoIts() {
    for freedom in [1, 2, 5, 8, 31, 500] {
      let student = StudentDistribution(degreesOfFreedom: freedom)
      #expect(student.quantile(0.5) == 0)
      for probability in [0.6, 0.8, 0.975, 0.9995] {
        let t = student.quantile(probability)
        #expect(near(student.central(t), 2 * probability - 1, within: 1e-13))
        #expect(near(student.quantile(1 - probability), -t))
      }
    }
  }
}

@Suite struct TheIntervalOfAShare {
  /// The pilot’s samples in the methodology: the pass mark of 25, and what more records would tell.
  @Test(arguments: [(19, 25, 56.6, 88.5), (38, 50, 62.6, 85.7), (75, 100, 65.7, 82.5)])
  func isWilsons(_ successes: Int, _ total: Int, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(Interval.wilson(successes: successes, total: total))
    #expect(abs(interval.lower * 100 - lower) < 0.05)
    #expect(abs(interval.upper * 100 - upper) < 0.05)
  }

  @Test func hasAWidthWhereAllOrNoneSucceed() throws {
    let all = try #require(Interval.wilson(successes: 25, total: 25))
    #expect(all.upper == 1 && near(all.lower, 0.8668, within: 1e-4))
    let none = try #require(Interval.wilson(successes: 0, total: 25))
    #expect(none.lower == 0 && near(none.upper, 1 - all.lower))
  }

  @Test func isNotThereWhereNothingWasTried() {
    #expect(Interval.wilson(successes: 0, total: 0) == nil)
  }

  @Test func widensWithConfidence() throws {
    let usual = try #require(Interval.wilson(successes: 19, total: 25))
    let wider = try #require(Interval.wilson(successes: 19, total: 25, confidence: 0.99))
    #expect(wider.lower < usual.lower && usual.upper < wider.upper)
  }
}
