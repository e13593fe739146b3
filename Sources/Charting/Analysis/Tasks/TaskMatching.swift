/// Which tasks of two inventories one person holds for the same.
package struct TaskMatching: Sendable, Equatable {
  package enum Likeness: String, Sendable, Codable {
    case same
    /// They share a part.
    case overlaps
  }

  package struct Pair: Sendable, Hashable {
    package var first: String
    package var second: String

    package init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  package var by: String
  package var pairs: [Pair: Likeness]
  /// Tasks that he or she finds nothing like on the other side. A task that is neither here nor in a pair was not judged.
  package var unique: Set<TaskName>

  package init(by: String, pairs: [Pair: Likeness] = [:], unique: Set<TaskName> = []) {
    self.by = by
    self.pairs = pairs
    self.unique = unique
  }

  /// The pairs of a task, in order.
  func pairs(of task: TaskName) -> [Pair] {
    pairs.keys.filter { task.side == .first ? $0.first == task.task : $0.second == task.task }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// What is said of a task; `nil` where it was not judged.
  func judgement(of task: TaskName) -> [Pair: Likeness]? {
    let own = pairs(of: task)
    if own.isEmpty { return unique.contains(task) ? [:] : nil }
    return Dictionary(uniqueKeysWithValues: own.map { ($0, pairs[$0] ?? .same) })
  }
}

/// Two people's matchings side by side, and what the team settled.
package struct MatchingComparison: Sendable, Equatable {
  /// A task of which the two say different things, and nobody has settled it.
  package struct Disagreement: Sendable, Equatable {
    package let task: TaskName
    /// In words: `same as B2`, `unique`, `not judged`.
    package let first: String
    package let second: String
  }

  /// What counts: where the two agree what both say, else what consensus says.
  package let settled: TaskMatching
  package let disagreements: [Disagreement]
  /// Tasks of which both said the same, before consensus; of how many judged by both.
  package let agreed: Int
  package let judgedByBoth: Int

  /// Two people's matchings compared task by task; consensus decides wherever it says something of a task.
  package static func of(
    _ first: TaskMatching, _ second: TaskMatching, consensus: TaskMatching?, tasks: [TaskName]
  ) -> MatchingComparison {
    var settled = TaskMatching(by: "settled")
    var (open, agreed, both) = ([Disagreement](), 0, 0)
    for task in tasks {
      let (one, other) = (first.judgement(of: task), second.judgement(of: task))
      let isSame = one != nil && one == other
      if one != nil && other != nil { both += 1 }
      if isSame { agreed += 1 }
      guard let counts = consensus?.judgement(of: task) ?? (isSame ? one : nil) else {
        open.append(Disagreement(task: task, first: words(one, task), second: words(other, task)))
        continue
      }
      settled.pairs.merge(counts) { _, new in new }
      if counts.isEmpty { settled.unique.insert(task) }
    }
    return MatchingComparison(settled: settled, disagreements: open, agreed: agreed, judgedByBoth: both)
  }

  private static func words(_ judgement: [TaskMatching.Pair: TaskMatching.Likeness]?, _ task: TaskName) -> String {
    guard let judgement else { return "not judged" }
    if judgement.isEmpty { return "unique" }
    return judgement.map { pair, likeness in
      let other = task.side == .first ? pair.second : pair.first
      return likeness == .same ? "same as \(other)" : "overlaps \(other)"
    }.sorted().joined(separator: ", ")
  }
}
