internal import Foundation

extension Interval {
  /// The score interval of a share.
  ///
  /// Unlike share ± z·√(p(1−p)/n) it never leaves 0 … 1, keeps a width at 0 % and 100 %, and holds its level in samples
  /// as small as a pilot's.
  ///
  /// Source: E. B. Wilson, “Probable inference, the law of succession, and statistical inference”, J. Am. Stat. Assoc.
  /// 22 (1927) 209–212; without correction for continuity.
  ///
  /// - Parameters:
  ///   - successes: 0 … `total`.
  ///   - total: how many were tried.
  ///   - confidence: between 0 and 1.
  /// - Returns: nil where nothing was tried.
  package static func wilson(successes: Int, total: Int, confidence: Double = 0.95) -> Interval? {
    precondition(0 <= successes && successes <= total, "\(successes) of \(total) is not a share")
    guard total > 0 else { return nil }
    return wilson(share: Double(successes) / Double(total), size: Double(total), confidence: confidence)
  }

  /// The same of a share that is known as from a sample of a size that need not be whole.
  static func wilson(share: Double, size: Double, confidence: Double) -> Interval {
    let z = NormalDistribution.critical(confidence: confidence)
    let weight = z * z / size
    let centre = share + weight / 2
    let reach = z * (share * (1 - share) / size + weight / (4 * size)).squareRoot()
    // At 0 and 1 one end is the share itself, which rounding would miss.
    return Interval(
      lower: share == 0 ? 0 : max(0, (centre - reach) / (1 + weight)),
      upper: share == 1 ? 1 : min(1, (centre + reach) / (1 + weight)))
  }
}
