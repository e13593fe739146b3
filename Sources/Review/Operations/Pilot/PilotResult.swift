internal import Bibliography
internal import GRDB
internal import ReviewProtocol
package import Screening
package import Statistics

/// What came out of a round.
package struct PilotResult: Sendable {
  package let pilot: Pilot
  package let comparison: BallotComparison
  /// Agreement by the round’s definition: what the gate looks at.
  package let agreement: Agreement.Outcome
  /// Of a closed round: who voted on fewer records than the sample has, and on how many.
  package let unfinished: [PilotStanding.Progress]
  /// What the team said, in order.
  package let notes: [PilotNote]
  /// Whether the protocol in force is still the version that was tried.
  package let isOfVersionInForce: Bool

  /// Records on which all who voted agree, of ``BallotComparison/compared``.
  package var agreeing: Int { comparison.records.count { $0.outcome == .agreed || $0.outcome == .reasonsDiffer } }

  /// Whether agreement is as high as the round asks for.
  package var passes: Bool {
    // A share such as 0.75 needn’t be exact in binary.
    guard case .success(let found) = agreement else { return false }
    return found.value >= pilot.threshold - 1e-9
  }
}

/// Something the team said about a round.
package struct PilotNote: Sendable, Equatable {
  /// `nil` for one about the whole round.
  package let record: RecordID?
  package let text: String
  package let by: Signature
}

extension Review {
  /// The result of a round, from the last vote of each on each record.
  ///
  /// - Parameter round: the latest that is done without it.
  /// - Throws: ``Problem`` until the round is done, saying for whom it waits.
  package func pilotResult(round: Int? = nil, seenBy viewer: String) throws -> PilotResult {
    try pool.read { db in
      let chosen = try round ?? Review.pilots(db).last { $0.isDone }?.round
      return try Review.result(of: Review.pilot(chosen, db), seenBy: viewer, db)
    }
  }

  static func result(of pilot: Pilot, seenBy viewer: String, _ db: Database) throws -> PilotResult {
    let standing = try standing(of: pilot, db)
    guard pilot.isDone else {
      let missing = standing.missing.map { "\($0.reviewer) has \($0.left.counted("record")) left" }
      throw Problem(
        "pilot round \(pilot.round) is still open: \(missing.joined(separator: ", "))",
        remedy:
          "Nobody sees a vote or a number before all have voted. To end the round without them: `winnow pilot close --why \"...\"`."
      )
    }
    let ballots = try ballots(of: pilot, seenBy: viewer, db)
    let settings = try settings(of: pilot, db)
    let comparison = BallotComparison(ballots, order: pilot.sample.map(\.number), settings)
    let ratings = try Ratings(comparison.choices, categories: comparison.categories.count)
    return PilotResult(
      pilot: pilot, comparison: comparison,
      agreement: Agreement.outcome(of: pilot.definition.measure, ratings),
      unfinished: standing.people.filter { $0.done < pilot.sample.count }, notes: try notes(on: pilot, db),
      isOfVersionInForce: try versionInForce(db)?.number == pilot.protocolVersion)
  }

  /// The last vote of each on each record, of those that are open to the viewer; people go by the name they were drawn with.
  private static func ballots(of pilot: Pilot, seenBy viewer: String, _ db: Database) throws -> [Ballot] {
    let names = Dictionary(pilot.reviewers.map { ($0.foldedName, $0) }) { first, _ in first }
    return try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM pilot_vote WHERE round = :round AND NOT \(Seal.isSealedInPilot(for: ":viewer"))
        AND event = (SELECT max(event) FROM pilot_vote AS later WHERE later.round = pilot_vote.round
          AND later.seat = pilot_vote.seat AND later.record = pilot_vote.record)
        ORDER BY event
        """, arguments: ["round": pilot.round, "viewer": viewer.foldedName]
    ).map { row in
      let seat: String = row["seat"]
      return Ballot(
        record: row["record"], reviewer: names[seat] ?? row["reviewer"], choice: try known(row["choice"], "choice"),
        reason: row["reason"], criteria: try DecisionRows.answers(row["criteria"]), note: row["note"])
    }
  }

  private static func notes(on pilot: Pilot, _ db: Database) throws -> [PilotNote] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM pilot_note JOIN ledger ON sequence = event WHERE round = ? ORDER BY event",
      arguments: [pilot.round]
    ).map { row in
      let record: Int? = row["record"]
      return PilotNote(record: record.map(RecordID.init), text: row["text"], by: Signature(row))
    }
  }
}

extension SelectionSettings.Agreement {
  /// The measure that a protocol means.
  package var measure: Agreement.Measure {
    switch self {
    case .allAgree: .allAgree
    case .meanPairwise: .meanPairwise
    }
  }
}
