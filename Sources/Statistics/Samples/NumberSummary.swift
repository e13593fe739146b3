/// Numbers in short: how many, their sum, and where they lie.
package struct NumberSummary: Sendable, Equatable {
  package let n: Int
  package let sum: Double
  package let minimum: Double
  package let lowerQuartile: Double
  package let median: Double
  package let upperQuartile: Double
  package let maximum: Double

  /// A summary of at least one number; `nil` of none.
  package init?(_ values: [Double]) {
    let sorted = values.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    n = sorted.count
    sum = sorted.reduce(0, +)
    minimum = first
    lowerQuartile = SampleQuantile.of(sorted: sorted, 0.25)
    median = SampleQuantile.of(sorted: sorted, 0.5)
    upperQuartile = SampleQuantile.of(sorted: sorted, 0.75)
    maximum = last
  }

  package var mean: Double { sum / Double(n) }
}
