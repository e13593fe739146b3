internal import Bibliography
internal import GRDB
package import Screening

/// A record to vote on in a round.
package struct PilotTask: Sendable, Equatable {
  package let round: Int
  package let record: RecordID
  /// From 1 to ``size``, in the order of the sample.
  package let place: Int
  package let size: Int
}

extension Review {
  /// The first record of the sample on which somebody has not voted yet; `nil` when there is none, or no round is open.
  ///
  /// - Parameter round: only this one; without it the earliest open round in which the person takes part.
  package func nextPilotRecord(for reviewer: String, in round: Int? = nil) throws -> PilotTask? {
    try pool.read { db in
      let seat = reviewer.foldedName
      for pilot in try Review.pilots(db) where !pilot.isDone && (round == nil || pilot.round == round) {
        guard pilot.reviewers.contains(where: { $0.foldedName == seat }) else { continue }
        let voted = Set(
          try Int.fetchAll(
            db, sql: "SELECT record FROM pilot_vote WHERE round = ? AND seat = ?", arguments: [pilot.round, seat]))
        if let place = pilot.sample.firstIndex(where: { !voted.contains($0.number) }) {
          return PilotTask(
            round: pilot.round, record: pilot.sample[place], place: place + 1, size: pilot.sample.count)
        }
      }
      return nil
    }
  }

  /// Records what one of those who take part says of a record of the sample. Until the round is done, a later vote on the
  /// same record takes the place of an earlier one.
  ///
  /// - Parameter round: without it the open round.
  /// - Throws: ``VoteConflict`` when another of one's own votes stands than is known; ``Problem`` when the round is done, the
  ///   record isn’t in its sample, the one who votes doesn’t take part, or a reason or criterion isn’t one of the protocol
  ///   under which the round was drawn.
  package func pilotVote(
    _ choice: Choice, on record: RecordID, reason: String? = nil, criteria: [String: CriterionAnswer] = [:],
    note: String? = nil, round: Int? = nil, knowing known: KnownVote = .whatever, acting: Acting
  ) throws {
    try write(acting, to: .tryCriteria) { db, ledger in
      let pilot = try Review.openPilot(round, db)
      guard pilot.reviewers.contains(where: { $0.foldedName == acting.actor.foldedName }) else {
        throw Problem(
          "\(acting.actor) doesn’t take part in pilot round \(pilot.round)",
          remedy: "\(pilot.reviewers.joined(separator: ", ")) do; say who acts with --as. Nothing was recorded.")
      }
      let vote = NewDecision(
        record: try Review.sampled(record, in: pilot, db), reviewer: acting.actor, choice: choice, reason: reason,
        note: note?.trimmed.nilWhenEmpty, criteria: criteria)
      let checked = try vote.checked(by: rules(of: pilot, db), at: pilot.stage)
      guard try !Review.isRepeated(checked, knowing: known, in: pilot.round, db) else { return }
      try ledger.append(checked.pilotEvent(round: pilot.round, salt: ledger.salt()))
    }
  }

  /// Whether the same vote was recorded already, in spite of what the one who votes knows.
  ///
  /// - Throws: ``VoteConflict`` when another vote was.
  private static func isRepeated(
    _ vote: NewDecision, knowing known: KnownVote, in round: Int, _ db: Database
  ) throws -> Bool {
    guard case .standing(let expected) = known else { return false }
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT event, choice, reason, criteria FROM pilot_vote WHERE round = ? AND seat = ? AND record = ?
        ORDER BY event DESC LIMIT 1
        """, arguments: [round, vote.reviewer.foldedName, vote.record.number])
    let event: Int? = row?["event"]
    guard event != expected else { return false }
    let own = try row.map(judgement)
    guard own == vote.judgement else { throw VoteConflict(record: vote.record, standing: own) }
    return true
  }

  /// The record of the sample that is the same work as `record`.
  static func sampled(_ record: RecordID, in pilot: Pilot, _ db: Database) throws -> RecordID {
    if pilot.sample.contains(record) { return record }
    let head = try head(of: record, db)
    if let twin = try pilot.sample.first(where: { try Review.head(of: $0, db) == head }) { return twin }
    throw Problem(
      "\(record.text) is not in the sample of pilot round \(pilot.round)",
      remedy: "`winnow pilot status` lists the sample. Nothing was recorded.")
  }
}

extension NewDecision {
  /// The event that records it as a vote of a round.
  func pilotEvent(round: Int, salt: String) -> Event {
    .pilotVoted(
      .init(
        round: round, record: record, reviewer: reviewer, choice: choice, reason: reason,
        criteria: criteria.flatMap { $0.isEmpty ? nil : $0 }, note: note, salt: salt))
  }
}
