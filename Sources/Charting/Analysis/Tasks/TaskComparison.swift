internal import Bibliography

/// Two inventories compared: which tasks are of one occupation, which of both, and of which that is contested.
package struct TaskComparison: Sendable {
  package enum Outcome: String, Sendable, CaseIterable {
    case uniqueToFirst = "unique to the first"
    case uniqueToSecond = "unique to the second"
    case common
    case contested
    case belowThreshold = "below threshold"
    /// Nobody rated it, or nobody settled what it is like on the other side.
    case open
  }

  /// Tasks that were matched with each other, directly or through others; or one task alone.
  package struct Item: Sendable, Equatable {
    package let first: [String]
    package let second: [String]
    /// `same` where all its pairs are, `nil` for a task alone.
    package let likeness: TaskMatching.Likeness?
    package let outcome: Outcome
    /// Why it is contested or open; empty else.
    package let reason: String

    package var names: [TaskName] { first.map { TaskName(.first, $0) } + second.map { TaskName(.second, $0) } }
  }

  package let first: TaskInventory
  package let second: TaskInventory
  package let matching: MatchingComparison
  package let ratings: [TaskRating]
  /// Groups of respondents, in the order in which they come.
  package let groups: [String]
  private let ratingsOfTasks: [TaskName: [TaskRating]]

  package init(first: TaskInventory, second: TaskInventory, matching: MatchingComparison, ratings: [TaskRating]) {
    self.first = first
    self.second = second
    self.matching = matching
    self.ratings = ratings
    groups = ratings.map(\.group).uniqued
    ratingsOfTasks = Dictionary(grouping: ratings, by: \.task)
  }

  /// All tasks of both inventories, in their order.
  package static func names(_ first: TaskInventory, _ second: TaskInventory) -> [TaskName] {
    first.tasks.map { TaskName(.first, $0.id) } + second.tasks.map { TaskName(.second, $0.id) }
  }

  /// How many people rated tasks of an inventory: `29 raters of Peer (workers 15, supervisors 14)`.
  package func raters(of side: TaskSide) -> String {
    let own = ratings.filter { $0.task.side == side && $0.importance != nil }
    // Two groups may number their respondents alike.
    let parts = groups.map { group in (group, Set(own.filter { $0.group == group }.map(\.respondent)).count) }
      .filter { $0.1 > 0 }
    let all = parts.reduce(0) { $0 + $1.1 }.counted("rater")
    return "\(all) of \(side == .first ? first.occupation : second.occupation)"
      + (parts.count > 1 ? " (\(parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")))" : "")
  }

  /// What raters say of a task: all of them, or one group.
  package func score(_ task: TaskName, group: String? = nil, endorsedFrom: Double) -> TaskScore {
    TaskScore(
      (ratingsOfTasks[task] ?? []).filter { group == nil || $0.group == group }, endorsedFrom: endorsedFrom)
  }

  /// Each item with what a rule makes of it.
  ///
  /// Unique: no match, and raters endorse it. Common: matched, and endorsed on both sides. Contested: matched but endorsed on
  /// one side only, or two groups of raters come to different answers. Of several tasks on a side one is enough.
  package func items(_ rule: TaskRule) -> [Item] {
    let open = Set(matching.disagreements.map(\.task))
    return components.map { names in item(names, open, rule) }
  }

  private func item(_ names: [TaskName], _ open: Set<TaskName>, _ rule: TaskRule) -> Item {
    let sides = TaskSide.allCases.map { side in names.filter { $0.side == side } }
    let likenesses = names.filter { $0.side == .first }.flatMap { task in
      matching.settled.pairs(of: task).compactMap { matching.settled.pairs[$0] }
    }
    let likeness: TaskMatching.Likeness? =
      likenesses.isEmpty ? nil : likenesses.allSatisfy { $0 == .same } ? .same : .overlaps
    let (outcome, reason) = judged(names, sides, open, rule)
    return Item(
      first: sides[0].map(\.task), second: sides[1].map(\.task), likeness: likeness, outcome: outcome, reason: reason)
  }

  private func judged(
    _ names: [TaskName], _ sides: [[TaskName]], _ open: Set<TaskName>, _ rule: TaskRule
  ) -> (Outcome, String) {
    let unsettled = names.filter(open.contains).map(\.task)
    if !unsettled.isEmpty { return (.open, "the match of \(unsettled.joined(separator: ", ")) is not settled") }
    let verdicts = sides.map { $0.compactMap { score($0, endorsedFrom: rule.endorsedFrom).passes(rule) } }
    for (side, verdicts) in zip(sides, verdicts) where !side.isEmpty && verdicts.isEmpty {
      return (.open, "nobody rated \(side.map(\.task).joined(separator: ", "))")
    }
    if let reason = names.lazy.compactMap({ disagreement(on: $0, rule) }).first { return (.contested, reason) }
    let endorsed = verdicts.map { $0.contains(true) }
    switch (sides[0].isEmpty, sides[1].isEmpty, endorsed[0], endorsed[1]) {
    case (false, false, true, true): return (.common, "")
    case (false, false, true, false): return (.contested, "endorsed for \(first.occupation) only")
    case (false, false, false, true): return (.contested, "endorsed for \(second.occupation) only")
    case (false, true, true, _): return (.uniqueToFirst, "")
    case (true, false, _, true): return (.uniqueToSecond, "")
    default: return (.belowThreshold, "")
    }
  }

  /// Groups large enough that come to different answers on a task, in words.
  private func disagreement(on task: TaskName, _ rule: TaskRule) -> String? {
    let answers = groups.compactMap { group -> (group: String, passes: Bool)? in
      let score = score(task, group: group, endorsedFrom: rule.endorsedFrom)
      guard score.raters >= rule.smallestGroup, let passes = score.passes(rule) else { return nil }
      return (group, passes)
    }
    let (yes, no) = (answers.filter(\.passes).map(\.group), answers.filter { !$0.passes }.map(\.group))
    guard !yes.isEmpty, !no.isEmpty else { return nil }
    return "\(task.task): endorsed by \(yes.joined(separator: ", ")), not by \(no.joined(separator: ", "))"
  }

  /// Tasks that settled pairs hold together, in the inventories' order.
  private var components: [[TaskName]] {
    let names = Self.names(first, second)
    var (left, components) = (Set(names), [[TaskName]]())
    for name in names where left.contains(name) {
      var (found, waiting) = (Set([name]), [name])
      while let task = waiting.popLast() {
        for pair in matching.settled.pairs(of: task) {
          let other = task.side == .first ? TaskName(.second, pair.second) : TaskName(.first, pair.first)
          if left.contains(other), found.insert(other).inserted { waiting.append(other) }
        }
      }
      left.subtract(found)
      components.append(names.filter(found.contains))
    }
    return components
  }
}
