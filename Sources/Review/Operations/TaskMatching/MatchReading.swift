internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

/// Matching two inventories as somebody sees it: the tasks, one's own matching, and, once it is open, what others said.
package struct MatchingSheet: Sendable {
  package let inventories: InventoryPair
  package let first: TaskInventory
  package let second: TaskInventory
  package let own: TaskMatching
  /// Whether the person is done.
  package let isFinished: Bool
  /// Whether what others said is open.
  package let isOpen: Bool
  /// The two who matched, in the order of finishing; none while it is closed.
  package let both: [TaskMatching]
  /// What the team says; empty while it is closed.
  package let agreed: TaskMatching
  /// The two compared; `nil` while it is closed.
  package let comparison: MatchingComparison?

  /// All tasks of both inventories, in their order.
  package var tasks: [TaskName] { TaskComparison.names(first, second) }

  /// Tasks of which the person has said nothing.
  package var unjudged: [TaskName] { tasks.filter { own.likenesses(of: $0) == nil } }

  /// The words of a task.
  package func text(of task: TaskName) -> String {
    (task.side == .first ? first : second).tasks.first { $0.id == task.task }?.text ?? ""
  }

  /// `A1 of peers`.
  package func title(of task: TaskName) -> String { "\(task.task) of \(inventories[task.side])" }
}

extension Review {
  /// Matching two inventories as a person sees it.
  ///
  /// - Throws: ``Problem`` when one of the two is no inventory, or they are matched in the other order.
  package func matching(_ inventories: InventoryPair, seenBy viewer: String) throws -> MatchingSheet {
    let (pair, first, second) = try matched(inventories)
    let tasks = TaskComparison.names(first, second)
    return try pool.read { db in
      let seat = viewer.foldedName
      let finished = try MatchSeal.finished(pair, db)
      let isOpen = try MatchSeal.isOpen(pair, db)
      let own = try MatchRows.of(seat, viewer, pair, db).among(tasks)
      let both =
        isOpen
        ? try finished.prefix(MatchSeal.matchers).map { try MatchRows.of($0.seat, $0.reviewer, pair, db).among(tasks) }
        : []
      let agreed = isOpen ? try MatchRows.agreed(pair, db).among(tasks) : TaskMatching(by: "team")
      return MatchingSheet(
        inventories: pair, first: first, second: second, own: own,
        isFinished: finished.contains { $0.seat == seat }, isOpen: isOpen, both: both, agreed: agreed,
        comparison: both.count < MatchSeal.matchers
          ? nil : MatchingComparison.of(both[0], both[1], consensus: agreed, tasks: tasks))
    }
  }

  /// The two inventories with their names as the material has them.
  func matched(_ inventories: InventoryPair) throws -> (InventoryPair, TaskInventory, TaskInventory) {
    let pair = InventoryPair(try material(inventories.first).name, try material(inventories.second).name)
    guard pair.first != pair.second else {
      throw Problem("an inventory can’t be matched with itself", text: pair.first, remedy: "Name two.")
    }
    let isOtherWay = try pool.read { db in
      try Int.fetchOne(
        db, sql: "SELECT event FROM task_match WHERE first = ? AND second = ? LIMIT 1",
        arguments: [pair.second, pair.first]) != nil
    }
    guard !isOtherWay else {
      throw Problem(
        "these two are matched the other way round", text: "\(pair.second) \(pair.first)",
        remedy: "Name \(pair.second) first.")
    }
    return (pair, try taskInventory(pair.first), try taskInventory(pair.second))
  }
}

/// What the tables hold of a matching.
enum MatchRows {
  /// What a person said, the last of each task.
  static func of(_ seat: String, _ reviewer: String, _ pair: InventoryPair, _ db: Database) throws -> TaskMatching {
    try matching(
      by: reviewer,
      Row.fetchAll(
        db,
        sql: "SELECT side, task, likenesses FROM task_match WHERE first = ? AND second = ? AND seat = ? ORDER BY event",
        arguments: [pair.first, pair.second, seat]))
  }

  /// What the team said, the last of each task.
  static func agreed(_ pair: InventoryPair, _ db: Database) throws -> TaskMatching {
    try matching(
      by: "team",
      Row.fetchAll(
        db,
        sql: "SELECT side, task, likenesses FROM task_match_agreed WHERE first = ? AND second = ? ORDER BY event",
        arguments: [pair.first, pair.second]))
  }

  private static func matching(by reviewer: String, _ rows: [Row]) throws -> TaskMatching {
    var matching = TaskMatching(by: reviewer)
    for row in rows {
      let text: String? = row["likenesses"]
      matching.judge(
        TaskName(try Review.known(row["side"], "side"), row["task"]),
        try text.map { try StoredJSON.value([String: TaskMatching.Likeness].self, $0) })
    }
    return matching
  }
}

extension TaskMatching {
  /// What is said of tasks that there are; an inventory may have been added anew with others.
  func among(_ tasks: [TaskName]) -> TaskMatching {
    let known = Set(tasks)
    var matching = self
    matching.unique = unique.intersection(known)
    matching.pairs = pairs.filter {
      known.contains(TaskName(.first, $0.key.first)) && known.contains(TaskName(.second, $0.key.second))
    }
    return matching
  }
}
