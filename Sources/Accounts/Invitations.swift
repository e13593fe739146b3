internal import Bibliography
package import Foundation
internal import GRDB

extension Accounts {
  /// Invites a person: whoever holds the secret can choose a password once, within a week.
  ///
  /// An earlier invitation of the same person ends.
  /// - Parameter user: whom; `nil` for the first of a review without a team, who chooses a name.
  package func invite(_ user: String?, by inviter: String, now: Date) throws -> Secret {
    let secret = Secret()
    try queue.write { db in
      try Accounts.endInvitations(of: user, db)
      try db.execute(sql: "DELETE FROM invitation WHERE ends < ?", arguments: [now.timestamp])
      try db.execute(
        sql: "INSERT INTO invitation (hash, user, ends, invited_by) VALUES (?, ?, ?, ?)",
        arguments: [secret.hash, user, now.timestamp + Accounts.invitationLasts, inviter])
    }
    return secret
  }

  /// Ends what is open for a person, however the name is written.
  static func endInvitations(of user: String?, _ db: Database) throws {
    let open = try Row.fetchAll(db, sql: "SELECT hash, user FROM invitation")
    for row in open where (row["user"] as String?).map(seat) == user.map(seat) {
      try db.execute(sql: "DELETE FROM invitation WHERE hash = ?", arguments: [row["hash"] as String])
    }
  }

  /// How long an invitation stands, in seconds: a week.
  static let invitationLasts: Double = 7 * 24 * 3600

  /// Whom an invitation is for.
  ///
  /// - Throws: ``Problem`` when it was used, ended or never was.
  package func invitation(_ secret: Secret, now: Date) throws -> Invitation {
    try queue.read { db in try Accounts.invitation(secret, now, db) }
  }

  private static func invitation(_ secret: Secret, _ now: Date, _ db: Database) throws -> Invitation {
    let row = try Row.fetchOne(
      db, sql: "SELECT user, invited_by FROM invitation WHERE hash = ? AND ends >= ?",
      arguments: [secret.hash, now.timestamp])
    guard let row else {
      throw Problem(
        "this invitation was used already, or its week is over", remedy: "Ask an owner of the review for a new link.")
    }
    return Invitation(user: row["user"], by: row["invited_by"])
  }

  /// Takes an invitation up: makes the account, or gives it a new password, and ends all its sessions.
  ///
  /// - Parameter user: the name to have, where the invitation leaves it open.
  /// - Returns: the name of the account.
  /// - Throws: ``Problem`` when the invitation doesn't stand.
  package func join(_ secret: Secret, as user: String, password: PasswordHash, now: Date) throws -> String {
    try queue.write { db in
      let invited = try Accounts.invitation(secret, now, db)
      let name = invited.user ?? user
      try db.execute(sql: "DELETE FROM invitation WHERE hash = ?", arguments: [secret.hash])
      try Accounts.set(password, of: name, now, db)
      return name
    }
  }

  static func set(_ password: PasswordHash, of user: String, _ now: Date, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO account (seat, user, password, since) VALUES (?, ?, ?, ?)
        ON CONFLICT (seat) DO UPDATE SET password = excluded.password
        """, arguments: [seat(user), user, password.text, now.timestamp])
    // Whoever came in by the old password, or made a token then, is out.
    for table in ["session", "token"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE seat = ?", arguments: [seat(user)])
    }
  }
}

/// An invitation that stands.
package struct Invitation: Sendable, Equatable {
  /// Whom it is for; `nil` where the name is still to be chosen.
  package let user: String?
  package let by: String
}

extension Date {
  /// Seconds since 1970.
  var timestamp: Double { timeIntervalSince1970 }
}
