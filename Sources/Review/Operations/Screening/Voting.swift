internal import Bibliography
internal import GRDB
package import Screening

/// What recording a vote did.
package struct VoteReceipt: Sendable, Equatable {
  /// Ledger sequence of the vote, by which it can be taken back.
  package let decision: Int
  /// Whether the reviewer could have seen the others' votes before; such a vote doesn't count in agreement.
  package let isInformed: Bool
  /// Whether the same vote stood already, and nothing was recorded.
  package var isRepeated = false
}

extension Review {
  /// Records a reviewer's own decision on a record. An earlier one of the same reviewer stays in the history.
  ///
  /// - Parameter known: which of one's own votes one knows of; a vote sent twice is recorded once.
  /// - Throws: ``Problem`` when the record isn't at the stage or was resolved, a reason or criterion isn't the protocol's, an
  ///   exclusion at full text has no reason, or the one who acts may not screen; ``VoteConflict`` when another of one's own
  ///   votes stands than is known.
  @discardableResult
  package func vote(
    _ choice: Choice, on record: RecordID, at stage: Stage, reason: String? = nil, otherReasons: [String] = [],
    criteria: [String: CriterionAnswer] = [:], note: String? = nil, knowing known: KnownVote = .whatever,
    acting: Acting
  ) throws -> VoteReceipt {
    try write(acting, to: .screen) { db, ledger in
      let version = try ScreeningGate.version(at: stage, rules, db)
      let head = try Review.head(at: record, stage, db)
      let vote = try NewDecision(
        record: head, reviewer: acting.actor, choice: choice, reason: reason, note: note, otherReasons: otherReasons,
        criteria: criteria
      ).checked(by: rules.read(db), at: stage)
      // A vote that came twice stands, whatever became of the record since.
      if let own = try Review.repeated(vote, knowing: known, at: stage, db) {
        return VoteReceipt(decision: own.decision, isInformed: own.isInformed, isRepeated: true)
      }
      try Review.refuseUnlessScreened(head, as: record, at: stage, db)
      let isInformed = try Review.isInformed(acting.actor.foldedName, on: head, at: stage, db)
      let entry = try ledger.append(
        vote.event(at: stage, protocolVersion: version, salt: ledger.salt(), isInformed: isInformed))
      return VoteReceipt(decision: entry.sequence, isInformed: isInformed)
    }
  }

