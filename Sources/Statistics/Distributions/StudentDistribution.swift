internal import Foundation

/// Student’s t distribution with a whole number of degrees of freedom.
package struct StudentDistribution: Sendable {
  /// At least 1.
  package let degreesOfFreedom: Int

  package init(degreesOfFreedom: Int) {
    precondition(degreesOfFreedom >= 1, "Student’s t has at least one degree of freedom")
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The probability between −t and t, for t ≥ 0.
  ///
  /// For whole degrees of freedom it is a finite sum of positive terms, so nothing cancels and no gamma function is
  /// needed; rounding adds up to some 10⁻¹³ in tens of thousands of terms. Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4.
  package func central(_ t: Double) -> Double {
    let angle = atan(t / Double(degreesOfFreedom).squareRoot())
    let square = 1 / (1 + t * t / Double(degreesOfFreedom))  // cos²
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    var term = isOdd ? square.squareRoot() : 1
    var sum = 0.0
    for step in stride(from: isOdd ? 1 : 0, through: degreesOfFreedom - 2, by: 2) {
      sum += term
      term *= square * Double(step + 1) / Double(step + 2)
    }
    return isOdd ? (angle + sin(angle) * sum) * 2 / .pi : sin(angle) * sum
  }

  /// The t that leaves `confidence` between −t and t: 2.776 for 0.95 and 4 degrees of freedom.
  ///
  /// Newton’s steps on `central`. It bends downwards for t > 0 and the normal quantile lies below t’s, so the steps rise to
  /// the solution and cannot overshoot; they end where rounding ends their rise.
  package func critical(confidence: Double) -> Double {
    var t = NormalDistribution.critical(confidence: confidence)
    while true {
      let next = t + (confidence - central(t)) / (2 * density(t))
      guard next > t * (1 + 4 * .ulpOfOne) else { return next }
      t = next
    }
  }

  /// The value below which a share `probability` lies; it lies between 0 and 1, both excluded.
  package func quantile(_ probability: Double) -> Double {
    precondition(0 < probability && probability < 1, "a probability with a quantile lies between 0 and 1")
    if probability == 0.5 { return 0 }
    let size = critical(confidence: abs(2 * probability - 1))
    return probability < 0.5 ? -size : size
  }

  /// Source: Abramowitz and Stegun, 26.7.1, derived; Γ((ν+1)/2) / Γ(ν/2) by its recurrence in steps of two.
  private func density(_ t: Double) -> Double {
    let freedom = Double(degreesOfFreedom)
    let isOdd = !degreesOfFreedom.isMultiple(of: 2)
    var gammas = isOdd ? 1 / Double.pi.squareRoot() : Double.pi.squareRoot() / 2
    for step in stride(from: isOdd ? 1 : 2, to: degreesOfFreedom, by: 2) {
      gammas *= Double(step + 1) / Double(step)
    }
    return gammas / (freedom * .pi).squareRoot() * pow(1 + t * t / freedom, -(freedom + 1) / 2)
  }
}
