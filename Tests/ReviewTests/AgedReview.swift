import Fixtures
import Foundation
import GRDB
import Review
import Screening

extension SmallReview {
  /// Takes from a review what the migrations 2 and 3 brought, so that it is as the first version left it, and alters it by
  /// `change`. The review must not have events that version 1 didn't know.
  func age(_ change: String = "") throws {
    try alterStore { db in
      try db.execute(
        sql: """
          DROP TABLE duplicate_search; DROP TABLE unsure; DROP TABLE version;
          DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'; \(change)
          """)
    }
    try ageBeforeProtocols()
  }

  /// Takes from a review what migration 3 brought.
  func ageBeforeProtocols() throws {
    try alterStore { db in
      try db.execute(
        sql: """
          DROP TABLE protocol; DROP TABLE deposit; DROP TABLE override; ALTER TABLE decision DROP COLUMN protocol;
          DELETE FROM grdb_migrations WHERE identifier LIKE '3:%';
          """)
    }
  }

  /// Appends a decision to an aged review as the versions before migration 3 wrote it: without a version of the protocol.
  func appendOldDecision(on record: Int, _ choice: Choice, by reviewer: String) throws {
    try alterStore { db in
      guard let last = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
      else { return }
      let sequence: Int = last["sequence"]
      let previous: String = last["hash"]
      let payload =
        #"{"choice":"\#(choice.rawValue)","kind":"vote","record":\#(record),"reviewer":"\#(reviewer)","stage":"title-abstract"}"#
      let fields = [previous, String(sequence + 1), "2026-01-05T10:00:00.000Z", reviewer, "decided", payload, ""]
      let hash = SHA256.hex(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)
      try db.execute(
        sql: "INSERT INTO ledger VALUES (?, ?, ?, 'decided', ?, NULL, ?, ?)",
        arguments: [sequence + 1, fields[2], reviewer, payload, previous, hash])
      try db.execute(
        sql: "INSERT INTO decision VALUES (?, 'title-abstract', ?, ?, 'vote', ?, NULL, NULL, NULL)",
        arguments: [sequence + 1, record, reviewer, choice.rawValue])
    }
  }

  /// Changes the database behind the review's back.
  func alterStore(_ change: (Database) throws -> Void) throws {
    let store = try DatabaseQueue(path: review.folder.appending(path: "review.winnow").path)
    try store.write(change)
    try store.close()
  }
}
