import Bibliography
import Fixtures
import Review
import Screening
import Testing

@Suite struct AVote {
  @Test func canBeTakenBackAndTheOneBeforeStandsAgain() throws {
    let team = try ScreeningTeam(records: 1)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "amara")
    let first = try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("amara"))
    #expect(first.choice == .exclude)
    #expect(first.standsAgain == .include)
    let second = try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("amara"))
    #expect(second.standsAgain == nil)
    #expect(try team.state(of: 1) == .unseen)
    #expect(throws: Problem.self) {
      try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("amara"))
    }
    let kinds = try team.review.ledger(record: RecordID(1), seenBy: "amara").map(\.kind)
    #expect(kinds.suffix(4) == ["decided", "decided", "decision withdrawn", "decision withdrawn"])
  }

  @Test func isTakenBackOnlyByItsReviewer() throws {
    let team = try ScreeningTeam(records: 1)
    let vote = try team.vote(.include, on: 1, by: "amara")
    for user in ["jonas", "olga", "ines"] {
      #expect(throws: Problem.self) { try team.review.takeBack(vote.decision, acting: SmallReview.acting(user)) }
    }
  }

  @Test func madeAfterTheOthersCouldBeSeenIsMarked() throws {
    let team = try ScreeningTeam(records: 2)
    #expect(try !team.vote(.include, on: 1, by: "amara").isInformed)
    #expect(try !team.vote(.exclude, on: 1, by: "amara").isInformed)
    #expect(try !team.vote(.include, on: 1, by: "jonas").isInformed)
    // Both have decided: from here on each sees the other's vote.
    #expect(try team.vote(.include, on: 1, by: "amara").isInformed)
    // Taking it back does not make anybody forget.
    try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("jonas"))
    #expect(try team.state(of: 1) == .waiting)
    #expect(try team.vote(.exclude, on: 1, by: "jonas").isInformed)
  }

  @Test func namesTheVersionOfTheProtocolInForce() throws {
    let team = try ScreeningTeam(records: 2)
    try team.vote(.include, on: 1, by: "amara")
    try team.small.edit(ProtocolText.reworded)
    try team.review.amendProtocol(acting: SmallReview.acting("paul", why: "a clearer wording"))
    try team.vote(.include, on: 2, by: "amara")
    #expect(try team.review.pastDecisions(seenBy: "amara").map(\.protocolVersion) == [1, 2])
  }

  @Test func atFullTextNeedsOneOfTheProtocolsReasons() throws {
    let team = try ScreeningTeam(records: 1)
    for user in ["amara", "jonas"] { try team.vote(.include, on: 1, by: user) }
    let without = #expect(throws: Problem.self) { try team.vote(.exclude, on: 1, by: "amara", at: .fullText) }
    #expect(without?.what == "an exclusion at full text needs its primary reason")
    let other = #expect(throws: Problem.self) {
      try team.vote(.exclude, on: 1, by: "amara", at: .fullText, reason: "Too long")
    }
    #expect(other?.remedy.contains("Not paid") == true)
    try team.vote(.exclude, on: 1, by: "amara", at: .fullText, reason: "not  PAID")
    #expect(try team.review.pastDecisions(seenBy: "amara").last?.reason == "Not paid")
  }

  @Test func doesNotCountBeforeTheRecordReachedTheStage() throws {
    let team = try ScreeningTeam(records: 1)
    let early = #expect(throws: Problem.self) { try team.vote(.include, on: 1, by: "amara", at: .fullText) }
    #expect(early?.what == "R1 has not reached full text")
  }

  @Test func answersOnlyCriteriaOfTheStage() throws {
    let team = try ScreeningTeam(records: 1)
    let wrong = #expect(throws: Problem.self) { try team.vote(.include, on: 1, by: "amara", criteria: ["X9": .yes]) }
    #expect(wrong?.what == "there is no criterion X9 at this stage")
    try team.vote(.include, on: 1, by: "amara", criteria: ["I1": .yes])
  }
}

@Suite struct AConflict {
  private func conflict() throws -> ScreeningTeam {
    let team = try ScreeningTeam(records: 2)
    try team.vote(.include, on: 1, by: "amara")
    try team.vote(.exclude, on: 1, by: "jonas")
    return team
  }

  private func resolve(
    _ team: ScreeningTeam, _ record: Int = 1, by user: String, _ manner: ResolutionManner, why: String? = nil
  ) throws {
    try team.review.resolve(
      RecordID(record), at: .titleAbstract, as: .include, manner: manner, acting: SmallReview.acting(user, why: why))
  }

  @Test func isResolvedAndBothVotesStay() throws {
    let team = try conflict()
    #expect(try team.state(of: 1) == .conflict)
    try resolve(team, by: "ines", .arbiter)
    #expect(try team.state(of: 1) == .included)
    let past = try team.review.pastDecisions(seenBy: "ossi")
    #expect(past.map(\.choice) == [.include, .exclude, .include])
    #expect(past.map(\.kind) == [.vote, .vote, .resolution])
  }

  @Test func isNotResolvedByAVoterAsArbiterNorByOthers() throws {
    let team = try conflict()
    try team.review.setMember("amara", roles: [.reviewer, .arbiter], acting: SmallReview.acting("olga"))
    let voter = #expect(throws: Problem.self) { try resolve(team, by: "amara", .arbiter) }
    #expect(voter?.what == "amara voted on R1 and can't be its arbiter")
    for user in ["olga", "paul", "lia", "ossi"] {
      #expect(throws: Problem.self) { try resolve(team, by: user, .arbiter) }
      #expect(throws: Problem.self) { try resolve(team, by: user, .consensus) }
    }
  }

  @Test func isNotResolvedBeforeEverybodyDecided() throws {
    let team = try conflict()
    try team.vote(.include, on: 2, by: "amara")
    let early = #expect(throws: Problem.self) { try resolve(team, 2, by: "ines", .arbiter) }
    #expect(early?.what == "not everybody has decided on R2 yet")
  }

  @Test func thatIsNoneIsResolvedOtherwiseOnlyForAReason() throws {
    let team = try conflict()
    try team.vote(.exclude, on: 2, by: "amara")
    try team.vote(.exclude, on: 2, by: "jonas")
    #expect(throws: Problem.self) { try resolve(team, 2, by: "ines", .arbiter) }
    try resolve(team, 2, by: "ines", .arbiter, why: "we misread E2")
    #expect(try team.state(of: 2) == .included)
  }

  @Test func isOpenAgainWhenItsResolutionIsTakenBack() throws {
    let team = try conflict()
    let resolution = try team.review.resolve(
      RecordID(1), at: .titleAbstract, as: .include, manner: .arbiter, acting: SmallReview.acting("ines"))
    #expect(throws: Problem.self) { try team.vote(.include, on: 1, by: "jonas") }
    try team.review.takeBack(resolution, acting: SmallReview.acting("ines"))
    #expect(try team.state(of: 1) == .conflict)
  }
}
