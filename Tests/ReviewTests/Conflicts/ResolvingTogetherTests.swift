import Bibliography
import Fixtures
import Review
import Screening
import Testing

@Suite struct ResolvingAConflictTogether {
  /// Record 1 is in conflict, record 2 waits for Jonas.
  private func team() throws -> ScreeningTeam {
    let team = try ScreeningTeam(records: 3, more: ["kim"])
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    try team.vote(.include, on: 2, by: "amara")
    return team
  }

  private func resolve(
    _ team: ScreeningTeam, _ choice: Choice, by user: String, _ manner: ResolutionManner, knowing decision: Int?
  ) throws -> Int {
    try team.review.resolve(
      RecordID(1), at: .titleAbstract, as: choice, manner: manner, expected: StandingAnswer(decision: decision),
      acting: SmallReview.acting(user))
  }

  @Test func whoComesSecondIsToldWhoWasFasterAndNothingIsRecorded() throws {
    let team = try team()
    let first = try resolve(team, .include, by: "ines", .arbiter, knowing: nil)
    let length = try team.review.ledgerLength()
    let error = #expect(throws: ResolvedMeanwhile.self) {
      try resolve(team, .exclude, by: "amara", .consensus, knowing: nil)
    }
    #expect(error?.resolution?.decision == first)
    #expect(error?.problem.what == "R1 was resolved meanwhile by ines: included")
    #expect(try team.review.ledgerLength() == length)
  }

  @Test func anAnswerLeftUndecidedIsReplacedByWhoeverKnowsIt() throws {
    let team = try team()
    let undecided = try resolve(team, .maybe, by: "ines", .arbiter, knowing: nil)
    #expect(throws: ResolvedMeanwhile.self) { try resolve(team, .include, by: "jonas", .consensus, knowing: nil) }
    _ = try resolve(team, .include, by: "jonas", .consensus, knowing: undecided)
    #expect(try team.state(of: 1) == .included)
  }

  @Test(arguments: [
    ("amara", [ResolutionManner.consensus]), ("kim", [.consensus]), ("ines", [.consensus, .arbiter]), ("ossi", []),
    ("lia", []),
  ])
  func theWaysOfferedAreThoseThatAreTaken(user: String, ways: [ResolutionManner]) throws {
    let team = try team()
    #expect(try team.review.waysToResolve(RecordID(1), at: .titleAbstract, for: user) == ways)
    #expect(try team.review.waysToResolve(RecordID(2), at: .titleAbstract, for: user) == [])
    for manner in ResolutionManner.allCases where !ways.contains(manner) {
      #expect(throws: Problem.self) { try resolve(team, .include, by: user, manner, knowing: nil) }
    }
  }

  @Test func whereTheProtocolHasAThirdPersonDecideOnlyTheArbiterMay() throws {
    let text = ProtocolText.small.replacing("discussion, then third reviewer", with: "third reviewer")
    let team = try ScreeningTeam(records: 1, protocolText: text)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    #expect(try team.review.waysToResolve(RecordID(1), at: .titleAbstract, for: "amara") == [])
    #expect(try team.review.waysToResolve(RecordID(1), at: .titleAbstract, for: "ines") == [.arbiter])
  }

  @Test func whatWasResolvedIsListedUntilItIsOpenedAgain() throws {
    let team = try team()
    func listed() throws -> [Int] {
      try team.review.resolvedConflicts(at: .titleAbstract, seenBy: "amara").conflicts.map(\.record.number)
    }
    #expect(try listed() == [])
    _ = try resolve(team, .include, by: "ines", .arbiter, knowing: nil)
    #expect(try listed() == [1])
    #expect(try team.review.conflictBefore(RecordID(3), at: .titleAbstract) == nil)
    try team.review.reopen(RecordID(1), at: .titleAbstract, acting: SmallReview.acting("ines"))
    #expect(try listed() == [])
    #expect(try team.review.conflictBefore(RecordID(3), at: .titleAbstract) == RecordID(1))
  }

  @Test func theArbiterTakesPartInTheDiscussion() throws {
    let team = try team()
    try team.review.note(
      "The title says “staff”.", on: RecordID(1), at: .titleAbstract, acting: SmallReview.acting("ines"))
    let conflict = try team.review.conflict(on: RecordID(1), at: .titleAbstract, seenBy: "jonas")
    #expect(conflict.remarks.map(\.reviewer) == ["ines"])
    #expect(conflict.remarks.first?.at.hasPrefix("2023-11-14T") == true)
  }
}
