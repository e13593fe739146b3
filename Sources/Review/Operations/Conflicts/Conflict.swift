internal import Bibliography
internal import GRDB
package import Screening

/// A work on which the reviewers of a stage disagree, or which the team left undecided, with all that was said of it.
package struct Conflict: Sendable, Equatable {
  /// The record that stands for the work.
  package let record: RecordID
  package let stage: Stage
  package let state: StandingState
  /// The last vote of each reviewer, by name, and the criteria that split them.
  package let votes: ComparedRecord
  /// The team’s answer, where one stands.
  package let resolution: Resolution?
  package let remarks: [Remark]

  /// What the team answered.
  package struct Resolution: Sendable, Equatable {
    /// Ledger sequence, by which it is taken back.
    package let decision: Int
    package let by: String
    package let choice: Choice
    package let reason: String?
    package let note: String?
    package let manner: ResolutionManner?
  }

  /// A note that somebody left on the record.
  package struct Remark: Sendable, Equatable {
    package let reviewer: String
    package let text: String
    /// Time in UTC, ISO 8601.
    package let at: String
  }
}

/// Some of the conflicts of a stage.
package struct ConflictPage: Sendable, Equatable {
  package let conflicts: [Conflict]
  /// How many there are in all.
  package let total: Int
  /// How many stand behind the last one shown.
  package let left: Int
}

