/// A measure of agreement with its uncertainty.
package struct Coefficient: Sendable, Equatable {
  package let measure: Agreement.Measure
  /// A share for the two kinds of percent agreement; else 1 for full agreement, 0 for what chance would give, and below
  /// that where raters agree less than by chance.
  package let value: Double
  /// The standard error over units: how much `value` would vary with other units and the same raters.
  package let standardError: Double
  /// Its upper end never exceeds 1.
  package let interval: Interval
  /// Of the interval, such as 0.95.
  package let confidence: Double
  /// The units on which agreement was seen: those with two ratings or more.
  package let units: Int
  /// The units of the table with fewer.
  package let leftOut: Int

  package var name: String { measure.name }
}

extension Coefficient {
  /// With the interval `value` ± `critical` · `standardError`, cut at 1.
  init(
    _ measure: Agreement.Measure, _ value: Double, standardError: Double, critical: Double, confidence: Double,
    units: Int, leftOut: Int
  ) {
    let interval = Interval(lower: value - critical * standardError, upper: min(1, value + critical * standardError))
    self.init(
      measure: measure, value: value, standardError: standardError, interval: interval, confidence: confidence,
      units: units, leftOut: leftOut)
  }
}
