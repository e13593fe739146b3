internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// Records the team's answer to a conflict. The votes stay as they are.
  ///
  /// - Parameters:
  ///   - manner: whether the reviewers agreed, or a third person decided. An arbiter has not voted on the record.
  ///   - acting: with a reason when the record was no conflict.
  /// - Throws: ``Problem`` when not everybody has decided yet, or the protocol resolves conflicts in another way.
  @discardableResult
  package func resolve(
    _ record: RecordID, at stage: Stage, as choice: Choice, reason: String? = nil, otherReasons: [String] = [],
    note: String? = nil, manner: ResolutionManner, acting: Acting
  ) throws -> Int {
    try write(acting, to: manner == .arbiter ? .arbitrate : .agree) { db, ledger in
      let version = try ScreeningGate.version(at: stage, rules, db)
      let head = try Review.head(at: record, stage, db)
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

  private func refuse(_ manner: ResolutionManner, _ db: Database) throws {
    guard let rules = try rules.read(db) else { return }
    let isAllowed = manner == .consensus ? rules.allowsConsensus : rules.allowsArbiter
    guard !isAllowed else { return }
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
