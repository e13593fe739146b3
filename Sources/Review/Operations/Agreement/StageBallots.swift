internal import Bibliography
internal import GRDB
package import Screening

/// The votes of a stage as far as they tell how well its reviewers agree.
package struct StageBallots: Sendable, Equatable {
  package let stage: Stage
  package let settings: StageSettings
  /// Of each reviewer the last vote on a record made without knowing the others’, on records with all the votes they need.
  /// A work goes by the number of the record that stands for it.
  package let ballots: [Ballot]
  /// Reviewers’ votes that were left out, because they could have known how others voted.
  package let informed: Int
  /// Complete records without two independent votes: decided by one, by the team, or by a tool.
  package let withoutTwo: Int
  /// Records whose votes are not complete, and therefore sealed.
  package let incomplete: Int

  package init(
    stage: Stage, settings: StageSettings, ballots: [Ballot], informed: Int, withoutTwo: Int, incomplete: Int
  ) {
    self.stage = stage
    self.settings = settings
    self.ballots = ballots
    self.informed = informed
    self.withoutTwo = withoutTwo
    self.incomplete = incomplete
  }
}

extension Review {
  /// The votes from which the agreement of a stage is computed. Records that still wait for a vote are left out, for
  /// everybody.
  package func ballots(at stage: Stage, seenBy viewer: String) throws -> StageBallots {
    try pool.read { db in
      let chosen = try StageVote.all(at: stage, seenBy: viewer, db)
      let settings = try Review.stages(db)[stage] ?? .standard(for: stage)
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT coalesce(sum(state = 'waiting'), 0) AS waiting,
            coalesce(sum(state IN \(StandingState.complete)), 0) AS complete
          FROM standing WHERE stage = ?
          """, arguments: [stage.rawValue])
      let withTwo = Dictionary(grouping: chosen.independent, by: \.record).values.count { $0.count > 1 }
      return StageBallots(
        stage: stage, settings: settings, ballots: chosen.independent, informed: chosen.informed,
        withoutTwo: (counts?["complete"] ?? 0) - withTwo, incomplete: counts?["waiting"] ?? 0)
    }
  }
}

/// A vote as it stands in the history of a stage.
private struct StageVote {
  let ballot: Ballot
  let isInformed: Bool
  let isWithdrawn: Bool

  init(_ row: Row) throws {
    ballot = Ballot(
      record: row["head"], reviewer: row["reviewer"], choice: try Review.known(row["choice"], "choice"),
      reason: row["reason"], criteria: try DecisionRows.answers(row["criteria"]), note: row["note"])
    let informed: Bool? = row["informed"]
    isInformed = informed == true
    isWithdrawn = row["withdrawn"] != nil
  }

  static func all(
    at stage: Stage, seenBy viewer: String, _ db: Database
  ) throws -> (independent: [Ballot], informed: Int) {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT decision.*, standing.record AS head FROM standing
        JOIN record ON record.cluster = standing.record JOIN decision ON decision.record = record.record
        WHERE standing.stage = :stage AND standing.state IN \(StandingState.complete)
        AND decision.stage = :stage AND kind = 'vote' AND NOT \(Seal.isSealed("decision", for: ":viewer"))
        ORDER BY standing.record, seat, decision.made, decision.event
        """, arguments: ["stage": stage.rawValue, "viewer": viewer.foldedName])
    var chosen: (independent: [Ballot], informed: Int) = ([], 0)
    var ofOne: [StageVote] = []
    func finish() {
      if let ballot = independent(ofOne) { chosen.independent.append(ballot) }
      chosen.informed += ofOne.count { $0.isInformed && !$0.isWithdrawn }
    }
    while let row = try rows.next() {
      let vote = try StageVote(row)
      if let last = ofOne.last, last.ballot.record != vote.ballot.record || last.ballot.seat != vote.ballot.seat {
        finish()
        ofOne = []
      }
      ofOne.append(vote)
    }
    finish()
    return chosen
  }

  /// Of one person’s votes on one work, in order, the last independent one. It counts although it was taken back, when the
  /// person voted anew after seeing the others’: what was said first was said independently.
  private static func independent(_ votes: [StageVote]) -> Ballot? {
    if let standing = votes.last(where: { !$0.isInformed && !$0.isWithdrawn }) { return standing.ballot }
    guard let first = votes.firstIndex(where: \.isInformed) else { return nil }
    return votes[..<first].last?.ballot
  }
}
