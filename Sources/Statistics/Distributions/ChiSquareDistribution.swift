internal import Foundation

/// The chi-square distribution with a whole number of degrees of freedom.
package struct ChiSquareDistribution: Sendable {
  /// At least 1.
  package let degreesOfFreedom: Int

  package init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "chi-square has at least one degree of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability above `x`, for x ≥ 0: the regularised incomplete gamma function Q(ν/2, x/2).
  ///
  /// For whole degrees of freedom it is a finite sum of positive terms, so nothing cancels. The common factor exp(−x/2) is
  /// kept apart, since it vanishes long before the sum does.
  ///
  /// Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.4.4 and 26.4.5.
  package func above(_ x: Double) -> Double {
    precondition(x >= 0, "a chi-square is 0 or more")
    guard x > 0 else { return 1 }
    let half = x / 2
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    // Terms half^k / Γ(k + 1), k from 0 for even and from ½ for odd degrees of freedom.
    var term = isOdd ? 2 * (half / .pi).squareRoot() : 1
    var (sum, exponent) = (0.0, -half)
    for step in 0..<(degreesOfFreedom / 2) {
      sum += term
      term *= half / (Double(step + 1) + (isOdd ? 0.5 : 0))
      if sum > 1e200 {
        (sum, term) = (sum * 1e-200, term * 1e-200)
        exponent += 200 * log(10.0)
      }
    }
    let series = sum == 0 ? 0 : exp(exponent + log(sum))
    return min(1, isOdd ? erfc(half.squareRoot()) + series : series)
  }
}
