internal import GRDB
internal import Screening

// What people say about a record beside their decisions.

extension Event.NoteAdded {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [entry.sequence, stage.rawValue, record.number, reviewer.foldedName, reviewer, text])
  }
}

extension Event.LabelSet {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM label WHERE record = ? AND stage = ? AND seat = ? AND label = ?",
      arguments: [record.number, stage.rawValue, reviewer.foldedName, label])
    guard isOn else { return }
    try db.execute(
      sql: "INSERT INTO label VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [record.number, stage.rawValue, reviewer.foldedName, label, reviewer, entry.sequence])
  }
}

extension Event.RecordParked {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO question (event, stage, record, seat, reviewer, question) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [entry.sequence, stage.rawValue, record.number, reviewer.foldedName, reviewer, question])
  }
}

extension Event.QuestionAnswered {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE question SET answer = ?, answered = ? WHERE event = ?",
      arguments: [answer, entry.sequence, question])
  }
}

extension Event.RecordsRemoved {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let insertion = try db.cachedStatement(sql: "INSERT OR REPLACE INTO removal VALUES (?, ?, ?, ?)")
    for record in records {
      try insertion.execute(arguments: [record.number, cause.rawValue, detail, entry.sequence])
    }
    try StandingRows.refresh(records, db)
  }
}

extension Event.RecordsRestored {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let deletion = try db.cachedStatement(sql: "DELETE FROM removal WHERE record = ?")
    for record in records { try deletion.execute(arguments: [record.number]) }
    try StandingRows.refresh(records, db)
  }
}
