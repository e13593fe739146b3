internal import GRDB

extension Event.ReportNotRetrieved {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO retrieval VALUES (?, 'not retrieved', ?, ?)",
      arguments: [record.number, note, entry.sequence])
    try StandingRows.refresh([record], db)
  }
}

extension Event.RetrievalTried {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO retrieval_try VALUES (?, ?, ?, ?, ?)",
      arguments: [entry.sequence, record.number, method, date, note])
  }
}

extension Event.ReportRetrieved {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO full_text (event, record, file, sha256, bytes, name, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [entry.sequence, record.number, file, sha256, bytes, name, note])
    try db.execute(
      sql: "INSERT OR REPLACE INTO retrieval VALUES (?, 'retrieved', ?, ?)",
      arguments: [record.number, note, entry.sequence])
    try StandingRows.refresh([record], db)
  }
}

extension Event.FullTextDetached {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE full_text SET detached = ? WHERE event = ?", arguments: [entry.sequence, attachment])
    let left = try Int.fetchOne(
      db, sql: "SELECT count(*) FROM full_text WHERE record = ? AND detached IS NULL", arguments: [record.number])
    if left == 0 {
      try db.execute(
        sql: "DELETE FROM retrieval WHERE record = ? AND status = 'retrieved'", arguments: [record.number])
    }
    try StandingRows.refresh([record], db)
  }
}

extension Event.ReportsLinked {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    guard let main = reports.first else { return }
    for companion in reports.dropFirst() {
      try db.execute(
        sql: "INSERT OR REPLACE INTO study_link VALUES (?, ?, ?, ?)",
        arguments: [main.number, companion.number, study, entry.sequence])
    }
  }
}

extension Event.ReportsUnlinked {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    for report in reports {
      try db.execute(sql: "DELETE FROM study_link WHERE main = ?1 OR companion = ?1", arguments: [report.number])
    }
  }
}
