package import Foundation
internal import GRDB
internal import Screening
internal import Statistics

/// Who acts, when and why: passed into every operation.
package struct Acting: Sendable {
  package var actor: String
  package var at: Date
  package var why: String?
  /// For examples that must give the same ledger every time: what takes the place of chance.
  package var seed: UInt64?

  package init(as actor: String, at: Date, why: String? = nil, seed: UInt64? = nil) {
    self.actor = actor
    self.at = at
    self.why = why
    self.seed = seed
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

  /// 128 random bits in hexadecimal that keep a sealed entry from being guessed by its hash.
  func salt() -> String {
    var generator = acting.seed.map { SplitMix64(seed: $0 &+ UInt64(nextSequence)) }
    return (0..<2).map { _ in
      let word = generator?.next() ?? UInt64.random(in: 0...UInt64.max)
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The sequence the next event will have.
  var nextSequence: Int { last.sequence + 1 }

  @discardableResult
  mutating func append(_ event: Event) throws -> LedgerEntry {
    try append(event, at: at, actor: acting.actor, why: acting.why)
  }

  /// Appends what was done in another copy of the review: when, who and why stay as they are there.
  @discardableResult
  mutating func takeOver(_ event: Event, from other: LedgerEntry) throws -> LedgerEntry {
    try append(event, at: other.at, actor: other.actor, why: other.why)
  }

  private mutating func append(_ event: Event, at: String, actor: String, why: String?) throws -> LedgerEntry {
    let entry = try LedgerEntry(
      sequence: nextSequence, at: at, actor: actor, event: event, why: why, previous: last.hash)
    try db.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, entry.at, entry.actor, entry.kind, entry.payload, entry.why, entry.previous, entry.hash,
      ])
    try event.payload.apply(entry, db)
    last = (entry.sequence, entry.hash)
    return entry
  }
}
