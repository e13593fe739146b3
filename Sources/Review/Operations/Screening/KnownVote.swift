package import Bibliography
internal import GRDB
package import Screening

/// What the one who votes knows of his or her own vote on the record, so that one window never overwrites what another did.
package enum KnownVote: Sendable, Equatable {
  /// Whatever stands is to be replaced.
  case whatever
  /// This decision stands, by its ledger sequence; `nil` for none.
  case standing(Int?)
}

/// Somebody votes on a record without knowing what he or she said of it meanwhile. Nothing was recorded.
package struct VoteConflict: Error, Sendable, Equatable {
  package let record: RecordID
  /// What stands; `nil` where the vote was taken back.
  package let standing: Judgement?

  package var problem: Problem {
    let words = standing.map { "you said of \(record.text) meanwhile: \($0.words)" }
    return Problem(
      words ?? "your decision on \(record.text) was taken back meanwhile",
      remedy: "Nothing was recorded; say which counts.")
  }
}

extension Review {
  /// A person's own vote that stands on a work.
  struct StandingVote {
    let decision: Int
    let judgement: Judgement
    let isInformed: Bool
    let note: String?
    /// As it is stored.
    let otherReasons: String?
  }

  static func standingVote(
    of seat: String, on head: RecordID, at stage: Stage, _ db: Database
  ) throws -> StandingVote? {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event, choice, reason, criteria, informed, note, other_reasons FROM decision
          WHERE stage = ? AND seat = ? AND kind = 'vote' AND withdrawn IS NULL
          AND record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY made DESC, event DESC LIMIT 1
          """), arguments: [stage.rawValue, seat, head.number])
    return try row.map {
      StandingVote(
        decision: $0["event"], judgement: try judgement($0), isInformed: $0["informed"] ?? false, note: $0["note"],
        otherReasons: $0["other_reasons"])
    }
  }

  /// The vote that stands already where the same was sent twice, since an answer was lost on its way; `nil` for a new vote.
  ///
  /// - Throws: ``VoteConflict`` when another vote stands than the one who votes knows of.
  static func repeated(
    _ vote: NewDecision, knowing known: KnownVote, at stage: Stage, _ db: Database
  ) throws -> StandingVote? {
    guard case .standing(let expected) = known else { return nil }
    let own = try standingVote(of: vote.reviewer.foldedName, on: vote.record, at: stage, db)
    guard own?.decision != expected else { return nil }
    guard let own, own.judgement == vote.judgement, own.note == vote.note,
      own.otherReasons == DecisionRows.json(vote.otherReasons.flatMap { $0.isEmpty ? nil : $0 })
    else {
      throw VoteConflict(record: vote.record, standing: own?.judgement)
    }
    return own
  }
}

extension NewDecision {
  /// What it says of the record.
  var judgement: Judgement { Judgement(choice, reason: reason, answers: criteria ?? [:]) }
}

extension Review {
  /// Takes back a reviewer's own vote on a record, if it is the one that stands. One that was taken back already stays so.
  ///
  /// - Parameter decision: its ledger sequence.
  /// - Returns: whether it was taken back now.
  /// - Throws: ``VoteConflict`` when another of the reviewer's votes stands.
  @discardableResult
  package func takeBack(
    _ decision: Int, on record: RecordID, at stage: Stage, acting: Acting
  ) throws -> Bool {
    try write(acting, to: .screen) { db, ledger in
      let head = try Review.head(at: record, stage, db)
      let own = try Review.standingVote(of: acting.actor.foldedName, on: head, at: stage, db)
      if own?.decision == decision {
        _ = try Review.withdraw(decision, acting, db, &ledger)
        return true
      }
      let isWithdrawn = try Bool.fetchOne(
        db, sql: "SELECT withdrawn IS NOT NULL FROM decision WHERE event = ? AND seat = ?",
        arguments: [decision, acting.actor.foldedName])
      guard isWithdrawn == true else { throw VoteConflict(record: head, standing: own?.judgement) }
      return false
    }
  }
}
