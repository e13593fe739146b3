import Bibliography
import Fixtures
import Prioritisation
import Review
import Screening
import Testing

@Suite struct ARankedQueue {
  private let olga = SmallReview.acting("olga")

  private func ranked(_ records: Int = 40, more: [String] = [], control: Int = 0) throws -> ScreeningTeam {
    let team = try ScreeningTeam(records: records, more: more)
    try team.review.rank(.titleAbstract, seed: 7, controlPercent: control, acting: olga)
    return team
  }

  /// Both reviewers screen until nothing waits; even numbers are relevant. Gives the order of the first.
  private func screenAll(_ team: ScreeningTeam, refreshing: Bool = true) throws -> [Int] {
    var order: [Int] = []
    while true {
      if refreshing { try team.review.refreshRanking(of: .titleAbstract) }
      guard let next = try team.review.nextRecord(at: .titleAbstract, for: "amara") else { break }
      order.append(next.number)
      for user in ["amara", "jonas"] {
        try team.vote(next.number % 2 == 0 ? .include : .exclude, on: next.number, by: user)
      }
    }
    return order
  }

  @Test func everyRecordIsStillScreenedOnce() throws {
    let team = try ranked()
    #expect(try screenAll(team).sorted() == Array(1...40))
    #expect(try team.review.workload(at: .titleAbstract, for: "amara").left == 0)
  }

  @Test func aReviewThatWasNotRankedYetByThisProgramGoesByNumber() throws {
    let team = try ranked(6)
    #expect(try screenAll(team, refreshing: false) == Array(1...6))
  }

  @Test func theOrderFollowsTheRankingAndSkippingGoesOnBehind() throws {
    let team = try ranked()
    try team.review.refreshRanking(of: .titleAbstract)
    let order = try #require(team.review.rankedOrder(of: .titleAbstract)).records
    let first = try team.review.nextRecord(at: .titleAbstract, for: "amara")
    #expect(first == order[0])
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "amara", after: order[0]) == order[1])
    try team.vote(.include, on: order[0].number, by: "amara")
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "amara") == order[1])
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "jonas") == order[0])
  }

  @Test func groupsTakeDifferentRecords() throws {
    let team = try ranked(20, more: ["kim", "li"])
    try team.review.refreshRanking(of: .titleAbstract)
    let next = try ["amara", "jonas", "kim", "li"].map { try team.review.nextRecord(at: .titleAbstract, for: $0) }
    #expect(next[0] == next[1] && next[2] == next[3] && next[0] != next[2])
  }

  @Test func aVoteTakenBackComesAgain() throws {
    let team = try ranked(5)
    try team.review.refreshRanking(of: .titleAbstract)
    let first = try #require(try team.review.nextRecord(at: .titleAbstract, for: "amara"))
    try team.vote(.include, on: first.number, by: "amara")
    let second = try team.review.nextRecord(at: .titleAbstract, for: "amara")
    #expect(second != first)
    try team.review.takeBackLast(at: .titleAbstract, acting: SmallReview.acting("amara"))
    var left: Set<RecordID> = []
    var after: RecordID?
    while let next = try team.review.nextRecord(at: .titleAbstract, for: "amara", after: after),
      left.insert(next).inserted
    {
      after = next
    }
    #expect(left.contains(first))
  }

  @Test func itTrainsOnVerdictsWhenThereAreEnoughMore() throws {
    let team = try ranked()
    #expect(try team.review.refreshRanking(of: .titleAbstract))
    #expect(try !team.review.refreshRanking(of: .titleAbstract))
    // One vote of two is no verdict and teaches nothing.
    try team.vote(.include, on: 2, by: "amara")
    #expect(try !team.review.refreshRanking(of: .titleAbstract))
    try team.vote(.include, on: 2, by: "jonas")
    #expect(try team.review.refreshRanking(of: .titleAbstract))
    #expect(team.review.rankedOrder(of: .titleAbstract)?.relevant == 1)
  }

  @Test func theSameVerdictsAndSeedGiveTheSameOrder() throws {
    let orders = try (0..<2).map { _ in
      let team = try ranked(control: 10)
      for record in 1...12 {
        for user in ["amara", "jonas"] { try team.vote(record < 4 ? .include : .exclude, on: record, by: user) }
      }
      try team.review.refreshRanking(of: .titleAbstract)
      return team.review.rankedOrder(of: .titleAbstract)?.records
    }
    #expect(orders[0] == orders[1] && orders[0]?.count == 28)
  }

  @Test func theLedgerNamesModelSeedAndShareAndTheReviewVerifies() throws {
    let team = try ranked(control: 5)
    let entry = try #require(try team.review.ledger(limit: 1, seenBy: "olga").last)
    #expect(entry.kind == "ranking set")
    #expect(entry.payload.contains("winnow-svm-1") && entry.payload.contains("\"seed\":7"))
    #expect(throws: Problem.self) {
      try team.review.rank(.titleAbstract, seed: 7, controlPercent: 5, acting: olga)
    }
    #expect(throws: Problem.self) {
      try team.review.rank(.titleAbstract, seed: 7, controlPercent: 5, acting: SmallReview.acting("jonas"))
    }
    #expect(throws: Problem.self) { try team.review.rank(.fullText, seed: 7, controlPercent: 51, acting: olga) }
    try team.review.endRanking(of: .titleAbstract, acting: olga)
    try team.review.refreshRanking(of: .titleAbstract)
    #expect(team.review.rankedOrder(of: .titleAbstract) == nil)
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "amara") == RecordID(1))
    #expect(throws: Problem.self) { try team.review.endRanking(of: .titleAbstract, acting: olga) }
    #expect(isEqual(try team.review.verify()))
  }

  @Test func howMuchWasFoundIsReadFromVerdicts() throws {
    let team = try ranked(control: 50)
    _ = try screenAll(team)
    let reading = try team.review.stoppingReading(at: .titleAbstract)
    #expect(reading.screened.total == 40 && reading.screened.screened == 40 && reading.screened.found == 20)
    let control = try #require(reading.control)
    #expect(control.drawn > 5 && control.drawn < 35)
    #expect(control.relevantOfAll(confidence: 0.95).contains(20))
  }
}

@Suite struct APlanOfRanking {
  private let plan = RankingPlan(model: "m", seed: 5, controlPercent: 10)

  @Test func theControlSampleIsAboutAsLargeAsSaidAndSpreadEvenly() {
    let ranked = Array(1...2000)
    let order = plan.order(ranked)
    #expect(order.sorted() == ranked)
    let isControl = order.map(plan.isControl)
    #expect((150...250).contains(isControl.count { $0 }))
    for start in stride(from: 0, to: 2000, by: 500) {
      #expect((30...70).contains(isControl[start..<start + 500].count { $0 }))
    }
    #expect(order.filter { !plan.isControl($0) } == ranked.filter { !plan.isControl($0) })
  }

  @Test func theLotOfARecordDoesNotDependOnTheOthers() {
    let few = plan.order([3, 9, 27, 81, 243]).filter(plan.isControl)
    let many = plan.order(Array(1...300)).filter(plan.isControl)
    #expect(many.filter(few.contains) == few)
    #expect(RankingPlan(model: "m", seed: 5, controlPercent: 0).order([2, 1]) == [2, 1])
  }
}
