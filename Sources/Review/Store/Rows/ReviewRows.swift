internal import GRDB
internal import Screening

extension Event.ReviewCreated {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO review VALUES (?, ?, ?)", arguments: [title, entry.at, winnow])
  }
}

extension Event.RecordsImported {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, source, kind.rawValue, file, sha256, format, firstRecord, records, skipped, searched, hits,
        strategy,
      ])
    try StandingRows.place(batch: entry.sequence, kind, db)
  }
}

extension Event.StageSet {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO stage VALUES (?, ?, ?, ?)",
      arguments: [stage.rawValue, settings.reviewers, settings.maybeCountsAs.rawValue, settings.reasonsMustAgree])
    try StandingRows.refreshAll(db)
  }
}
