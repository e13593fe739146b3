import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

extension Browser {
  /// The title of the record that is shown.
  func recordTitle() async throws -> String { try await text("#record-title") }

  /// Opens the page of a stage and waits for a record.
  func screen(_ path: String = "/screening/title-abstract") async throws {
    try await open(path)
    try await wait("a record", until: "document.querySelector('#record-title')?.innerText")
  }

  /// Presses a key and waits until another record is shown.
  func decide(_ key: String) async throws {
    let before = try await recordTitle()
    try await press(key)
    try await wait(
      "the next record", until: "document.querySelector('#record-title')?.innerText != arguments[0]", before)
  }

  /// Waits until everything that was decided is acknowledged.
  func waitUntilSent() async throws {
    try await wait("all sent", until: "Object.keys(localStorage).every((key) => !key.startsWith('winnow.outbox'))")
  }

  /// Comes in as a member of a team.
  func enter(_ server: ServedReview, as user: String) async throws {
    let secret = try Accounts(besideReviewIn: server.folder).invite(user, by: "test", now: Date())
    try await open("/join/\(secret.text)")
    try await fill("#password", "a garden in the rain")
    try await click("form button.primary")
    try await wait("the overview", until: "location.pathname == '/'")
  }
}

extension Review {
  /// What a person's vote on a record says; `nil` for none.
  func choice(on record: Int, of user: String) throws -> Choice? {
    try ownWork(on: RecordID(record), at: .titleAbstract, of: user).judgement?.choice
  }

  /// How many votes the ledger has on a record.
  func votes(on record: Int) throws -> Int {
    try ledger(record: RecordID(record), seenBy: "amara").count { $0.kind == "decided" }
  }
}
