internal import GRDB

extension Schema {
  /// Migration 5: charting.
  static func createChartingTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- What people charted; the latest row of a seat and field counts. `answer` as JSON, NULL where it was taken back.
        CREATE TABLE chart (
          event INTEGER PRIMARY KEY, record INTEGER NOT NULL, field TEXT NOT NULL, reviewer TEXT NOT NULL, seat TEXT NOT NULL,
          answer TEXT, protocol INTEGER NOT NULL, imported_from TEXT
        );
        CREATE INDEX chart_record ON chart(record, seat, field);

        -- Who is done with which source.
        CREATE TABLE chart_done (
          event INTEGER PRIMARY KEY, record INTEGER NOT NULL, reviewer TEXT NOT NULL, seat TEXT NOT NULL,
          finished INTEGER NOT NULL, protocol INTEGER NOT NULL
        );
        CREATE INDEX chart_done_record ON chart_done(record, seat);

        -- The team's answers; the latest row of a field counts.
        CREATE TABLE chart_agreed (
          event INTEGER PRIMARY KEY, record INTEGER NOT NULL, field TEXT NOT NULL, answer TEXT, manner TEXT NOT NULL,
          protocol INTEGER NOT NULL
        );
        CREATE INDEX chart_agreed_record ON chart_agreed(record, field);

        -- Who checked what one person charted.
        CREATE TABLE chart_verified (
          event INTEGER PRIMARY KEY, record INTEGER NOT NULL, reviewer TEXT NOT NULL, seat TEXT NOT NULL,
          verified INTEGER NOT NULL
        );

        -- How answers by older forms are read.
        CREATE TABLE recoding (event INTEGER PRIMARY KEY, field TEXT NOT NULL, protocol INTEGER NOT NULL, recoding TEXT NOT NULL);

        -- What empty cells of evidence maps mean.
        CREATE TABLE gap (
          row_field TEXT NOT NULL, row_value TEXT NOT NULL, column_field TEXT NOT NULL, column_value TEXT NOT NULL,
          kind TEXT NOT NULL, reason TEXT, sources TEXT NOT NULL, actor TEXT NOT NULL, event INTEGER NOT NULL,
          PRIMARY KEY (row_field, row_value, column_field, column_value)
        );
        """)
  }
}
