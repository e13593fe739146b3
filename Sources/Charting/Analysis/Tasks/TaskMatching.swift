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

  /// Says anew what a task is like; whatever was said of it before no longer counts.
  ///
  /// - Parameter likenesses: by the tasks of the other side; none for a task that is unique, `nil` for one that is not judged.
  package mutating func judge(_ task: TaskName, _ likenesses: [String: Likeness]?) {
    for pair in pairs(of: task) { pairs[pair] = nil }
    unique.remove(task)
    guard let likenesses else { return }
    if likenesses.isEmpty { unique.insert(task) }
    for (other, likeness) in likenesses {
      pairs[task.side == .first ? Pair(task.task, other) : Pair(other, task.task)] = likeness
      unique.remove(TaskName(task.side.other, other))
    }
  }

  /// What is said of a task, by the tasks of the other side; none for one that is unique, `nil` where it was not judged.
  package func likenesses(of task: TaskName) -> [String: Likeness]? {
    judgement(of: task).map { judgement in
      Dictionary(uniqueKeysWithValues: judgement.map { (task.side == .first ? $0.key.second : $0.key.first, $0.value) })
    }
  }

  /// The pairs of a task, in order.
  package func pairs(of task: TaskName) -> [Pair] {
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
    var counted: [TaskName: [TaskMatching.Pair: TaskMatching.Likeness]] = [:]
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
      counted[task] = counts
    }
    let denied = deny(&counted)
    open += denied.map { task, pair in
      Disagreement(
        task: task, first: words([pair: .same], task).replacing("same as", with: "like"),
        second: "unlike, by what was settled of \(task.side == .first ? pair.second : pair.first)")
    }
    let order = Dictionary(tasks.enumerated().map { ($1, $0) }) { first, _ in first }
    open.sort { (order[$0.task] ?? 0) < (order[$1.task] ?? 0) }
    var settled = TaskMatching(by: "settled")
    for (task, counts) in counted {
      settled.pairs.merge(counts) { _, new in new }
      if counts.isEmpty { settled.unique.insert(task) }
    }
    return MatchingComparison(settled: settled, disagreements: open, agreed: agreed, judgedByBoth: both)
  }

  /// Takes out tasks with a pair that consensus on its other task denies: they are open again. Gives each with the pair.
  private static func deny(
    _ counted: inout [TaskName: [TaskMatching.Pair: TaskMatching.Likeness]]
  ) -> [(TaskName, TaskMatching.Pair)] {
    let denied = counted.compactMap { task, counts in
      counts.keys.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.first { pair in
        let other = TaskName(task.side.other, task.side == .first ? pair.second : pair.first)
        return counted[other].map { $0[pair] == nil } ?? false
      }.map { (task, $0) }
    }
    for (task, _) in denied { counted[task] = nil }
    return denied
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
