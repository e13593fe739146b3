import Foundation
internal import Statistics

/// How a stage's records are put in order by what the team decided before. It orders; it decides nothing.
package struct RankingPlan: Sendable, Equatable, Codable {
  /// The name and version of what ranks.
  package var model: String
  /// The same seed, records and verdicts give the same order.
  package var seed: UInt64
  /// How many of a hundred records are drawn by lot and shown between the others whatever their rank.
  package var controlPercent: Int

  package init(model: String, seed: UInt64, controlPercent: Int) {
    self.model = model
    self.seed = seed
    self.controlPercent = controlPercent
  }

  /// Where a record stands in the lot: a number from 0 to below 1 that only the seed and its own number decide.
  package func lot(of record: Int) -> Double {
    var random = SplitMix64(seed: seed ^ (UInt64(truncatingIfNeeded: record) &* 0x9e37_79b9_7f4a_7c15))
    return Double(random.next() >> 11) / 9_007_199_254_740_992
  }

  /// Whether a record belongs to the control sample.
  package func isControl(_ record: Int) -> Bool {
    lot(of: record) * 100 < Double(controlPercent)
  }

  /// The order in which records are shown: as ranked, with those of the control sample spread evenly between them in the order
  /// of the lot.
  package func order(_ ranked: [Int]) -> [Int] {
    let control = ranked.filter(isControl).map { ($0, lot(of: $0)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
    let others = ranked.filter { !isControl($0) }
    var order: [Int] = []
    var next = 0
    for (place, record) in others.enumerated() {
      order.append(record)
      while next < control.count, next * others.count < (place + 1) * control.count {
        order.append(control[next])
        next += 1
      }
    }
    return order + control[next...]
  }
}
