internal import GRDB

extension Schema {
  /// Migration 3: the versions of the protocol, and which of them a decision followed.
  static func createProtocolTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- The registered versions; the highest is in force. Who, when and why stands in the ledger at `event`.
        CREATE TABLE protocol (
          version INTEGER PRIMARY KEY,
          sha256 TEXT NOT NULL, canonical TEXT NOT NULL, text TEXT NOT NULL, changes TEXT NOT NULL,
          event INTEGER NOT NULL
        );

        -- Where versions were registered or deposited outside of Winnow.
        CREATE TABLE deposit (
          event INTEGER PRIMARY KEY, version INTEGER NOT NULL, registry TEXT NOT NULL, id TEXT, url TEXT, date TEXT
        );

        -- Screening that a person opened before any version was registered.
        CREATE TABLE override (event INTEGER PRIMARY KEY);

        -- The version in force when it was decided; empty when there was none.
        ALTER TABLE decision ADD COLUMN protocol INTEGER;
        """)
  }
}
