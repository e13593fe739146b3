internal import Foundation
internal import GRDB
internal import Screening

extension Schema {
  /// Migration 10: ranked order of screening.
  static func createRankingTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- How each stage is ranked; the plan as JSON, no row where it isn't.
        CREATE TABLE ranking (stage TEXT PRIMARY KEY, plan TEXT NOT NULL, event INTEGER NOT NULL);
        """)
  }
}

extension Event.RankingSet {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    guard let plan else {
      try db.execute(sql: "DELETE FROM ranking WHERE stage = ?", arguments: [stage.rawValue])
      return
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO ranking VALUES (?, ?, ?)",
      arguments: [stage.rawValue, try StoredJSON.text(plan), entry.sequence])
  }
}
