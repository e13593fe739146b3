internal import Bibliography
package import Review
internal import Screening

/// The agreement of a stage, with what was left out and why.
package struct StageAgreement: Sendable {
  package let ballots: StageBallots
  package let report: AgreementReport

  package init(_ ballots: StageBallots) throws {
    self.ballots = ballots
    let order = Set(ballots.ballots.map(\.record)).sorted()
    report = try AgreementReport(BallotComparison(ballots.ballots, order: order, ballots.settings))
  }

  package var text: String {
    (["\(ballots.stage.title): agreement before any discussion", report.text, "", "Left out:"] + leftOut)
      .joined(separator: "\n")
  }

  /// The numbers, with `stage`, `informed_votes`, `records_without_two_votes` and `records_not_complete`.
  package var json: String {
    AgreementJSON.text(
      [
        ("stage", .string(ballots.stage.rawValue)), ("informed_votes", .number(String(ballots.informed))),
        ("records_without_two_votes", .number(String(ballots.withoutTwo))),
        ("records_not_complete", .number(String(ballots.incomplete))),
      ] + report.jsonMembers)
  }

  package var leftOut: [String] {
    [
      "  \(ballots.informed.counted("vote")) by people who could have known how others voted",
      "  \(ballots.withoutTwo.counted("record")) decided by one, by the team or by a tool",
      "  \(ballots.incomplete.counted("record")) that still \(ballots.incomplete == 1 ? "waits" : "wait") for a vote",
    ]
  }
}
