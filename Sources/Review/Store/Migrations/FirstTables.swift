internal import GRDB

extension Schema {
  /// Migration 1: the tables of the first version. Released: a table is changed, and a new one made, by a later migration.
  static func createFirstTables(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE review (title TEXT NOT NULL, created TEXT NOT NULL, winnow TEXT NOT NULL);

        CREATE TABLE stage (
          stage TEXT PRIMARY KEY, reviewers INTEGER NOT NULL, maybe TEXT NOT NULL, reasons_must_agree INTEGER NOT NULL
        );

        -- One imported file. `batch` is the ledger sequence of its import.
        CREATE TABLE batch (
          batch INTEGER PRIMARY KEY,
          source TEXT NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL, format TEXT NOT NULL,
          first_record INTEGER NOT NULL, records INTEGER NOT NULL, skipped INTEGER NOT NULL,
          searched TEXT, hits INTEGER, strategy TEXT
        );

        -- What the reader skipped or repaired.
        CREATE TABLE problem (
          batch INTEGER NOT NULL, ordinal INTEGER NOT NULL, outcome TEXT NOT NULL,
          line INTEGER, number INTEGER, what TEXT NOT NULL, text TEXT, remedy TEXT NOT NULL,
          PRIMARY KEY (batch, ordinal)
        );

        -- One record as its file had it. `cluster` is the record that stands for all its duplicates, itself when alone.
        CREATE TABLE record (
          record INTEGER PRIMARY KEY,
          batch INTEGER NOT NULL, line INTEGER NOT NULL, cluster INTEGER NOT NULL,
          title TEXT, year INTEGER, doi TEXT, pmid TEXT, content TEXT NOT NULL
        );
        CREATE INDEX record_cluster ON record(cluster);

        -- Why two records are one work.
        CREATE TABLE merge (
          a INTEGER NOT NULL, b INTEGER NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL,
          PRIMARY KEY (a, b, event)
        );

        -- Pairs a person took apart; rules never join them again.
        CREATE TABLE apart (a INTEGER NOT NULL, b INTEGER NOT NULL, event INTEGER NOT NULL, PRIMARY KEY (a, b));

        -- All decisions ever made; the latest of each reviewer counts.
        CREATE TABLE decision (
          event INTEGER PRIMARY KEY,
          stage TEXT NOT NULL, record INTEGER NOT NULL, reviewer TEXT NOT NULL, kind TEXT NOT NULL, choice TEXT NOT NULL,
          reason TEXT, note TEXT, imported_from TEXT
        );
        CREATE INDEX decision_record ON decision(record);

        CREATE TABLE retrieval (record INTEGER PRIMARY KEY, status TEXT NOT NULL, note TEXT, event INTEGER NOT NULL);
        """)
  }
}
