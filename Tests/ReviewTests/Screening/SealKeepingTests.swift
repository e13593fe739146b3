import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

/// Ways around the seal that people found, and that are shut.
@Suite struct TheSeal {
  @Test func isNotBrokenByMergingHalfDecidedRecords() throws {
    let team = try ScreeningTeam(records: 2, more: ["kim"])
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 2, by: "jonas")
    for user in ["kim", "lia", "ines"] {
      let refused = #expect(throws: Problem.self) {
        try team.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting(user))
      }
      #expect(refused?.what == "merging R1 and R2 would open votes that are sealed")
    }
    // Who decided on one of them may, and from then on has seen the other vote, also after a split.
    _ = try team.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting("amara"))
    try team.review.splitDuplicates([RecordID(2)], acting: SmallReview.acting("amara"))
    #expect(try team.vote(.exclude, on: 2, by: "amara").isInformed)
  }

  private func bringIn(_ rows: String, _ team: ScreeningTeam, by user: String) throws -> DecisionImportReport {
    let file = try team.small.folder.write("record,decision,kind,reviewer\n\(rows)\n", to: "brought.csv")
    return try team.review.importDecisions(
      table: file, at: .titleAbstract, reviewer: user, acting: SmallReview.acting(user))
  }

  @Test func isNotBrokenByDecisionsBroughtIn() throws {
    let team = try ScreeningTeam(records: 3)
    for record in 1...3 { try team.vote(.include, on: record, by: "amara") }
    let report = try bringIn(
      "R1,exclude,vote,ghost\nR2,exclude,resolution,olga\nR3,exclude,vote,amara", team, by: "olga")
    #expect(report.decisions == 0)
    #expect(
      report.unmatched.map(\.what) == [
        "ghost is not in the team", "not everybody has decided on R2 yet", "amara has decided on R3 in this review",
      ])
    #expect(try team.state(of: 1) == .waiting && team.state(of: 2) == .waiting && team.state(of: 3) == .waiting)
  }

  @Test func isRememberedWhenItWasOpenOnce() throws {
    let team = try ScreeningTeam(records: 1, more: ["kim"])
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("amara"))
    #expect(try team.state(of: 1) == .waiting)
    #expect(try team.vote(.exclude, on: 1, by: "kim").isInformed)
  }

  @Test func keepsTheAnswerToAQuestionFromThoseWhoHaveNotDecided() throws {
    let team = try ScreeningTeam(records: 1)
    let question = try team.review.park(
      RecordID(1), question: "Out for I1?", at: .titleAbstract, acting: SmallReview.acting("amara"))
    try team.review.answer(question, "Yes, out", acting: SmallReview.acting("ines"))
    func answer(seenBy user: String) throws -> LedgerEntry? {
      try team.review.ledger(record: RecordID(1), seenBy: user).last { $0.kind == "question answered" }
    }
    #expect(try answer(seenBy: "jonas")?.payload.contains("Yes") == false)
    #expect(try answer(seenBy: "amara")?.payload.contains("Yes, out") == true)
  }

  @Test func aReportNotRetrievedIsNotDecidedOn() throws {
    let team = try ScreeningTeam(records: 1)
    for user in ["amara", "jonas"] { try team.vote(.include, on: 1, by: user) }
    try team.review.decide([], at: .fullText, notRetrieved: [(RecordID(1), nil)], acting: SmallReview.acting("lia"))
    let refused = #expect(throws: Problem.self) { try team.vote(.include, on: 1, by: "amara", at: .fullText) }
    #expect(refused?.what == "the report of R1 was noted as not retrieved")
  }

  @Test func aRecordLeftUndecidedCanBeVotedOnAgain() throws {
    let team = try ScreeningTeam(records: 1)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    for choice in [Choice.exclude, .maybe] {
      try team.review.resolve(
        RecordID(1), at: .titleAbstract, as: choice, manner: .arbiter,
        acting: SmallReview.acting("ines", why: "a second look"))
    }
    #expect(try team.state(of: 1) == .undecided)
    try team.vote(.include, on: 1, by: "jonas")
    #expect(try team.state(of: 1) == .included)
  }
}
