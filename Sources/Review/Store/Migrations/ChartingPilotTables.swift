internal import GRDB

extension Schema {
  /// Migration 8: trying the charting form.
  static func createChartingPilotTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- A row for each round: its sources as JSON; `closed` is the event that ended it, `accepted` what was decided.
        CREATE TABLE chart_pilot (
          round INTEGER PRIMARY KEY, event INTEGER NOT NULL, sources TEXT NOT NULL, seed TEXT NOT NULL,
          protocol INTEGER NOT NULL, closed INTEGER, accepted INTEGER
        );
        """)
  }
}

extension Event.ChartingPilotDrawn {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO chart_pilot VALUES (?, ?, ?, ?, ?, NULL, NULL)",
      arguments: [
        round, entry.sequence, try StoredJSON.text(sources.map(\.text)), String(seed), protocolVersion,
      ])
  }
}

extension Event.ChartingPilotClosed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE chart_pilot SET closed = ?, accepted = ? WHERE round = ?",
      arguments: [entry.sequence, isAccepted, round])
  }
}
