package import Bibliography
package import Foundation
internal import GRDB
internal import ReviewProtocol
package import Screening

/// What bringing in the votes of a trial did.
package struct PilotImportReport: Sendable {
  package let round: Int
  package let records: Int
  package let reviewers: [String]
  package let votes: Int
  /// Rows that could not be used, each with its reason.
  package let unmatched: [Problem]
}

extension Review {
  /// Brings in the votes of a trial that was held elsewhere: one row a vote, with the columns of a table of decisions
  /// (`record` or `doi` or `title`, `reviewer`, `decision`, `reason`, `note`).
  ///
  /// While a round of the stage is open, the votes are taken for votes of that round. Else they make a round of their own,
  /// whose sample are the records of the file and whose people are its reviewers.
  /// - Throws: ``Problem`` when no row can be used, or a round of their own would have fewer than two people.
  package func importPilotVotes(
    from file: URL, stage: Stage = .titleAbstract, acting: Acting
  ) throws -> PilotImportReport {
    let finder = try recordFinder()
    var unmatched: [Problem] = []
    var votes: [NewDecision] = []
    try DecisionTable.read(file) { row in
      switch row.pilotVote(finder) {
      case .success(let vote): votes.append(vote)
      case .failure(let problem): unmatched.append(problem)
      }
    } reject: {
      unmatched.append($0)
    }
    guard !votes.isEmpty else {
      throw unmatched.first ?? Problem("holds no votes", file: file.path, remedy: "Nothing was recorded.")
    }
    return try write(acting, to: .bringInDecisions) { db, ledger in
      let version = try ScreeningGate.version(db)
      let open = try Review.pilots(db).last { $0.stage == stage && !$0.isDone }
      let pilot = try open ?? Review.drawn(votes, at: stage, version, file, &ledger, db)
      for vote in votes {
        guard pilot.reviewers.contains(where: { $0.foldedName == vote.reviewer.foldedName }) else {
          throw Problem(
            "\(vote.reviewer) doesn’t take part in pilot round \(pilot.round)", file: file.lastPathComponent,
            remedy: "\(pilot.reviewers.joined(separator: ", ")) do. Nothing was recorded.")
        }
        var checked = try vote.checked(by: rules(of: pilot, db), at: stage)
        checked.record = try Review.sampled(vote.record, in: pilot, db)
        try ledger.append(checked.pilotEvent(round: pilot.round, salt: ledger.salt()))
      }
      return PilotImportReport(
        round: pilot.round, records: Set(votes.map(\.record)).count,
        reviewers: votes.map(\.reviewer).uniqued, votes: votes.count, unmatched: unmatched)
    }
  }

  /// A round made of the votes of a trial held elsewhere.
  private static func drawn(
    _ votes: [NewDecision], at stage: Stage, _ version: Int?, _ file: URL, _ ledger: inout LedgerWriter, _ db: Database
  ) throws -> Pilot {
    let heads = try votes.map { try head(at: $0.record, stage, db) }.uniqued
    var people: [String] = []
    for vote in votes where !people.contains(where: { $0.foldedName == vote.reviewer.foldedName }) {
      people.append(vote.reviewer)
    }
    guard people.count >= 2 else {
      throw Problem(
        "a pilot needs two people or more, and the file has votes of \(people[0]) only", file: file.lastPathComponent,
        remedy: "Name who voted in a column `reviewer`. Nothing was recorded.")
    }
    let selection = try versionInForce(db)?.document.content.selection
    let round = try nextRound(db)
    try ledger.append(
      .pilotDrawn(
        .init(
          round: round, stage: stage, seed: 0, strata: PilotStrata.elsewhere.rawValue, sample: heads, reviewers: people,
          protocolVersion: version, threshold: selection?.pilot.threshold ?? JBI.pilotThreshold,
          definition: (selection?.agreement ?? .allAgree).rawValue)))
    return try pilot(round, db)
  }
}

extension DecisionTable.Row {
  /// The row as one person’s vote in a trial.
  func pilotVote(_ finder: RecordFinder) -> Result<NewDecision, Problem> {
    func refused(_ what: String, _ remedy: String) -> Result<NewDecision, Problem> {
      .failure(Problem(what, file: file, line: line, remedy: remedy))
    }
    guard let reviewer = reviewer?.trimmed.nilWhenEmpty else {
      return refused("says not who voted", "Name the person in the column `reviewer`; the row was passed over.")
    }
    guard case .decided(let choice) = outcome, kind == .vote else {
      return refused("is no vote", "A trial has votes only; the row was passed over.")
    }
    return locate(with: finder).map { record in
      NewDecision(record: record, reviewer: reviewer, choice: choice, reason: reason, note: note)
    }
  }
}
