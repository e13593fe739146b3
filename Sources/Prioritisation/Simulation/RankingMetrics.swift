internal import Foundation

/// How good an order of screening was, by the measures that the literature on screening uses.
///
/// Records that were labelled before ranking began don’t count; N others, R of them relevant; ranks count from 1.
package struct RankingMetrics: Sendable, Equatable {
  package let records: Int
  package let relevant: Int
  /// The rank of each relevant record, ascending.
  package let ranks: [Int]

  /// - Parameters:
  ///   - order: the rows as they were screened, those known before left out; rows it doesn’t list come after, and none of them
  ///     may be relevant.
  ///   - records: how many records there are, those known before left out.
  package init(order: some Sequence<Int>, labels: [Bool], records: Int) {
    self.records = records
    ranks = order.enumerated().filter { labels[$0.element] }.map { $0.offset + 1 }
    relevant = ranks.count
  }

  /// Whether there is anything to measure: relevant records and others.
  package var isDefined: Bool { relevant > 0 && relevant < records }

  /// The share of relevant records among the first `share` of all, at least one.
  package func recall(at share: Double) -> Double {
    let read = max(1, Int(share * Double(records)))
    return Double(ranks.count { $0 <= read }) / Double(relevant)
  }

  /// Work saved over sampling at a recall (A. M. Cohen and others, J. Am. Med. Inform. Assoc. 13 (2006) 206–219).
  package func workSaved(at recall: Double) -> Double {
    let needed = Int((recall * Double(relevant) - 1e-9).rounded(.up))
    return Double(records - ranks[needed - 1]) / Double(records) - (1 - recall)
  }

  /// The area between the recall curve and the perfect one, by that between the worst and the perfect: 0 best, 0.5 by chance.
  package var loss: Double {
    let (n, r) = (Double(records), Double(relevant))
    let cumulated = ranks.reduce(0) { $0 + records - $1 + 1 }
    return (r * (n - (r - 1) / 2) - Double(cumulated)) / (r * (n - r))
  }

  /// Normalised discounted cumulative gain (K. Järvelin and J. Kekäläinen, ACM Trans. Inf. Syst. 20 (2002) 422–446).
  package var gain: Double {
    ranks.reduce(0) { $0 + 1 / log2(Double($1) + 1) } / (0..<relevant).reduce(0) { $0 + 1 / log2(Double($1) + 2) }
  }

  /// The mean rank of the relevant records.
  package var meanRank: Double { Double(ranks.reduce(0, +)) / Double(relevant) }

  /// The rank of the last relevant record, as a share of all.
  package var lastAt: Double { Double(ranks.last ?? 0) / Double(records) }
}
