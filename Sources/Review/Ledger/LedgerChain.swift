internal import Bibliography
internal import GRDB

/// A walk along a ledger that checks that every entry is what was sealed and follows the one before.
struct LedgerChain {
  /// Sequence of the last entry; 0 before the first.
  private(set) var sequence = 0
  /// Hash of the last entry.
  private(set) var hash = LedgerEntry.genesis

  /// Walks the whole ledger and hands on each entry once it is checked.
  ///
  /// - Throws: ``Problem`` naming the first entry that is wrong, or saying that there is none.
  mutating func walk(_ db: Database, _ body: (LedgerEntry) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT *, \(LedgerChain.bytesInRow) AS bytes FROM ledger ORDER BY sequence")
    while let row = try rows.next() {
      let entry = LedgerEntry(row)
      try check(entry, bytes: row["bytes"])
      try body(entry)
    }
    guard sequence > 0 else {
      throw Problem("the ledger is empty", remedy: "Restore the review from a backup.")
    }
  }

  /// Text behind a zero byte is invisible to most readers; its length isn't.
  private static let bytesInRow = ["at", "actor", "kind", "payload", "why", "previous", "hash"]
    .map { "coalesce(length(CAST(\($0) AS BLOB)), 0)" }.joined(separator: " + ")

  private mutating func check(_ entry: LedgerEntry, bytes: Int) throws {
    sequence += 1
    let remedy = "Someone changed the ledger outside Winnow; restore the review from a backup."
    guard entry.sequence == sequence else {
      throw Problem("event \(sequence) is missing from the ledger", remedy: remedy)
    }
    let fields = [entry.at, entry.actor, entry.kind, entry.payload, entry.why ?? "", entry.previous, entry.hash]
    guard entry.hash == entry.computedHash, bytes == fields.reduce(0, { $0 + $1.utf8.count }) else {
      throw Problem(
        "event \(sequence) (\(entry.kind), \(entry.actor), \(entry.at)) is not what was sealed",
        text: entry.payload, remedy: remedy)
    }
    guard entry.previous == hash else {
      throw Problem("event \(sequence) does not follow the event before it", text: entry.previous, remedy: remedy)
    }
    guard (entry.kind == "review created") == (sequence == 1) else {
      throw Problem("event \(sequence) (\(entry.kind)) is out of place", remedy: remedy)
    }
    hash = entry.hash
  }
}
