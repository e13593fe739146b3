package import Charting

/// What the ledger keeps about matching the tasks of two occupations.
extension Event {
  /// Somebody said what a task of one inventory is like in the other.
  package struct TasksMatched: EventPayload {
    package static let ledgerName = "tasks matched"
    package var event: Event { .tasksMatched(self) }

    package var inventories: InventoryPair
    package var reviewer: String
    package var side: TaskSide
    /// Id of the task.
    package var task: String
    /// By tasks of the other inventory; none for a task that is unique, `nil` takes back what was said.
    package var likenesses: [String: TaskMatching.Likeness]?
    /// Where it was brought in from, for example a CSV file.
    package var importedFrom: String?
    /// Random, so that a sealed entry can't be guessed by its hash.
    package var salt: String
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// Somebody is done with matching, or goes on with it.
  package struct MatchingFinished: EventPayload {
    package static let ledgerName = "matching finished"
    package var event: Event { .matchingFinished(self) }

    package var inventories: InventoryPair
    package var reviewer: String
    package var isFinished: Bool
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }

  /// What the team says a task is like in the other inventory: what counts.
  package struct MatchingAgreed: EventPayload {
    package static let ledgerName = "matching agreed"
    package var event: Event { .matchingAgreed(self) }

    package var inventories: InventoryPair
    package var side: TaskSide
    package var task: String
    /// As in ``TasksMatched/likenesses``; `nil` opens the task again.
    package var likenesses: [String: TaskMatching.Likeness]?
    package var manner: AgreementManner
    /// As in ``Decided/origin``.
    package var origin: Origin?
  }
}

/// Two task inventories of the review that are matched, by their names.
package struct InventoryPair: Sendable, Hashable, Codable {
  package var first: String
  package var second: String

  package init(_ first: String, _ second: String) {
    self.first = first
    self.second = second
  }

  /// `peers and managers`.
  package var words: String { "\(first) and \(second)" }
}
