package import Bibliography

/// A person's matching as a table: first task, second task, match.
///
/// A row is a pair, the same or overlapping; a task without another on its row is unique.
package struct TaskMatchingTable: Sendable, Equatable {
  /// What is said of a task, as ``TaskMatching/judge(_:_:)`` takes it.
  package struct Judgement: Sendable, Equatable {
    package let task: TaskName
    package let likenesses: [String: TaskMatching.Likeness]
  }

  package var judgements: [Judgement] = []
  package var refused: [Problem] = []

  /// The columns, in the order in which they are written.
  package static let heading = ["first task", "second task", "match"]
  /// What stands for a task that was not judged.
  package static let notJudged = "not judged"

  /// One row that names tasks there are.
  private struct Line {
    let line: Int
    let first: String?
    let second: String?
    let match: String?

    func problem(_ what: String) -> Problem {
      Problem(
        what, line: line, text: [first, second].compactMap { $0 }.joined(separator: ", ").nilWhenEmpty,
        remedy: "Correct the table; the row was passed over.")
    }
  }

  /// - Throws: ``Problem`` when the table lacks the columns of the two tasks.
  package init(_ table: MaterialTable, _ first: TaskInventory, _ second: TaskInventory) throws(Problem) {
    let columns = TaskMatchingTable.heading.map { MaterialColumn($0, isNeeded: $0 != "match") }
    let reading = try table.read(columns, of: "matches") { row throws(Problem) -> Line? in
      guard row["match"]?.lowercased() != TaskMatchingTable.notJudged else { return nil }
      let match = row["match"]?.lowercased()
      guard match.map({ ["same", "overlaps", "unique"].contains($0) }) ?? true else {
        throw Problem(
          "the match is neither same, overlaps nor unique", line: row.line, text: row["match"],
          remedy: "Correct the cell; the row was passed over.")
      }
      return Line(
        line: row.line, first: try row.task("first task", of: first), second: try row.task("second task", of: second),
        match: match)
    }
    refused = reading.refused
    var pairs: [TaskMatching.Pair: TaskMatching.Likeness] = [:]
    var alone: [TaskName] = []
    for line in reading.values {
      do throws(Problem) { try take(line, &pairs, &alone) } catch { refused.append(error) }
    }
    refused.sort { ($0.line ?? 0) < ($1.line ?? 0) }
    let found = TaskMatching(by: "", pairs: pairs, unique: Set(alone))
    let named = first.tasks.map { TaskName(.first, $0.id) } + alone.filter { $0.side == .second }
    judgements = named.compactMap { task in found.likenesses(of: task).map { Judgement(task: task, likenesses: $0) } }
  }

  private func take(
    _ line: Line, _ pairs: inout [TaskMatching.Pair: TaskMatching.Likeness], _ alone: inout [TaskName]
  ) throws(Problem) {
    let tasks = [line.first.map { TaskName(.first, $0) }, line.second.map { TaskName(.second, $0) }].compactMap { $0 }
    guard let first = line.first, let second = line.second else {
      guard let task = tasks.first else { throw line.problem("names no task") }
      guard line.match == nil || line.match == "unique" else {
        throw line.problem("says \(line.match ?? "") but not to what")
      }
      guard TaskMatching(by: "", pairs: pairs).pairs(of: task).isEmpty else {
        throw line.problem("\(task.task) is in a pair above")
      }
      if !alone.contains(task) { alone.append(task) }
      return
    }
    guard let likeness = line.match.flatMap(TaskMatching.Likeness.init) else {
      throw line.problem("doesn’t say whether the two are the same or overlap")
    }
    if let task = tasks.first(where: alone.contains) { throw line.problem("\(task.task) is unique by a row above") }
    let pair = TaskMatching.Pair(first, second)
    guard pairs[pair].map({ $0 == likeness }) ?? true else { throw line.problem("the pair is otherwise above") }
    pairs[pair] = likeness
  }
}

extension MaterialRow {
  /// The id of a task of an inventory; `nil` where the cell is empty.
  ///
  /// - Throws: ``Problem`` when the inventory has no such task.
  fileprivate func task(_ column: String, of inventory: TaskInventory) throws(Problem) -> String? {
    guard let text = self[column] else { return nil }
    guard let task = inventory.tasks.first(where: { $0.id.lowercased() == text.lowercased() }) else {
      throw Problem(
        "\(inventory.occupation) has no such task", line: line, text: text,
        remedy: "Name it by its id; the row was passed over.")
    }
    return task.id
  }
}

extension TaskMatching {
  /// The rows of the table: pairs and unique tasks, then those that were not judged; each task with its words.
  package func rows(_ first: TaskInventory, _ second: TaskInventory) -> [[String]] {
    let texts = [TaskSide.first: first, .second: second].mapValues { inventory in
      Dictionary(inventory.tasks.map { ($0.id, $0.text) }) { first, _ in first }
    }
    func row(_ one: String?, _ other: String?, _ match: String) -> [String] {
      [
        one ?? "", other ?? "", match, one.flatMap { texts[.first]?[$0] } ?? "",
        other.flatMap { texts[.second]?[$0] } ?? "",
      ]
    }
    let names = TaskComparison.names(first, second)
    let pairs = names.filter { $0.side == .first }.flatMap { task in
      self.pairs(of: task).map { row($0.first, $0.second, (self.pairs[$0] ?? .same).rawValue) }
    }
    let alone = names.filter { self.pairs(of: $0).isEmpty }.map { task in
      let match = unique.contains(task) ? "unique" : TaskMatchingTable.notJudged
      return task.side == .first ? row(task.task, nil, match) : row(nil, task.task, match)
    }
    return pairs + alone
  }
}
