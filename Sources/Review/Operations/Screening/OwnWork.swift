internal import Bibliography
package import Foundation
internal import GRDB
package import Screening

/// What one person said of a record at a stage.
package struct OwnWork: Sendable, Equatable {
  /// The vote that stands; `nil` when there is none.
  package let judgement: Judgement?
  /// Ledger sequence of that vote.
  package let decision: Int?
  /// Oldest first.
  package let notes: [String]
  package let labels: [String]
  /// The question with which the record was put aside, until it has an answer, and its ledger sequence.
  package let question: (number: Int, text: String)?

  package static func == (a: OwnWork, b: OwnWork) -> Bool {
    a.judgement == b.judgement && a.decision == b.decision && a.notes == b.notes && a.labels == b.labels
      && a.question?.number == b.question?.number && a.question?.text == b.question?.text
  }
}

extension Review {
  /// What a person said of a record, and nothing of what others did.
  ///
  /// - Throws: ``Problem`` when there is no such record, or it isn't at the stage.
  package func ownWork(on record: RecordID, at stage: Stage, of user: String) throws -> OwnWork {
    try pool.read { db in
      let head = try Review.head(at: record, stage, db)
      let arguments: StatementArguments = ["stage": stage.rawValue, "seat": user.foldedName, "head": head.number]
      let own = "stage = :stage AND seat = :seat AND record IN (SELECT record FROM record WHERE cluster = :head)"
      func rows(_ sql: String) throws -> [Row] { try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments) }
      let vote = try rows(
        """
        SELECT event, choice, reason, criteria FROM decision WHERE \(own) AND kind = 'vote' AND withdrawn IS NULL
        ORDER BY made DESC, event DESC LIMIT 1
        """
      ).first
      let question = try rows(
        "SELECT event, question FROM question WHERE \(own) AND answered IS NULL ORDER BY event DESC LIMIT 1"
      ).first
      return OwnWork(
        judgement: try vote.map(Review.judgement), decision: vote.map { $0["event"] },
        notes: try rows("SELECT text FROM note WHERE \(own) ORDER BY event").map { $0["text"] },
        labels: try rows("SELECT label FROM label WHERE \(own) ORDER BY label").map { $0["label"] },
        question: question.map { ($0["event"], $0["question"]) })
    }
  }

  /// What a person said of a record in a round of the pilot.
  package func ownPilotVote(on record: RecordID, in round: Int, of user: String) throws -> Judgement? {
    try pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT choice, reason, criteria FROM pilot_vote WHERE round = ? AND seat = ? AND record = ?
          ORDER BY event DESC LIMIT 1
          """, arguments: [round, user.foldedName, record.number]
      ).map(Review.judgement)
    }
  }

  static func judgement(_ row: Row) throws -> Judgement {
    Judgement(
      try known(row["choice"], "choice"), reason: row["reason"], answers: try DecisionRows.answers(row["criteria"]))
  }

  /// What a person said of the records of a round of the pilot, with the ledger sequence of each vote.
  package func ownPilotVotes(
    in round: Int, of user: String
  ) throws -> [RecordID: (decision: Int, judgement: Judgement)] {
    try pool.read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql:
            "SELECT record, event, choice, reason, criteria FROM pilot_vote WHERE round = ? AND seat = ? ORDER BY event"
        ), arguments: [round, user.foldedName]
      ).reduce(into: [:]) { votes, row in
        votes[RecordID(row["record"])] = (row["event"], try Review.judgement(row))
      }
    }
  }

  /// The record on which a person decided before deciding on `record`; the last one for `nil`, or when none stands there.
  package func ownPrevious(before record: RecordID?, at stage: Stage, of user: String) throws -> RecordID? {
    try pool.read { db in
      let own = "stage = :stage AND seat = :seat AND kind = 'vote' AND withdrawn IS NULL"
      let found = try Int.fetchOne(
        db,
        sql: """
          SELECT cluster FROM decision JOIN record USING (record) WHERE \(own) AND made < coalesce(
            (SELECT max(made) FROM decision WHERE \(own)
              AND record IN (SELECT record FROM record WHERE cluster = :head)), '9')
          AND cluster != coalesce(:head, 0) ORDER BY made DESC LIMIT 1
          """, arguments: ["stage": stage.rawValue, "seat": user.foldedName, "head": record?.number])
      return found.map { RecordID($0) }
    }
  }

  /// How many works a person decided on at a stage since a moment.
  package func ownDecisions(at stage: Stage, of user: String, since: Date) throws -> Int {
    try pool.read { db in
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT cluster) FROM decision JOIN record USING (record) JOIN ledger ON sequence = event
          WHERE stage = ? AND seat = ? AND decision.kind = 'vote' AND withdrawn IS NULL AND at >= ?
          """, arguments: [stage.rawValue, user.foldedName, LedgerTime.text(since)]) ?? 0
    }
  }

  /// Labels that a person uses.
  package func ownLabels(of user: String) throws -> [String] {
    try pool.read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT label FROM label WHERE seat = ? ORDER BY label", arguments: [user.foldedName])
    }
  }

  /// Takes back one's own question: the record waits for one's decision again.
  ///
  /// - Throws: ``Problem`` when it is another person's, or has an answer.
  package func withdrawQuestion(_ question: Int, acting: Acting) throws {
    try write(acting, to: .screen) { db, ledger in
      let row = try Row.fetchOne(
        db, sql: "SELECT record FROM question WHERE event = ? AND seat = ? AND answered IS NULL",
        arguments: [question, acting.actor.foldedName])
      guard let row else {
        throw Problem("\(acting.actor) has no open question \(question)", remedy: "Nothing was changed.")
      }
      try ledger.append(
        .questionAnswered(.init(record: RecordID(row["record"]), question: question, answer: "Taken back.")))
    }
  }
}
