internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// Keeps what the team said about a round, or about one of its records. Discussion begins when the round is done: before,
  /// a note could tell how somebody voted.
  ///
  /// - Throws: ``Problem`` while the round is open, or when the record isn’t in its sample.
  package func notePilot(
    _ text: String, on record: RecordID? = nil, round: Int? = nil, acting: Acting
  ) throws {
    guard let words = text.trimmed.nilWhenEmpty else {
      throw Problem("the note is empty", remedy: "Nothing was recorded.")
    }
    try write(acting, to: .discuss) { db, ledger in
      let pilot = try Review.pilot(round, db)
      guard pilot.isDone else {
        throw Problem(
          "pilot round \(pilot.round) is still open, and discussion begins when everybody has voted",
          remedy:
            "A remark on a record of your own goes with your vote: `winnow pilot vote --note`. Nothing was recorded.")
      }
      let sampled = try record.map { try Review.sampled($0, in: pilot, db) }
      _ = try ledger.append(.pilotNoted(.init(round: pilot.round, record: sampled, text: words)))
    }
  }

  /// Ends a round before everybody has voted on everything. Those who did not finish count only where they voted.
  ///
  /// - Parameter acting: with the reason.
  /// - Throws: ``Problem`` without a reason, or when the round is done already.
  package func closePilot(round: Int? = nil, acting: Acting) throws {
    let acting = try Review.withReason(acting, for: "ending a pilot before everybody has voted")
    try write(acting, to: .organiseScreening) { db, ledger in
      let pilot = try Review.openPilot(round, db)
      _ = try ledger.append(.pilotClosed(.init(round: pilot.round)))
    }
  }
}
