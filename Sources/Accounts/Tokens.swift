internal import Bibliography
package import Foundation
internal import GRDB

/// A token by which a program acts for a person; the secret itself is not kept.
package struct APIToken: Sendable, Equatable {
  package let id: Int
  package let name: String
  package let made: Date
  /// When it was last used; `nil` for never.
  package let used: Date?
}

extension Accounts {
  /// Makes a token for a person; its secret is shown once.
  package func makeToken(_ name: String, for user: String, now: Date) throws -> Secret {
    guard let name = name.trimmed.nilWhenEmpty else {
      throw Problem("a token needs a name", remedy: "Say what will use it, for example “my script”.")
    }
    let secret = Secret()
    try queue.write {
      try $0.execute(
        sql: "INSERT INTO token (hash, seat, name, made) VALUES (?, ?, ?, ?)",
        arguments: [secret.hash, seat(user), name, now.timestamp])
    }
    return secret
  }

  /// The name of the account that a token belongs to; `nil` when there is no such token.
  package func user(ofToken token: Secret, now: Date) throws -> String? {
    let row = try queue.read { db in
      try Row.fetchOne(
        db, sql: "SELECT account.user, id, used FROM token JOIN account USING (seat) WHERE token.hash = ?",
        arguments: [token.hash])
    }
    guard let row else { return nil }
    let used: Double? = row["used"]
    if now.timestamp - (used ?? 0) > 60 {
      let id: Int = row["id"]
      try queue.write {
        try $0.execute(sql: "UPDATE token SET used = ? WHERE id = ?", arguments: [now.timestamp, id])
      }
    }
    return row["user"]
  }

  /// The tokens of a person, oldest first.
  package func tokens(of user: String) throws -> [APIToken] {
    try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM token WHERE seat = ? ORDER BY id", arguments: [seat(user)]).map { row in
        let used: Double? = row["used"]
        return APIToken(
          id: row["id"], name: row["name"], made: Date(timeIntervalSince1970: row["made"]),
          used: used.map { Date(timeIntervalSince1970: $0) })
      }
    }
  }

  /// Ends a token of a person.
  ///
  /// - Throws: ``Problem`` when the person has no such token.
  package func endToken(_ id: Int, of user: String) throws {
    try queue.write { db in
      try db.execute(sql: "DELETE FROM token WHERE id = ? AND seat = ?", arguments: [id, seat(user)])
      guard db.changesCount > 0 else {
        throw Problem("you have no such token", remedy: "Load the page again; it may have been ended elsewhere.")
      }
    }
  }
}
