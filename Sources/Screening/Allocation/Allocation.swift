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
  /// - Parameters:
  ///   - active: seats of the reviewers who screen now.
  ///   - record: number of the record that stands for its work.
  package func order(of active: [String], for record: Int) -> [String] {
    DividedWork(self, among: active).order(for: record)
  }
}

extension Allocation {
  /// Those of `seats` who have no part of their own.
  package func unnamed(among seats: [String]) -> [String] {
    let named: [String]
    switch plan {
    case .queue: return []
    case .shares(let shares): named = shares.map(\.reviewer.foldedName)
    case .groups(let groups): named = groups.joined().map(\.foldedName)
    }
    return seats.filter { !named.contains($0) }
  }

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
