internal import GRDB

extension Schema {
  /// Migration 6: material beside the articles, and matching the tasks of two inventories.
  static func createMaterialTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- Files with data of their own; `removed` is the event that took one away. Of those with one name the latest counts.
        CREATE TABLE material (
          event INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL, record INTEGER,
          file TEXT NOT NULL, file_name TEXT NOT NULL, sha256 TEXT NOT NULL, bytes INTEGER NOT NULL,
          rows INTEGER NOT NULL, refused INTEGER NOT NULL, settings TEXT NOT NULL, removed INTEGER
        );

        -- What people said of tasks of two inventories, read in order; `likenesses` as JSON, NULL where it was taken back.
        CREATE TABLE task_match (
          event INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL, reviewer TEXT NOT NULL, seat TEXT NOT NULL,
          side TEXT NOT NULL, task TEXT NOT NULL, likenesses TEXT, imported_from TEXT
        );
        CREATE INDEX task_match_pair ON task_match(first, second, seat);

        -- Who is done with matching which inventories.
        CREATE TABLE task_match_done (
          event INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL, reviewer TEXT NOT NULL, seat TEXT NOT NULL,
          finished INTEGER NOT NULL
        );

        -- What the team says, read in order.
        CREATE TABLE task_match_agreed (
          event INTEGER PRIMARY KEY, first TEXT NOT NULL, second TEXT NOT NULL, side TEXT NOT NULL, task TEXT NOT NULL,
          likenesses TEXT, manner TEXT NOT NULL
        );
        """)
  }
}
