internal import Bibliography
internal import GRDB
internal import ReviewProtocol
package import Screening
internal import Statistics

/// What accepting a round did.
package struct PilotAcceptance: Sendable, Equatable {
  package let round: Int
  package let stage: Stage
  /// By the round’s definition, 0 to 1.
  package let agreement: Double
  /// Votes of the round that became votes of the stage.
  package let votesTaken: Int
}

extension Review {
  /// Opens the stage of a round whose agreement is high enough.
  ///
  /// - Parameters:
  ///   - round: the latest that is done without it.
  ///   - counts: its votes become votes of the stage, so that nobody screens these records again.
  /// - Throws: ``Problem`` while the round is open, when agreement is too low or not all of the sample was compared, and
  ///   when the protocol was amended since: the criteria that were tried are no longer those in force.
  @discardableResult
  package func acceptPilot(round: Int? = nil, counts: Bool = true, acting: Acting) throws -> PilotAcceptance {
    try write(acting, to: .organiseScreening) { db, ledger in
      let chosen = try round ?? Review.pilots(db).last { $0.isDone }?.round
      let result = try Review.result(of: Review.pilot(chosen, db), seenBy: acting.actor, db)
      let agreement = try Review.passed(result)
      let pilot = result.pilot
      try ledger.append(.pilotAccepted(.init(round: pilot.round, agreement: agreement, counts: counts)))
      let taken = counts ? try Review.takeOver(result, &ledger, db) : 0
      return PilotAcceptance(round: pilot.round, stage: pilot.stage, agreement: agreement, votesTaken: taken)
    }
  }

  /// The agreement of a round that may open its stage.
  private static func passed(_ result: PilotResult) throws -> Double {
    let (pilot, name) = (result.pilot, "pilot round \(result.pilot.round)")
    guard !pilot.isAccepted else { throw Problem("\(name) was accepted already", remedy: "Nothing was recorded.") }
    guard result.isOfVersionInForce else {
      throw Problem(
        "the protocol was amended since \(name) was drawn: the criteria it tried are those of "
          + (pilot.protocolVersion.map { "version \($0)" } ?? "no registered version"),
        remedy: "Draw a new round with `winnow pilot draw`. Nothing was recorded.")
    }
    let (compared, size) = (result.comparison.compared, pilot.sample.count)
    guard compared == size else {
      throw Problem(
        "only \(compared) of the \(size) records of \(name) have two votes or more, and the threshold is meant for all of them",
        remedy:
          "Draw a new round, or say why the stage opens all the same: `winnow pilot override --why \"...\"`. Nothing was recorded."
      )
    }
    let found: Coefficient
    switch result.agreement {
    case .success(let coefficient): found = coefficient
    case .failure(let undefined):
      throw Problem(
        "\(name) has no agreement: \(undefined.reason)", remedy: "Draw a larger sample. Nothing was recorded.")
    }
    guard result.passes else {
      throw Problem(
        "agreement in \(name) is \(percent(found.value)) (\(pilot.definition.rawValue); all agree on \(result.agreeing) of \(size)), and \(percent(pilot.threshold)) is needed",
        remedy:
          "Discuss what `winnow pilot result` shows, amend the criteria and draw a new round. Nothing was recorded.")
    }
    return found.value
  }

  /// Makes the votes of a round votes of its stage, where the record is still there and the person hasn’t voted on it there.
  private static func takeOver(_ result: PilotResult, _ ledger: inout LedgerWriter, _ db: Database) throws -> Int {
    let pilot = result.pilot
    let team = try team(db)
    var taken = Set<String>()
    for ballot in result.comparison.records.flatMap(\.ballots) {
      let head = try head(of: RecordID(ballot.record), db)
      // Since the draw it may have been taken out, sent back, resolved, or merged with another of the sample.
      // Who doesn't screen, such as the arbiter, takes no part in the stage itself.
      guard team.may(ballot.reviewer, .screen), try state(of: head, at: pilot.stage, db) != nil,
        try !isResolved(head, at: pilot.stage, db),
        try !hasVoted(ballot.seat, on: head, at: pilot.stage, db),
        taken.insert("\(ballot.seat) \(head.number)").inserted
      else { continue }
      let vote = NewDecision(
        record: head, reviewer: ballot.reviewer, choice: ballot.choice, reason: ballot.reason, note: ballot.note,
        criteria: ballot.criteria)
      try ledger.append(
        vote.event(
          at: pilot.stage, protocolVersion: pilot.protocolVersion, salt: ledger.salt(), pilotRound: pilot.round))
    }
    return taken.count
  }

  /// `76 %`, `74.6 %`: cut, not rounded, so that a share below the threshold never looks as high.
  private static func percent(_ share: Double) -> String {
    let tenths = Int(share * 1000 + 1e-6)
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}