  /// The last stage that a record's work reached; title and abstract for one that is nowhere.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  package func lastStage(of record: RecordID) throws -> Stage {
    try pool.read { db in
      try Review.state(of: Review.head(of: record, db), at: .fullText, db) == nil ? .titleAbstract : .fullText
    }
  }

  /// The record that stands for a record's work, when the work is at the stage and not resolved.
  static func head(screened record: RecordID, at stage: Stage, _ db: Database) throws -> RecordID {
    let head = try head(at: record, stage, db)
    try refuseUnlessScreened(head, as: record, at: stage, db)
    return head
  }

  /// - Throws: ``Problem`` when the work under `head` is no longer voted on.
  private static func refuseUnlessScreened(
    _ head: RecordID, as record: RecordID, at stage: Stage, _ db: Database
  ) throws {
    guard try state(of: head, at: stage, db) != .notRetrieved else {
      throw Problem(
        "the report of \(record.text) was noted as not retrieved",
        remedy:
          "If it could be had after all, say so first: `winnow fulltext retrieved \(record.text)`. Nothing was recorded."
      )
    }
    guard try !isResolved(head, at: stage, db) else {
      throw Problem(
        "\(record.text) was resolved by the team",
        remedy: "Nothing was recorded; `winnow conflicts reopen` opens it again.")
    }
  }

  /// Whether a person's vote stands on a work.
  static func hasVoted(_ seat: String, on head: RecordID, at stage: Stage, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM decision WHERE stage = ? AND seat = ? AND kind = 'vote' AND withdrawn IS NULL
          AND record IN (SELECT record FROM record WHERE cluster = ?) LIMIT 1
          """), arguments: [stage.rawValue, seat, head.number]) != nil
  }

  /// Whether the team's answer stands on a work.
  static func isResolved(_ head: RecordID, at stage: Stage, _ db: Database) throws -> Bool {
    let last = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT choice FROM decision WHERE stage = ? AND kind = 'resolution' AND withdrawn IS NULL
          AND record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY made DESC, event DESC LIMIT 1
          """), arguments: [stage.rawValue, head.number])
    return last.map { $0 != Choice.maybe.rawValue } ?? false
  }

  /// The record that stands for a record's work, when the work is at the stage.
  static func head(at record: RecordID, _ stage: Stage, _ db: Database) throws -> RecordID {
    let head = try Review.head(of: record, db)
    let state = try state(of: head, at: stage, db)
    guard state != nil, state != .notRetrieved || stage == .fullText else {
      throw Problem(
        "\(record.text) has not reached \(stage.title.lowercased())",
        remedy: "Nothing was recorded; decide the stage before it first.")
    }
    return head
  }

  /// Where a work stands at a stage; `nil` when it isn't there.
  static func state(of head: RecordID, at stage: Stage, _ db: Database) throws -> StandingState? {
    let state = try String.fetchOne(
      db.cachedStatement(sql: "SELECT state FROM standing WHERE stage = ? AND record = ?"),
      arguments: [stage.rawValue, head.number])
    return try state.map { try known($0, "state") }
  }

  /// Whether the votes of others on a work are open to the reviewer, or ever were: nobody can be made to forget, whatever was
  /// taken back, amended or split since.
  static func isInformed(_ seat: String, on head: RecordID, at stage: Stage, _ db: Database) throws -> Bool {
    if try isOpenFromPilot(to: seat, head, at: stage, db) { return true }
    return try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT 1 FROM opened WHERE stage = ? AND record IN (SELECT record FROM record WHERE cluster = ?) LIMIT 1
          """), arguments: [stage.rawValue, head.number]) != nil
  }
}

extension Review {
  /// Whether a person can see what others said of a work in a pilot of the stage that is done.
  private static func isOpenFromPilot(
    to seat: String, _ head: RecordID, at stage: Stage, _ db: Database
  ) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM pilot_vote JOIN pilot USING (round)
            WHERE pilot.stage = :stage AND pilot_vote.seat != :seat
            AND pilot_vote.record IN (SELECT record FROM record WHERE cluster = :head)
            AND NOT \(Seal.isSealedInPilot(for: ":seat")))
          """), arguments: ["stage": stage.rawValue, "seat": seat, "head": head.number]) == true
  }
}

extension NewDecision {
  /// The same with reasons in the protocol's spelling.
  ///
  /// - Throws: ``Problem`` naming what the protocol doesn't know, or misses.
  func checked(by rules: ScreeningRules?, at stage: Stage) throws -> NewDecision {
    var checked = self
    checked.reason = reason?.trimmed.nilWhenEmpty
    if choice != .exclude, checked.reason != nil || otherReasons?.isEmpty == false {
      throw Problem("only an exclusion has a reason", text: reason, remedy: "Nothing was recorded.")
    }
    guard let rules else { return checked }
    if stage == .fullText, choice == .exclude, checked.reason == nil, !rules.reasons.isEmpty {
      throw Problem(
        "an exclusion at full text needs its primary reason",
        remedy: "Name one: \(rules.reasons.joined(separator: ", ")). Nothing was recorded.")
    }
    checked.reason = try checked.reason.map { try rules.label(of: $0, at: stage) }
    checked.otherReasons = try otherReasons?.map { try rules.label(of: $0, at: stage) }.filter { $0 != checked.reason }
    if let stranger = criteria?.keys.sorted().first(where: { rules.criteria[stage]?.contains($0) != true }) {
      throw Problem(
        "there is no criterion \(stranger) at this stage",
        remedy: "There are: \((rules.criteria[stage] ?? []).joined(separator: ", ")). Nothing was recorded.")
    }
    return checked
  }
}

extension ScreeningRules {
  /// A reason as the protocol writes it; at title and abstract also a criterion's id.
  func label(of reason: String, at stage: Stage) throws -> String {
    if let known = reasons.first(where: { $0.foldedName == reason.foldedName }) { return known }
    if let criterion = criteria[stage]?.first(where: { $0.foldedName == reason.foldedName }) { return criterion }
    guard stage == .fullText, !reasons.isEmpty else { return reason }
    throw Problem(
      "the protocol has no such reason", text: reason,
      remedy: "There are: \(reasons.joined(separator: ", ")). Nothing was recorded.")
  }
}
