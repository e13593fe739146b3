import Bibliography
import Fixtures
import Review
import Screening
import Testing

@Suite struct TheQueue {
  private let owner = SmallReview.acting("olga")

  /// Screens until nothing waits for `user`, and gives the records in order.
  @discardableResult
  private func screenAll(_ team: ScreeningTeam, _ user: String, at stage: Stage = .titleAbstract) throws -> [Int] {
    var records: [Int] = []
    while let next = try team.review.nextRecord(at: stage, for: user) {
      try team.vote(.include, on: next.number, by: user, at: stage)
      records.append(next.number)
    }
    return records
  }

  @Test func givesEachReviewerEachRecordOnceUntilAllAreDecided() throws {
    let team = try ScreeningTeam(records: 10)
    #expect(try screenAll(team, "amara").sorted() == Array(1...10))
    #expect(try screenAll(team, "jonas").sorted() == Array(1...10))
    #expect(try team.review.workload(at: .titleAbstract, for: "jonas").left == 0)
    #expect(try team.review.snapshot().standings[.titleAbstract]?.values.allSatisfy { $0.state == .included } == true)
  }

  @Test func goesOnWhereAReviewerLeftOffAndComesBackToWhatWasSkipped() throws {
    let team = try ScreeningTeam(records: 4)
    let first = try #require(try team.review.nextRecord(at: .titleAbstract, for: "amara"))
    let second = try #require(try team.review.nextRecord(at: .titleAbstract, for: "amara", after: first))
    try team.vote(.include, on: second.number, by: "amara")
    let third = try #require(try team.review.nextRecord(at: .titleAbstract, for: "amara"))
    #expect(third.number == 3)
    #expect(try screenAll(team, "amara") == [3, 4, 1])
  }

  @Test func keepsGroupsOfReviewersApart() throws {
    let team = try ScreeningTeam(records: 20, more: ["kim", "li"])
    let starts = try ["amara", "jonas", "kim", "li"].map {
      try team.review.nextRecord(at: .titleAbstract, for: $0)?.number
    }
    #expect(starts == [1, 1, 11, 11])
  }

  @Test func leavesOutWhatWasParkedUntilItHasAnAnswer() throws {
    let team = try ScreeningTeam(records: 2)
    let question = try team.review.park(
      RecordID(1), question: "Is a navigator a peer worker?", at: .titleAbstract, acting: SmallReview.acting("amara"))
    #expect(try screenAll(team, "amara") == [2])
    #expect(try team.review.workload(at: .titleAbstract, for: "amara").parked == 1)
    #expect(try team.review.questions(seenBy: "ines").map(\.question) == ["Is a navigator a peer worker?"])
    #expect(try team.review.questions(seenBy: "jonas").isEmpty)
    #expect(throws: Problem.self) { try team.review.answer(question, "Yes", acting: SmallReview.acting("jonas")) }
    try team.review.answer(question, "Yes, with lived experience", acting: SmallReview.acting("ines"))
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "amara") == RecordID(1))
  }

  @Test func dividesByShares() throws {
    let team = try ScreeningTeam(records: 400, more: ["kim"])
    let shares: [Allocation.Share] = [
      .init(reviewer: "amara", weight: 2), .init(reviewer: "jonas", weight: 1), .init(reviewer: "kim", weight: 1),
    ]
    try team.review.allocate(Allocation(.shares(shares), seed: 7), at: .titleAbstract, acting: owner)
    let loads = try ["amara", "jonas", "kim"].map { try team.review.workload(at: .titleAbstract, for: $0).left }
    #expect(loads.reduce(0, +) == 800)
    #expect(loads[0] > loads[1] && loads[0] > loads[2])
    #expect(abs(loads[1] - loads[2]) < 60)
  }

  @Test func dividesAmongPairs() throws {
    let team = try ScreeningTeam(records: 200, more: ["kim", "li"])
    try team.review.allocate(
      Allocation(.groups([["amara", "jonas"], ["kim", "li"]]), seed: 3), at: .titleAbstract, acting: owner)
    let amara = try screenAll(team, "amara")
    #expect(try screenAll(team, "jonas") == amara)
    let kim = try screenAll(team, "kim")
    #expect(try screenAll(team, "li") == kim)
    #expect(Set(kim).isDisjoint(with: amara))
    #expect(try team.review.snapshot().standings[.titleAbstract]?.values.allSatisfy { $0.state == .included } == true)
    #expect((60...140).contains(amara.count))
  }

  @Test func isNotDividedAmongOnePersonTwice() throws {
    let team = try ScreeningTeam(records: 2)
    let refused = #expect(throws: Problem.self) {
      try team.review.allocate(Allocation(.groups([["jonas", "Jonas"]]), seed: 1), at: .titleAbstract, acting: owner)
    }
    #expect(refused?.what.hasPrefix("the group jonas+Jonas is too small") == true)
  }

  @Test func leavesNothingStuckWhenAReviewerLeaves() throws {
    let team = try ScreeningTeam(records: 60, more: ["kim", "li"])
    try team.review.allocate(
      Allocation(.groups([["amara", "jonas"], ["kim", "li"]]), seed: 3), at: .titleAbstract, acting: owner)
    for _ in 0..<10 {
      if let next = try team.review.nextRecord(at: .titleAbstract, for: "amara") {
        try team.vote(.include, on: next.number, by: "amara")
      }
    }
    try team.review.setActive(false, "amara", acting: owner)
    for user in ["jonas", "kim", "li"] { try screenAll(team, user) }
    let standings = try #require(try team.review.snapshot().standings[.titleAbstract])
    #expect(standings.values.allSatisfy { $0.state == .included && $0.votes == 2 })
  }

  @Test func asksTheRestAgainWhenMoreReviewersAreNeeded() throws {
    let team = try ScreeningTeam(records: 3, more: ["kim"])
    try screenAll(team, "amara")
    try screenAll(team, "jonas")
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "kim") == nil)
    try team.small.edit(ProtocolText.small.replacing("reviewers_per_record: 2", with: "reviewers_per_record: 3"))
    try team.review.amendProtocol(acting: SmallReview.acting("paul", why: "a third colleague joins"))
    #expect(try team.state(of: 1) == .waiting)
    #expect(try screenAll(team, "kim") == [1, 2, 3])
    #expect(try team.state(of: 1) == .included)
  }
}
