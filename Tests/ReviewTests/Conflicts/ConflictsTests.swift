import Bibliography
import Fixtures
import Review
import Screening
import Testing

@Suite struct WhereReviewersDisagree {
  private func team() throws -> PilotReview {
    let team = try PilotReview()
    try team.review.openStage(.titleAbstract, acting: team.by("amara", why: "a test of something else"))
    return team
  }

  private func split(_ team: PilotReview, _ records: ClosedRange<Int>) throws {
    for record in records.map({ RecordID($0) }) {
      try team.review.vote(
        .include, on: record, at: .titleAbstract, criteria: ["I1": .yes, "I2": .yes], acting: team.by("amara"))
      try team.review.vote(
        .exclude, on: record, at: .titleAbstract, criteria: ["I1": .yes, "I2": .no], note: "a title only",
        acting: team.by("jonas"))
    }
  }

  @Test func eachConflictShowsAllVotesAndTheCriterionThatSplitThem() throws {
    let team = try team()
    try split(team, 1...1)
    let page = try team.review.conflicts(at: .titleAbstract, seenBy: "li")
    let conflict = try #require(page.conflicts.first)
    #expect(conflict.votes.ballots.map(\.choice) == [.include, .exclude])
    #expect(conflict.votes.ballots.last?.note == "a title only")
    #expect(conflict.votes.splitCriteria == ["I2"])
  }

  @Test func aRecordThatWaitsForAVoteIsNoConflictAndStaysSealed() throws {
    let team = try team()
    try team.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: team.by("amara"))
    for person in PilotReview.everybody {
      #expect(try team.review.conflicts(at: .titleAbstract, seenBy: person).conflicts.isEmpty)
      #expect(throws: Problem.self) {
        try team.review.conflict(on: RecordID(1), at: .titleAbstract, seenBy: person)
      }
      #expect(try team.review.ballots(at: .titleAbstract, seenBy: person).ballots.isEmpty)
    }
  }

  @Test func aLongListComesInPages() throws {
    let team = try team()
    try split(team, 1...5)
    let first = try team.review.conflicts(at: .titleAbstract, seenBy: "li", limit: 2)
    #expect(first.conflicts.map(\.record.number) == [1, 2])
    #expect(first.total == 5)
    #expect(first.left == 3)
    let last = try team.review.conflicts(at: .titleAbstract, seenBy: "li", limit: 2, after: RecordID(4))
    #expect(last.conflicts.map(\.record.number) == [5])
    #expect(last.left == 0)
  }

  @Test func aResolutionLeavesBothVotesAndCanBeTakenBack() throws {
    let team = try team()
    try split(team, 1...1)
    try team.review.resolve(
      RecordID(1), at: .titleAbstract, as: .exclude, note: "no task", manner: .arbiter, acting: team.by("li"))
    #expect(try team.review.conflicts(at: .titleAbstract, seenBy: "li").total == 0)
    let resolved = try team.review.conflict(on: RecordID(1), at: .titleAbstract, seenBy: "jonas")
    #expect(resolved.votes.ballots.map(\.choice) == [.include, .exclude])
    #expect(resolved.resolution?.by == "li")
    #expect(resolved.resolution?.manner == .arbiter)
    #expect(try team.review.ballots(at: .titleAbstract, seenBy: "ola").ballots.count == 2)
    try team.review.reopen(RecordID(1), at: .titleAbstract, acting: team.by("li"))
    #expect(try team.review.conflicts(at: .titleAbstract, seenBy: "li").total == 1)
    #expect(throws: Problem.self) { try team.review.reopen(RecordID(1), at: .titleAbstract, acting: team.by("li")) }
    #expect(try team.verifies())
  }

  @Test func whoeverGivesInAfterSeeingTheOtherVoteStillDisagreedAtFirst() throws {
    let team = try team()
    try split(team, 1...1)
    try team.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: team.by("jonas"))
    var votes = try team.review.ballots(at: .titleAbstract, seenBy: "amara")
    #expect(votes.ballots.map(\.choice) == [.include, .exclude])
    #expect(votes.informed == 1)
    // The same by another way: the vote is taken back first.
    try split(team, 2...2)
    try team.review.takeBackLast(at: .titleAbstract, acting: team.by("jonas"))
    try team.review.vote(.include, on: RecordID(2), at: .titleAbstract, acting: team.by("jonas"))
    votes = try team.review.ballots(at: .titleAbstract, seenBy: "amara")
    #expect(votes.ballots.filter { $0.record == 2 }.map(\.choice) == [.include, .exclude])
  }
}
