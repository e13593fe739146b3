internal import Charting
internal import GRDB
internal import Screening

extension Event.MaterialAdded {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO material VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)",
      arguments: [
        entry.sequence, name, kind.rawValue, title, record?.number, file, fileName, sha256, bytes, rows, refused,
        try StoredJSON.text(settings),
      ])
  }
}

extension Event.MaterialRemoved {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE material SET removed = ? WHERE event = ?",
      arguments: [isRemoved ? entry.sequence : nil, addition])
  }
}

extension Event.TasksMatched {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO task_match VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, inventories.first, inventories.second, reviewer, reviewer.foldedName, side.rawValue, task,
        try likenesses.map { try StoredJSON.text($0) }, importedFrom,
      ])
  }
}

extension Event.MatchingFinished {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO task_match_done VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, inventories.first, inventories.second, reviewer, reviewer.foldedName, isFinished,
      ])
  }
}

extension Event.MatchingAgreed {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO task_match_agreed VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        entry.sequence, inventories.first, inventories.second, side.rawValue, task,
        try likenesses.map { try StoredJSON.text($0) }, manner.rawValue,
      ])
  }
}
