internal import Bibliography
internal import GRDB

/// The rows of `protocol`, `deposit` and `override`.
enum ProtocolRows {
  static func insert(_ first: Event.ProtocolRegistered, _ sequence: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO protocol VALUES (?, ?, ?, ?, '[]', ?)",
      arguments: [first.version, first.sha256, first.canonical, first.text, sequence])
  }

  static func insert(_ amended: Event.ProtocolAmended, _ sequence: Int, _ db: Database) throws {
    let changes = JSONValue.array(amended.changes.map(JSONValue.string)).jsonText
    try db.execute(
      sql: "INSERT INTO protocol VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [amended.version, amended.sha256, amended.canonical, amended.text, changes, sequence])
  }

  static func insert(_ deposited: Event.ProtocolDeposited, _ sequence: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO deposit VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [
        sequence, deposited.version, deposited.registry, deposited.id, deposited.url, deposited.date,
      ])
  }

  static func insertOverride(_ sequence: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO override VALUES (?)", arguments: [sequence])
  }
}
