import Fixtures
import Foundation
import GRDB
import Review
import Screening
import Testing

extension SmallReview {
  /// Takes from a review what the migrations from 2 on brought, so that it is as the first version left it, and alters it by
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

  /// Takes from a review what migration 4 brought.
  func ageBeforeTeams() throws {
    let tables = [
      "member", "allocation", "opening", "standing", "opened", "note", "label", "question", "removal", "merged_review",
      "pilot",
      "pilot_record", "pilot_reviewer", "pilot_vote", "pilot_note", "retrieval_try", "full_text", "study_link",
    ]
    let columns = ["seat", "other_reasons", "criteria", "manner", "informed", "round", "withdrawn", "made"]
    try alterStore { db in
      try db.execute(
        sql: tables.map { "DROP TABLE \($0);" }.joined() + """
          DROP INDEX decision_seat; DROP INDEX decision_made; DROP INDEX decision_share;
          DROP INDEX decision_record; CREATE INDEX decision_record ON decision(record);
          """)
      for column in columns { try db.execute(sql: "ALTER TABLE decision DROP COLUMN \(column)") }
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier LIKE '4:%'")
    }
  }

  /// Takes from a review what the migrations from 3 on brought.
  func ageBeforeProtocols() throws {
    try ageBeforeTeams()
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
    let sequence = try appendSealed(
      "decided",
      #"{"choice":"\#(choice.rawValue)","kind":"vote","record":\#(record),"reviewer":"\#(reviewer)","stage":"title-abstract"}"#,
      by: reviewer)
    try alterStore { db in
      try db.execute(
        sql: "INSERT INTO decision VALUES (?, 'title-abstract', ?, ?, 'vote', ?, NULL, NULL, NULL)",
        arguments: [sequence, record, reviewer, choice.rawValue])
    }
  }

  /// Appends an entry to the ledger that is sealed as it should be, whatever it says, and gives its number.
  func appendSealed(_ kind: String, _ payload: String, by actor: String) throws -> Int {
    try alterStore { db in
      let last = try #require(
        try Row.fetchOne(db, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1"))
      let sequence: Int = last["sequence"] + 1
      let previous: String = last["hash"]
      let at = "2026-01-05T10:00:00.000Z"
      let fields = [previous, String(sequence), at, actor, kind, payload, ""]
      let hash = SHA256.hex(fields.map { "\($0.utf8.count):\($0)" }.joined().utf8)
      try db.execute(
        sql: "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, NULL, ?, ?)",
        arguments: [sequence, at, actor, kind, payload, previous, hash])
      return sequence
    }
  }

  /// Changes the database behind the review's back.
  @discardableResult
  func alterStore<Result>(_ change: (Database) throws -> Result) throws -> Result {
    let store = try DatabaseQueue(path: review.folder.appending(path: "review.winnow").path)
    defer { try? store.close() }
    return try store.write(change)
  }
}
