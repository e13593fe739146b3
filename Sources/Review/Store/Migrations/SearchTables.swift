internal import GRDB

extension Schema {
  /// Migration 2: what the rules found when they compared the records.
  static func createSearchTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- One comparison of the records by the rules. `through` is the last record compared.
        CREATE TABLE duplicate_search (
          event INTEGER PRIMARY KEY,
          through INTEGER NOT NULL, compared INTEGER NOT NULL, anew INTEGER NOT NULL, rules TEXT NOT NULL,
          merges_updates INTEGER NOT NULL, merges_preprints INTEGER NOT NULL, clusters INTEGER NOT NULL
        );

        -- Pairs that the rules leave to a person. A pair stays here when it is decided: whether it is open follows from
        -- `record.cluster` and `apart`, so that undoing the decision opens it again.
        CREATE TABLE unsure (
          a INTEGER NOT NULL, b INTEGER NOT NULL,
          probability REAL NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL,
          PRIMARY KEY (a, b)
        );

        -- Pairs of publications of one study.
        CREATE TABLE version (
          a INTEGER NOT NULL, b INTEGER NOT NULL,
          kind TEXT NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL,
          PRIMARY KEY (a, b)
        );
        """)
  }

  /// Writes `apart` anew from the ledger: the first version, after a merge by hand of two works with several pairs apart,
  /// forgot only the pair that the person had named. Nothing to do in a new review, whose ledger is empty.
  static func renewApart(_ db: Database) throws {
    let entries = try Row.fetchCursor(
      db,
      sql: "SELECT * FROM ledger WHERE kind IN ('duplicates merged', 'duplicates split') ORDER BY sequence")
    var events: [(Event, Int)] = []
    while let row = try entries.next() {
      let entry = LedgerEntry(row)
      // A damaged entry must not keep the review from opening: `verify` will name it.
      guard let event = try? entry.event() else { return }
      events.append((event, entry.sequence))
    }
    guard !events.isEmpty else { return }
    try db.execute(sql: "DELETE FROM apart")
    for (event, sequence) in events {
      if case .duplicatesMerged(let merged) = event, merged.isByPerson { try ApartRows.clear(merged.cluster, db) }
      if case .duplicatesSplit(let split) = event { try split.keepApart(sequence, db) }
    }
  }
}
