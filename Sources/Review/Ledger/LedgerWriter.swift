package import Foundation
internal import GRDB

/// Who acts, when and why: passed into every operation.
package struct Acting: Sendable {
  package var actor: String
  package var at: Date
  package var why: String?

  package init(as actor: String, at: Date, why: String? = nil) {
    self.actor = actor
    self.at = at
    self.why = why
  }
}

/// Appends events inside one write transaction, and applies each to the read model at once.
struct LedgerWriter {
  private let db: Database
  private let acting: Acting
  private let at: String
  private var last: (sequence: Int, hash: String)

  init(_ db: Database, _ acting: Acting) throws {
    self.db = db
    self.acting = acting
    at = LedgerTime.text(acting.at)
    let row = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
    last = row.map { ($0["sequence"], $0["hash"]) } ?? (0, LedgerEntry.genesis)
  }

  /// The sequence the next event will have.
  var nextSequence: Int { last.sequence + 1 }

  @discardableResult
  mutating func append(_ event: Event) throws -> LedgerEntry {
    let entry = try LedgerEntry(
      sequence: nextSequence, at: at, actor: acting.actor, event: event, why: acting.why, previous: last.hash)
    try db.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, entry.at, entry.actor, entry.kind, entry.payload, entry.why, entry.previous, entry.hash,
      ])
    try ReadModel.apply(event, entry: entry, db)
    last = (entry.sequence, entry.hash)
    return entry
  }
}
