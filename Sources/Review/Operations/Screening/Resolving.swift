package import Bibliography
internal import GRDB
package import Screening

/// The team's answer that stood when somebody looked.
package struct StandingAnswer: Sendable, Equatable {
  /// Its ledger sequence; `nil` when there was none.
  package let decision: Int?

  package init(decision: Int?) { self.decision = decision }
}

/// Somebody was faster: another answer stands on the record than the one expected.
package struct ResolvedMeanwhile: Error, Sendable, Equatable {
  package let record: RecordID
  /// What stands now; `nil` when the answer was taken back.
  package let resolution: Conflict.Resolution?

  package var problem: Problem {
    guard let resolution else {
      return Problem(
        "the answer on \(record.text) was taken back meanwhile", remedy: "Nothing was recorded; look at it again.")
    }
    return Problem(
      "\(record.text) was resolved meanwhile by \(resolution.by): \(resolution.choice.done)",
      remedy: "Nothing was recorded. Reopen it if the team sees it otherwise.")
  }
}

extension Review {
  /// Records the team's answer to a conflict. The votes stay as they are.
  ///
  /// - Parameters:
  ///   - manner: whether the reviewers agreed, or a third person decided. An arbiter has not voted on the record.
  ///   - expected: the answer that stood when one looked; `nil` to go over whatever stands.
  ///   - acting: with a reason when the record was no conflict.
  /// - Throws: ``Problem`` when not everybody has decided yet, or the protocol resolves conflicts in another way;
  ///   ``ResolvedMeanwhile`` when another answer stands than expected.
  @discardableResult
  package func resolve(
    _ record: RecordID, at stage: Stage, as choice: Choice, reason: String? = nil, otherReasons: [String] = [],
    note: String? = nil, manner: ResolutionManner, expected: StandingAnswer? = nil, acting: Acting
  ) throws -> Int {
    try write(acting, to: manner == .arbiter ? .arbitrate : .agree) { db, ledger in
      let version = try ScreeningGate.version(at: stage, rules, db)
      let head = try Review.head(at: record, stage, db)
      if let expected { try Review.refuseUnless(expected, standsOn: head, at: stage, acting, db) }
      try refuse(manner, db)
      try Review.refuseUnlessOpen(head, at: stage, acting, db)
      if manner == .arbiter { try Review.refuseVoter(acting.actor, on: head, at: stage, db) }
      let decision = try NewDecision(
        record: head, reviewer: acting.actor, kind: .resolution, choice: choice, reason: reason, note: note,
        otherReasons: otherReasons
      ).checked(by: rules.read(db), at: stage)
      return try ledger.append(
        decision.event(at: stage, protocolVersion: version, salt: nil, manner: manner)
      ).sequence
    }
  }

  /// How a person may resolve a conflict now: what the protocol allows and the person's roles and votes do. Empty where nothing
  /// is to be resolved.
  package func waysToResolve(_ record: RecordID, at stage: Stage, for user: String) throws -> [ResolutionManner] {
    try pool.read { db in
      let head = try Review.head(of: record, db)
      guard let state = try Review.state(of: head, at: stage, db), state == .conflict || state == .undecided else {
        return []
      }
      let team = try Review.team(db)
      return try ResolutionManner.allCases.filter { manner in
        guard team.may(user, manner == .arbiter ? .arbitrate : .agree), try allows(manner, db) else { return false }
        return try manner == .consensus || !Review.hasVoted(user.foldedName, on: head, at: stage, db)
      }
    }
  }

  /// Whether the protocol in force has conflicts resolved in this way; anything goes without one.
  private func allows(_ manner: ResolutionManner, _ db: Database) throws -> Bool {
    guard let rules = try rules.read(db) else { return true }
    return manner == .consensus ? rules.allowsConsensus : rules.allowsArbiter
  }

  private static func refuseUnless(
    _ expected: StandingAnswer, standsOn head: RecordID, at stage: Stage, _ acting: Acting, _ db: Database
  ) throws {
    let settings = try stages(db)[stage] ?? .standard(for: stage)
    let standing = try conflict(on: head, at: stage, settings, acting.actor.foldedName, db)?.resolution
    guard standing?.decision != expected.decision else { return }
    throw ResolvedMeanwhile(record: head, resolution: standing)
  }

  private func refuse(_ manner: ResolutionManner, _ db: Database) throws {
    guard try !allows(manner, db) else { return }
    throw Problem(
      manner == .consensus
        ? "the protocol has conflicts resolved by a third reviewer, not by discussion"
        : "the protocol has conflicts resolved by discussion, not by a third reviewer",
      remedy: "Nothing was recorded; to change that, amend `selection.conflicts_resolved_by`.")
  }

  /// Only what is open to everybody can be resolved, and what is no conflict only for a reason.
  private static func refuseUnlessOpen(_ head: RecordID, at stage: Stage, _ acting: Acting, _ db: Database) throws {
    let state = try state(of: head, at: stage, db)
    switch state {
    case .conflict, .undecided: return
    case .included, .excluded:
      guard acting.why?.trimmed.nilWhenEmpty == nil else { return }
      throw Problem(
        "\(head.text) is no conflict",
        remedy: "To decide it otherwise all the same, say why with --why; nothing was recorded.")
    case .unseen, .waiting, .notRetrieved, nil:
      throw Problem(
        "not everybody has decided on \(head.text) yet", remedy: "Nothing was recorded; the reviewers come first.")
    }
  }

  private static func refuseVoter(_ user: String, on head: RecordID, at stage: Stage, _ db: Database) throws {
    guard try hasVoted(user.foldedName, on: head, at: stage, db) else { return }
    throw Problem(
      "\(user) voted on \(head.text) and can't be its arbiter",
      remedy: "Nothing was recorded; another arbiter decides, or the reviewers agree: --by consensus.")
  }
}
