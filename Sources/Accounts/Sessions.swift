package import Foundation
internal import GRDB

/// How long a session may last.
package struct SessionLimits: Sendable {
  /// Seconds without a request.
  package var idle: Double
  /// Seconds in all.
  package var whole: Double

  package init(idle: Double = 12 * 3600, whole: Double = 14 * 24 * 3600) {
    self.idle = idle
    self.whole = whole
  }
}

extension Accounts {
  /// Whether anybody has an account.
  package func isEmpty() throws -> Bool {
    try queue.read { try Bool.fetchOne($0, sql: "SELECT NOT EXISTS (SELECT 1 FROM account)") ?? true }
  }

  /// Seats of all who have an account.
  package func seats() throws -> Set<String> {
    try queue.read { try String.fetchSet($0, sql: "SELECT seat FROM account") }
  }

  /// Whether the password is that of the account. It takes as long for a name nobody has.
  ///
  /// - Returns: the account's name; `nil` when either is wrong.
  package func check(_ user: String, password: String) throws -> String? {
    let row = try queue.read {
      try Row.fetchOne($0, sql: "SELECT user, password FROM account WHERE seat = ?", arguments: [seat(user)])
    }
    guard let row else {
      _ = PasswordHash.nobody.fits(password)
      return nil
    }
    return PasswordHash(stored: row["password"]).fits(password) ? row["user"] : nil
  }

  /// Gives an account a new password; all its sessions end.
  package func setPassword(_ password: PasswordHash, of user: String, now: Date) throws {
    try queue.write { try Accounts.set(password, of: user, now, $0) }
  }

  /// Begins a session. Each login has a new one, so that nobody can be led into a session that somebody else knows.
  package func openSession(of user: String, now: Date, limits: SessionLimits) throws -> Secret {
    let secret = Secret()
    try queue.write { db in
      try db.execute(
        sql: "DELETE FROM session WHERE seen < ? OR began < ?",
        arguments: [now.timestamp - limits.idle, now.timestamp - limits.whole])
      try db.execute(
        sql: "INSERT INTO session (hash, seat, began, seen) VALUES (?, ?, ?, ?)",
        arguments: [secret.hash, seat(user), now.timestamp, now.timestamp])
    }
    return secret
  }

  /// The name of the account that a session belongs to; `nil` when it ended.
  ///
  /// - Parameter isUse: whether the session counts as used by it, and so lasts longer.
  package func user(of session: Secret, now: Date, limits: SessionLimits, isUse: Bool = true) throws -> String? {
    let row = try queue.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT account.user, seen FROM session JOIN account USING (seat)
          WHERE session.hash = ? AND seen >= ? AND began >= ?
          """, arguments: [session.hash, now.timestamp - limits.idle, now.timestamp - limits.whole])
    }
    guard let row else { return nil }
    let seen: Double = row["seen"]
    // Not each request is worth a write.
    if isUse, now.timestamp - seen > min(60, limits.idle / 4) {
      try queue.write {
        try $0.execute(
          sql: "UPDATE session SET seen = ? WHERE hash = ?", arguments: [now.timestamp, session.hash])
      }
    }
    return row["user"]
  }

  /// Ends a session.
  package func closeSession(_ session: Secret) throws {
    try queue.write { try $0.execute(sql: "DELETE FROM session WHERE hash = ?", arguments: [session.hash]) }
  }

  /// Ends all sessions and tokens of a person, and an invitation that is still open.
  package func shutOut(_ user: String) throws {
    try queue.write { db in
      for table in ["session", "token"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE seat = ?", arguments: [seat(user)])
      }
      try Accounts.endInvitations(of: user, db)
    }
  }
}
