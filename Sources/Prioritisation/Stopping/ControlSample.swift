/// Records drawn by lot and screened whatever their rank: they tell without bias how many relevant ones there are.
package struct ControlSample: Sendable, Equatable {
  /// All records there are, how many of them were drawn and screened, and how many of those are relevant.
  package let total: Int
  package let drawn: Int
  package let relevant: Int

  package init(total: Int, drawn: Int, relevant: Int) {
    self.total = total
    self.drawn = drawn
    self.relevant = relevant
  }

  /// Between which numbers the relevant records of all lie, with `confidence`: each end is the last number that the sample
  /// doesn’t contradict at half the error (the exact hypergeometric interval; H. S. Konijn, “Statistical theory of sample
  /// survey design and analysis”, 1973).
  package func relevantOfAll(confidence: Double) -> ClosedRange<Int> {
    let error = (1 - confidence) / 2
    var low = relevant
    var high = total - (drawn - relevant)
    // At least this many: with fewer, so many in the sample were too improbable.
    var (from, to) = (low, high)
    while from < to {
      let middle = (from + to) / 2
      let atLeast =
        relevant == 0 ? 1 : 1 - Hypergeometric.atMost(relevant - 1, drawn: drawn, relevant: middle, total: total)
      if atLeast > error { to = middle } else { from = middle + 1 }
    }
    low = from
    (from, to) = (low, high)
    while from < to {
      let middle = (from + to + 1) / 2
      if Hypergeometric.atMost(relevant, drawn: drawn, relevant: middle, total: total) > error {
        from = middle
      } else {
        to = middle - 1
      }
    }
    high = from
    return low...high
  }

  /// Between which shares the recall lies, when `found` relevant records are known.
  package func recall(found: Int, confidence: Double) -> ClosedRange<Double> {
    let range = relevantOfAll(confidence: confidence)
    let (few, many) = (max(range.lowerBound, found), max(range.upperBound, found))
    guard many > 0 else { return 0...1 }
    return Double(found) / Double(many)...(few == 0 ? 1 : Double(found) / Double(few))
  }
}
