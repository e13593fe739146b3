internal import Bibliography
internal import GRDB

extension Event.ProtocolRegistered {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO protocol VALUES (?, ?, ?, ?, '[]', ?)",
      arguments: [version, sha256, canonical, text, entry.sequence])
  }
}

extension Event.ProtocolAmended {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    let changes = JSONValue.array(changes.map(JSONValue.string)).jsonText
    try db.execute(
      sql: "INSERT INTO protocol VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [version, sha256, canonical, text, changes, entry.sequence])
  }
}

extension Event.ProtocolDeposited {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO deposit VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [entry.sequence, version, registry, id, url, date])
  }
}

extension Event.ScreeningOpenedUnregistered {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO override VALUES (?)", arguments: [entry.sequence])
  }
}
