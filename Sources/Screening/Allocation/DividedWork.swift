import Foundation
internal import Statistics

/// An allocation with the people who screen now: who is asked about which record.
///
/// Weighted rendezvous hashing (Thaler and Ravishankar 1998, doi 10.1109/90.663936; weights after Schindelhauer and
/// Schomaker 2005): when somebody leaves only that person's records go to others, when somebody joins each gives up a part,
/// and no record is ever without someone to ask. Nothing is stored per record.
package struct DividedWork: Sendable {
  /// Somebody, with what the draw for a record needs.
  private struct Seat: Sendable {
    let name: String
    let key: UInt64
    let weight: Double
  }

  private let isQueue: Bool
  private let seats: [Seat]
  /// For each group the positions of its members in `seats`, and the key of its draw; empty without groups.
  private let groups: [(key: UInt64, members: Set<Int>)]

  /// - Parameter active: seats of the reviewers who screen now.
  package init(_ allocation: Allocation, among active: [String]) {
    func key(_ name: String) -> UInt64 {
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ allocation.seed
      for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      return hash
    }
    var weights: [String: Double] = [:]
    var groups: [(key: UInt64, members: Set<Int>)] = []
    switch allocation.plan {
    case .queue: isQueue = true
    case .shares(let shares):
      isQueue = false
      weights = Dictionary(shares.map { ($0.reviewer.foldedName, $0.weight) }) { first, _ in first }
      // Who isn't named has no share of his or her own, and helps out behind the others.
      for name in active where weights[name] == nil { weights[name] = 0 }
    case .groups(let named):
      isQueue = named.isEmpty
      groups = named.enumerated().map { number, group in
        let members = group.map(\.foldedName)
        return (key("group \(number)"), Set(active.indices.filter { members.contains(active[$0]) }))
      }
    }
    seats = active.map { Seat(name: $0, key: key($0), weight: weights[$0] ?? 1) }
    self.groups = groups
  }

  /// Whether `seat` is among the first `count` who are asked about a record.
  package func asks(_ seat: String, for record: Int, count: Int) -> Bool {
    guard let own = seats.firstIndex(where: { $0.name == seat }) else { return false }
    if isQueue { return true }
    let group = self.group(of: record)
    let mine = rank(own, record, group)
    var before = 0
    for other in seats.indices where other != own && precedes(rank(other, record, group), mine) {
      before += 1
      if before >= count { return false }
    }
    return true
  }

  /// All in the order in which they are asked about a record.
  package func order(for record: Int) -> [String] {
    if isQueue { return seats.map(\.name) }
    let group = self.group(of: record)
    return seats.indices.map { ($0, rank($0, record, group)) }.sorted { precedes($0.1, $1.1) }.map { seats[$0.0].name }
  }

  /// Helpers come behind those whose record it is; among equals the draw decides, and then the place in the team.
  private typealias Rank = (isHelper: Bool, cost: Double, place: Int)

  private func precedes(_ a: Rank, _ b: Rank) -> Bool {
    if a.isHelper != b.isHelper { return !a.isHelper }
    return (a.cost, a.place) < (b.cost, b.place)
  }

  private func rank(_ position: Int, _ record: Int, _ group: Set<Int>?) -> Rank {
    let seat = seats[position]
    let isHelper = group.map { !$0.contains(position) } ?? (seat.weight == 0)
    return (isHelper, DividedWork.cost(seat.key, record, seat.weight == 0 ? 1 : seat.weight), position)
  }

  private func group(of record: Int) -> Set<Int>? {
    groups.min { DividedWork.cost($0.key, record, 1) < DividedWork.cost($1.key, record, 1) }?.members
  }

  /// Time until the first arrival at a rate of `weight`, drawn by hash: the lowest of several is each one's with the
  /// probability of his or her share.
  private static func cost(_ key: UInt64, _ record: Int, _ weight: Double) -> Double {
    var mixed = SplitMix64(seed: key &+ UInt64(truncatingIfNeeded: record) &* 0x9e37_79b9_7f4a_7c15)
    let uniform = (Double(mixed.next() >> 11) + 0.5) / 9_007_199_254_740_992
    return -log(uniform) / weight
  }
}
