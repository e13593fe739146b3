/// How the records of a stage are divided among its reviewers.
package struct Allocation: Sendable, Equatable, Codable {
  /// The way of dividing.
  package enum Plan: Sendable, Equatable, Codable {
    /// Everybody takes the next record that still needs a decision.
    case queue
    /// Each record goes to as many reviewers as the stage asks for, each reviewer getting about his or her share.
    case shares([Share])
    /// Each record goes to one of these groups, usually pairs, in about equal parts.
    case groups([[String]])
  }

  /// A reviewer and how much of the work he or she takes, in any unit.
  package struct Share: Sendable, Equatable, Codable {
    package var reviewer: String
    package var weight: Double

    package init(reviewer: String, weight: Double) {
      self.reviewer = reviewer
      self.weight = weight
    }
  }

  package var plan: Plan
  /// The same seed gives the same division.
  package var seed: UInt64

  package init(_ plan: Plan, seed: UInt64) {
    self.plan = plan
    self.seed = seed
  }

  /// A common queue.
  package static let queue = Allocation(.queue, seed: 0)
}

extension Allocation {
  /// The reviewers in the order in which they are asked about a record.
  ///
  /// Weighted rendezvous hashing (Thaler and Ravishankar 1998, doi 10.1109/90.663936; weights after Schindelhauer and
  /// Schomaker 2005): when somebody leaves only that person's records go to others, when somebody joins each gives up a
  /// part, and no record is ever without someone to ask. Nothing is stored per record.
  /// - Parameters:
  ///   - active: seats of the reviewers who screen now.
  ///   - record: number of the record that stands for its work.
  package func order(of active: [String], for record: Int) -> [String] {
    switch plan {
    case .queue: return active
    case .shares(let shares):
      let weights = Dictionary(shares.map { ($0.reviewer.foldedName, $0.weight) }) { first, _ in first }
      // Who isn't named has no share of his or her own, and helps out behind the others.
      let named = active.filter { (weights[$0] ?? 0) > 0 }
      return ranked(named, record) { weights[$0] ?? 0 } + ranked(active.filter { !named.contains($0) }, record)
    case .groups(let groups):
      guard !groups.isEmpty else { return active }
      let position = (0..<groups.count).min { cost("group \($0)", record, 1) < cost("group \($1)", record, 1) } ?? 0
      let seats = groups[position].map(\.foldedName)
      let group = active.filter(seats.contains)
      return ranked(group, record) + ranked(active.filter { !seats.contains($0) }, record)
    }
  }

  /// Whether `seat` belongs to the first `count` who are asked about a record.
  package func asks(_ seat: String, of active: [String], for record: Int, count: Int) -> Bool {
    if case .queue = plan { return active.contains(seat) }
    return order(of: active, for: record).prefix(count).contains(seat)
  }

  private func ranked(_ seats: [String], _ record: Int, weight: (String) -> Double = { _ in 1 }) -> [String] {
    guard seats.count > 1 else { return seats }
    return seats.map { ($0, cost($0, record, weight($0))) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  /// Time until the first arrival at a rate of `weight`, drawn by hash: the lowest of several is each reviewer's with the
  /// probability of his or her share.
  private func cost(_ name: String, _ record: Int, _ weight: Double) -> Double {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ seed
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    var mixed = SplitMix64(seed: hash &+ UInt64(truncatingIfNeeded: record) &* 0x9e37_79b9_7f4a_7c15)
    let uniform = (Double(mixed.next() >> 11) + 0.5) / 9_007_199_254_740_992
    return -uniform.logarithm / weight
  }
}

extension Allocation {
  /// `by a common queue`, `by shares (ada 2, ben 1), seed 7`, `to groups (ada+ben, cleo+dan), seed 7`.
  package var words: String {
    switch plan {
    case .queue: "by a common queue"
    case .shares(let shares):
      "by shares (\(shares.map { "\($0.reviewer) \(Allocation.text($0.weight))" }.joined(separator: ", "))), seed \(seed)"
    case .groups(let groups):
      "to groups (\(groups.map { $0.joined(separator: "+") }.joined(separator: ", "))), seed \(seed)"
    }
  }

  private static func text(_ weight: Double) -> String {
    weight == weight.rounded() && abs(weight) < 1e9 ? String(Int(weight)) : String(weight)
  }
}
