/// May screening stop? A test of the hypothesis that recall is still below a target.
///
/// The last records screened are taken for a random sample of what was left before them. If recall were below the target, so
/// many relevant records would have been among the rest; how probable is it, then, to have met so few? The smallest of these
/// probabilities over all beginnings of “the last records” is p. As ranking puts relevant records first, the last ones are no
/// better than random, which makes the test conservative; yet it is asked again and again, which makes it less so: its error is
/// measured on labelled reviews (see CONTRIBUTING.md).
///
/// Source: M. W. Callaghan and F. Müller-Hansen, “Statistical stopping criteria for automated screening in systematic reviews”,
/// Syst. Rev. 9 (2020) 273, doi 10.1186/s13643-020-01521-4, as published in their program buscarpy 0.0.2 without bias.
package enum StoppingTest {
  /// The p-value of “recall is below `target`”.
  package static func p(_ screened: ScreenedSoFar, target: Double) -> Double {
    p(screened, relevant: leastRelevant(screened.found, target: target))
  }

  /// How many relevant records there must be at least, when `found` are less than `target` of them.
  static func leastRelevant(_ found: Int, target: Double) -> Int {
    Int(Double(found) / target) + 1
  }

  /// The p-value of “there are `relevant` or more”.
  static func p(_ screened: ScreenedSoFar, relevant: Int) -> Double {
    // A sample that begins earlier without one more relevant record is always the less probable one, so that only
    // those that begin right behind a relevant record, and the whole, need be looked at.
    var smallest = 1.0
    for (number, begin) in ([0] + screened.finds).enumerated() where begin < screened.screened {
      let urn = screened.total - begin
      let hidden = relevant - number
      guard hidden <= urn else { return 0 }
      let drawn = screened.screened - begin
      smallest = min(
        smallest, Hypergeometric.atMost(screened.found - number, drawn: drawn, relevant: hidden, total: urn))
    }
    return smallest
  }

  /// The recall that is reached at least, with `confidence`; 0 where nothing can be said.
  package static func recallReached(_ screened: ScreenedSoFar, confidence: Double) -> Double {
    guard screened.found > 0 else { return 0 }
    var (low, high) = (screened.found + 1, screened.found + screened.total - screened.screened + 1)
    while low < high {
      let middle = (low + high) / 2
      if p(screened, relevant: middle) < 1 - confidence { high = middle } else { low = middle + 1 }
    }
    return Double(screened.found) / Double(low - 1)
  }

  /// How many more records must be read, if none of them is relevant, until the target is reached with `confidence`; 0 when it
  /// is already.
  package static func leftToRead(_ screened: ScreenedSoFar, target: Double, confidence: Double) -> Int {
    var (low, high) = (0, screened.total - screened.screened)
    while low < high {
      let middle = (low + high) / 2
      let then = ScreenedSoFar(total: screened.total, screened: screened.screened + middle, finds: screened.finds)
      if p(then, target: target) < 1 - confidence { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
