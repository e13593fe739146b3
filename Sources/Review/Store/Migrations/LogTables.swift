internal import Bibliography
internal import GRDB

extension Schema {
  /// Migration 9: consultations and contacts.
  static func createLogTables(_ db: Database) throws {
    try db.execute(
      sql: """
        -- `event` told of it first, `latest` last; `content` is JSON, and NULL once it was taken back.
        CREATE TABLE kept_log (
          event INTEGER PRIMARY KEY, kind TEXT NOT NULL, content TEXT, latest INTEGER NOT NULL
        );
        """)
  }
}

extension Event.ConsultationLogged {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try KeptLog.apply("consultation", replaces, try consultation.map { try StoredJSON.text($0) }, entry, db)
  }
}

extension Event.ContactLogged {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try KeptLog.apply("contact", replaces, try contact.map { try StoredJSON.text($0) }, entry, db)
  }
}

/// What both logs do with their rows.
enum KeptLog {
  static func apply(
    _ kind: String, _ replaces: Int?, _ content: String?, _ entry: LedgerEntry, _ db: Database
  ) throws {
    if let replaces {
      try db.execute(
        sql: "UPDATE kept_log SET content = ?, latest = ? WHERE event = ? AND kind = ?",
        arguments: [content, entry.sequence, replaces, kind])
    } else {
      try db.execute(
        sql: "INSERT INTO kept_log VALUES (?, ?, ?, ?)", arguments: [entry.sequence, kind, content, entry.sequence])
    }
  }

  /// - Throws: ``Problem`` when there is no such entry, or it was taken back.
  static func require(_ number: Int?, _ kind: String, _ db: Database) throws {
    guard let number else { return }
    let isThere = try Bool.fetchOne(
      db, sql: "SELECT content IS NOT NULL FROM kept_log WHERE event = ? AND kind = ?", arguments: [number, kind])
    guard isThere == true else {
      throw Problem("there is no \(kind) \(number)", remedy: "List them to see their numbers; nothing was recorded.")
    }
  }
}