extension Review {
  /// Works in conflict or undecided at a stage, in the order of their numbers. Each has all the votes it needs, so these are
  /// open to everybody in the team.
  ///
  /// - Parameters:
  ///   - limit: how many at most.
  ///   - after: begin behind this record.
  package func conflicts(
    at stage: Stage, seenBy viewer: String, limit: Int = 20, after: RecordID? = nil
  ) throws -> ConflictPage {
    try pool.read { db in
      let open = "FROM standing WHERE stage = ? AND state IN \(StandingState.disputed)"
      let start = after?.number ?? 0
      let heads = try Int.fetchAll(
        db, sql: "SELECT record \(open) AND record > ? ORDER BY record LIMIT ?",
        arguments: [stage.rawValue, start, limit])
      func count(behind record: Int) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) \(open) AND record > ?", arguments: [stage.rawValue, record]) ?? 0
      }
      let settings = try Review.stages(db)[stage] ?? .standard(for: stage)
      return ConflictPage(
        conflicts: try heads.compactMap {
          try Review.conflict(on: RecordID($0), at: stage, settings, viewer.foldedName, db)
        },
        total: try count(behind: 0), left: try count(behind: heads.last ?? start))
    }
  }

  /// The conflict before a record; `nil` when there is none.
  package func conflictBefore(_ record: RecordID, at stage: Stage) throws -> RecordID? {
    try pool.read { db in
      try Int.fetchOne(
        db,
        sql: "SELECT max(record) FROM standing WHERE stage = ? AND state IN \(StandingState.disputed) AND record < ?",
        arguments: [stage.rawValue, record.number]
      ).map { RecordID($0) }
    }
  }

  /// Works that the team resolved after a disagreement, in the order of their numbers, as far as the answer stands.
  package func resolvedConflicts(
    at stage: Stage, seenBy viewer: String, limit: Int = 20, after: RecordID? = nil
  ) throws -> ConflictPage {
    try pool.read { db in
      // What was brought in as final decisions has no manner: nobody resolved anything here.
      let resolved = """
        FROM (SELECT DISTINCT cluster FROM decision JOIN record USING (record)
          WHERE stage = ? AND kind = 'resolution' AND manner IS NOT NULL AND withdrawn IS NULL) AS answer
        JOIN standing ON standing.stage = ? AND standing.record = answer.cluster
        WHERE standing.state IN ('included', 'excluded') AND cluster > ?
        """
      let start = after?.number ?? 0
      let heads = try Int.fetchAll(
        db, sql: "SELECT cluster \(resolved) ORDER BY cluster LIMIT ?",
        arguments: [stage.rawValue, stage.rawValue, start, limit])
      func count(behind record: Int) throws -> Int {
        try Int.fetchOne(
          db, sql: "SELECT count(*) \(resolved)", arguments: [stage.rawValue, stage.rawValue, record]) ?? 0
      }
      let settings = try Review.stages(db)[stage] ?? .standard(for: stage)
      return ConflictPage(
        conflicts: try heads.compactMap {
          try Review.conflict(on: RecordID($0), at: stage, settings, viewer.foldedName, db)
        },
        total: try count(behind: 0), left: try count(behind: heads.last ?? start))
    }
  }

  /// A work with its votes, whether it is in conflict or was resolved.
  ///
  /// - Throws: ``Problem`` when there is no such record, it isn’t at the stage, or its votes are not complete.
  package func conflict(on record: RecordID, at stage: Stage, seenBy viewer: String) throws -> Conflict {
    try pool.read { db in
      let settings = try Review.stages(db)[stage] ?? .standard(for: stage)
      let head = try Review.head(at: record, stage, db)
      guard let found = try Review.conflict(on: head, at: stage, settings, viewer.foldedName, db) else {
        throw Problem(
          "not everybody has decided on \(record.text) yet, and until then its votes are sealed",
          remedy: "`winnow conflicts list` lists what can be looked at.")
      }
      return found
    }
  }

  /// Takes back the team’s answer: the votes stand as before, and the work is open again.
  ///
  /// - Throws: ``Problem`` when the work has no resolution.
  @discardableResult
  package func reopen(_ record: RecordID, at stage: Stage, acting: Acting) throws -> TakenBack {
    let resolution = try conflict(on: record, at: stage, seenBy: acting.actor).resolution
    guard let resolution else {
      throw Problem(
        "\(record.text) was not resolved by the team",
        remedy: "Nothing was changed; `winnow conflicts list` shows what is open.")
    }
    return try takeBack(resolution.decision, acting: acting)
  }

  /// - Returns: `nil` for a work whose votes are not complete.
  static func conflict(
    on head: RecordID, at stage: Stage, _ settings: StageSettings, _ viewer: String, _ db: Database
  ) throws -> Conflict? {
    guard let state = try state(of: head, at: stage, db), state.isComplete else { return nil }
    let arguments: StatementArguments = ["stage": stage.rawValue, "head": head.number, "viewer": viewer]
    let decisions = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM decision WHERE stage = :stage AND withdrawn IS NULL AND kind != 'tool'
          AND record IN (SELECT record FROM record WHERE cluster = :head)
          AND NOT \(Seal.isSealed("decision", for: ":viewer")) ORDER BY made, event
          """), arguments: arguments)
    let remarks = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT reviewer, text, at FROM note JOIN ledger ON sequence = event WHERE note.stage = :stage
          AND note.record IN (SELECT record FROM record WHERE cluster = :head)
          AND NOT \(Seal.isSealed("note", for: ":viewer")) ORDER BY event
          """), arguments: arguments)
    var ballots: [String: Ballot] = [:]
    for row in decisions where row["kind"] == DecisionKind.vote.rawValue {
      let ballot = Ballot(
        record: head.number, reviewer: row["reviewer"], choice: try known(row["choice"], "choice"),
        reason: row["reason"], criteria: try DecisionRows.answers(row["criteria"]), note: row["note"])
      ballots[ballot.seat] = ballot
    }
    return Conflict(
      record: head, stage: stage, state: state, votes: ComparedRecord(head.number, Array(ballots.values), settings),
      resolution: try decisions.last { $0["kind"] == DecisionKind.resolution.rawValue }.map(resolution),
      remarks: remarks.map { .init(reviewer: $0["reviewer"], text: $0["text"], at: $0["at"]) })
  }

  private static func resolution(_ row: Row) throws -> Conflict.Resolution {
    let manner: String? = row["manner"]
    return Conflict.Resolution(
      decision: row["event"], by: row["reviewer"], choice: try known(row["choice"], "choice"), reason: row["reason"],
      note: row["note"], manner: try manner.map { try known($0, "way of resolving") })
  }
}
