internal import Foundation

/// Draws from an urn without putting back.
package enum Hypergeometric {
  /// The probability of at most `found` relevant ones among `drawn` of `total`, of which `relevant` are.
  package static func atMost(_ found: Int, drawn: Int, relevant: Int, total: Int) -> Double {
    let lowest = max(0, drawn + relevant - total)
    let highest = min(drawn, relevant)
    if found < lowest { return 0 }
    if found >= highest { return 1 }
    // From the largest number on downwards the terms shrink or the sum is near 1 already.
    var term = exp(
      logChoose(relevant, found) + logChoose(total - relevant, drawn - found) - logChoose(total, drawn))
    var sum = term
    var number = found
    while number > lowest {
      // P(k − 1) / P(k) = k (total − relevant − drawn + k) / ((relevant − k + 1) (drawn − k + 1))
      term *= Double(number) * Double(total - relevant - drawn + number)
      term /= Double(relevant - number + 1) * Double(drawn - number + 1)
      number -= 1
      sum += term
      if term < sum * 1e-17, number < found { break }
    }
    return min(1, sum)
  }

  private static func logChoose(_ from: Int, _ count: Int) -> Double {
    lgamma(Double(from) + 1) - lgamma(Double(count) + 1) - lgamma(Double(from - count) + 1)
  }
}
