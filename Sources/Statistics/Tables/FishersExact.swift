extension FourfoldTable {
  /// Fisher’s exact test, two-sided: how probable a table as improbable as this one, or more so, is among those with the same
  /// totals if the groups don’t differ.
  ///
  /// Tables count whose probability is at most (1 + 10⁻⁷) times this one’s, as in R’s `fisher.test`: those that are equally
  /// probable must not be told apart by rounding. Probabilities are computed as ratios to the most probable table’s, from it
  /// to both sides, so that no logarithm of a factorial costs digits; below about 10⁻³⁰⁰ the answer is 0.
  ///
  /// Sources: R. A. Fisher, “The logic of inductive inference”, J. R. Stat. Soc. 98 (1935) 39–82; two-sided by
  /// probabilities as described by J. O. Irwin, “Tests of significance for differences between percentages based on small
  /// numbers”, Metron 12 (1935) 83–94.
  package var fishersExact: Double {
    let weights = hypergeometric
    let limit = weights.values[first.has - weights.lowest] * (1 + 1e-7)
    // The smallest are added first, so that none is lost beside the large.
    let (within, beyond) = (weights.values.filter { $0 <= limit }, weights.values.filter { $0 > limit })
    let tail = within.sorted().reduce(0, +)
    return beyond.isEmpty ? 1 : tail / (tail + beyond.sorted().reduce(0, +))
  }

  /// For each possible count of the first group’s that have it the probability by that of the most probable count.
  private var hypergeometric: (lowest: Int, values: [Double]) {
    let (group, have, all) = (first.total, first.has + second.has, total)
    let (lowest, highest) = (max(0, group + have - all), min(group, have))
    let mode = min(max((group + 1) * (have + 1) / (all + 2), lowest), highest)
    var values = Array(repeating: 1.0, count: highest - lowest + 1)
    for count in stride(from: mode, to: highest, by: 1) {
      let ratio =
        Double(group - count) * Double(have - count) / (Double(count + 1) * Double(all - group - have + count + 1))
      values[count + 1 - lowest] = values[count - lowest] * ratio
    }
    for count in stride(from: mode, to: lowest, by: -1) {
      let ratio =
        Double(count) * Double(all - group - have + count) / (Double(group - count + 1) * Double(have - count + 1))
      values[count - 1 - lowest] = values[count - lowest] * ratio
    }
    return (lowest, values)
  }
}
