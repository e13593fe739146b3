internal import Bibliography
package import Foundation
internal import GRDB
internal import Screening

/// Who may come in by the web: passwords, invitations, sessions and tokens.
///
/// They live beside the review in `.server/accounts.db`, readable by the server's own user only, and never in the review itself:
/// a review can be handed on without them.
package final class Accounts: Sendable {
  let queue: DatabaseQueue

  /// Opens the accounts of the review in `folder`, and makes the file where there is none.
  ///
  /// - Throws: ``Problem`` when the file can't be made or read.
  package init(besideReviewIn folder: URL) throws {
    let home = folder.appending(path: ".server")
    let store = home.appending(path: "accounts.db")
    do {
      try FileManager.default.createDirectory(
        at: home, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      if !FileManager.default.fileExists(atPath: store.path) {
        _ = FileManager.default.createFile(atPath: store.path, contents: nil, attributes: [.posixPermissions: 0o600])
      }
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON") }
      queue = try DatabaseQueue(path: store.path, configuration: configuration)
      try Accounts.migrator.migrate(queue)
    } catch {
      throw Problem(
        "the accounts can't be opened (\(error.localizedDescription))", file: store.path,
        remedy: "Check the folder's permissions. The review itself is untouched.")
    }
  }

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("accounts") { db in
      try db.execute(
        sql: """
          CREATE TABLE account (
            seat TEXT PRIMARY KEY, user TEXT NOT NULL, password TEXT NOT NULL, since REAL NOT NULL) STRICT;
          CREATE TABLE invitation (
            hash TEXT PRIMARY KEY, user TEXT, ends REAL NOT NULL, invited_by TEXT NOT NULL) STRICT;
          CREATE TABLE session (
            hash TEXT PRIMARY KEY, seat TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
            began REAL NOT NULL, seen REAL NOT NULL) STRICT;
          CREATE TABLE token (
            id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, seat TEXT NOT NULL REFERENCES account ON DELETE CASCADE,
            name TEXT NOT NULL, made REAL NOT NULL, used REAL) STRICT;
          """)
    }
    return migrator
  }
}

/// Upper and lower case and forms of letters don't make another person.
func seat(_ user: String) -> String { user.foldedName.precomposedStringWithCanonicalMapping }
