internal import Statistics

/// The random sample on which a team tries its criteria (JBI Manual, 11.2.6: a random sample, screened by the entire team).
package enum PilotSample {
  /// A record that may be drawn.
  package struct Candidate: Sendable, Equatable {
    /// Its number.
    package var record: Int
    /// The group it is drawn from in proportion, such as its database; the same text for all in a simple sample.
    package var stratum: String

    package init(record: Int, stratum: String = "") {
      self.record = record
      self.stratum = stratum
    }
  }

  /// Draws without replacement; the same seed and the same candidates give the same sample in the same order, in whatever
  /// order the candidates come.
  ///
  /// Each stratum gets its share of the places by largest remainders (Hamilton’s method), where equal remainders are put in
  /// order by lot: so many small strata, such as years, have the same chance each. Within a stratum each record has the same
  /// chance; the order in which the sample is shown is drawn too, so that one database doesn’t come before another.
  /// - Parameter size: how many; all where there are not as many.
  /// - Returns: numbers of records.
  package static func draw(_ size: Int, from candidates: [Candidate], seed: UInt64) -> [Int] {
    var lot = SplitMix64(seed: seed)
    let size = max(0, min(size, candidates.count))
    let strata = Dictionary(grouping: candidates, by: \.stratum).sorted { $0.key < $1.key }.map { _, members in
      members.map(\.record).sorted()
    }
    let places = places(size, for: strata.map(\.count), &lot)
    var sample: [Int] = []
    for (members, count) in zip(strata, places) { sample += drawn(count, from: members, &lot) }
    return drawn(sample.count, from: sample, &lot)
  }

  /// How many places each stratum gets of `size`; no more than it has members.
  private static func places(_ size: Int, for counts: [Int], _ lot: inout SplitMix64) -> [Int] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return counts.map { _ in 0 } }
    var places = counts.map { $0 * size / total }
    let byLot = drawn(counts.count, from: Array(counts.indices), &lot)
    let inOrder = byLot.enumerated().sorted { a, b in
      let (first, second) = (counts[a.element] * size % total, counts[b.element] * size % total)
      return first == second ? a.offset < b.offset : first > second
    }
    for (_, stratum) in inOrder.prefix(size - places.reduce(0, +)) { places[stratum] += 1 }
    return places
  }

  /// The first steps of the Fisher–Yates shuffle (Durstenfeld 1964, doi 10.1145/364520.364540).
  private static func drawn(_ count: Int, from members: [Int], _ lot: inout SplitMix64) -> [Int] {
    var members = members
    for place in 0..<count { members.swapAt(place, place + lot.below(members.count - place)) }
    return Array(members.prefix(count))
  }
}
