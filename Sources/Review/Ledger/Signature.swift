internal import GRDB

/// Who did something, when and why, and the ledger entry that says so.
package struct Signature: Sendable, Equatable {
  /// Sequence of the entry.
  package let entry: Int
  package let actor: String
  /// Time in UTC, ISO 8601 with milliseconds.
  package let at: String
  package let why: String?

  /// `amara, 2026-01-05: another edition`.
  package var text: String { "\(actor), \(at.prefix(10))" + (why.map { ": \($0)" } ?? "") }

  /// What a query selects from `ledger` to make one.
  static let columns = "ledger.sequence, ledger.actor, ledger.at, ledger.why"

  init(_ row: Row) {
    entry = row["sequence"]
    actor = row["actor"]
    at = row["at"]
    why = row["why"]
  }
}
