/// Quantiles of a sample.
package enum SampleQuantile {
  /// What the definition is called, for notes below tables.
  package static let definition = "definition 7 of Hyndman and Fan, the one of R and spreadsheets"

  /// The quantile at a share of the way from the smallest to the largest, straight between neighbours.
  ///
  /// Source: R. J. Hyndman, Y. Fan, “Sample quantiles in statistical packages”, The American Statistician 50 (1996)
  /// 361–365, definition 7: the default of R, NumPy and spreadsheets.
  ///
  /// - Parameters:
  ///   - sorted: at least one number, the smallest first.
  ///   - share: 0 … 1; 0.5 for the median.
  package static func of(sorted: [Double], _ share: Double) -> Double {
    precondition(!sorted.isEmpty && 0 <= share && share <= 1, "a quantile of numbers, between 0 and 1")
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }
}
