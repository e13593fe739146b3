import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct TheGateBehindThePilot {
  @Test func belowTheThresholdItStaysShutAndNamesTheNumbers() throws {
    let team = try PilotReview()
    try team.voteAll(team.draw(), split: 2)
    let refusal = #expect(throws: Problem.self) { try team.review.acceptPilot(acting: team.by("amara")) }
    #expect(refusal?.what.contains("50 %") == true)
    #expect(refusal?.what.contains("2 of 4") == true)
    #expect(refusal?.what.contains("75 % is needed") == true)
    #expect(throws: Problem.self) {
      try team.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: team.by("amara"))
    }
  }

  @Test func atTheThresholdItOpensAndTheVotesCountSoThatNobodyScreensTheseRecordsAgain() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.voteAll(pilot, split: 1)
    #expect(throws: Problem.self) { try team.review.acceptPilot(acting: team.by("jonas")) }
    let accepted = try team.review.acceptPilot(acting: team.by("amara"))
    #expect(accepted.votesTaken == 8)
    #expect(accepted.agreement == 0.75)
    let standings = try #require(try team.review.snapshot().standings[.titleAbstract])
    #expect(pilot.sample.map { standings[$0]?.state } == [.conflict, .excluded, .excluded, .excluded])
    for person in ["amara", "jonas"] {
      #expect(try team.review.workload(at: .titleAbstract, for: person).left == 8)
    }
    #expect(throws: Never.self) {
      let open = try #require(try team.review.nextRecord(at: .titleAbstract, for: "jonas"))
      try team.review.vote(.include, on: open, at: .titleAbstract, acting: team.by("jonas"))
    }
    #expect(throws: Problem.self) { try team.review.acceptPilot(round: 1, acting: team.by("amara")) }
    #expect(try team.verifies())
  }

  @Test func keptApartTheRecordsAreScreenedAnewButNoLongerIndependently() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.voteAll(pilot)
    #expect(try team.review.acceptPilot(counts: false, acting: team.by("amara")).votesTaken == 0)
    #expect(try team.review.workload(at: .titleAbstract, for: "jonas").left == 12)
    for person in ["amara", "jonas"] {
      let receipt = try team.review.vote(.exclude, on: pilot.sample[0], at: .titleAbstract, acting: team.by(person))
      #expect(receipt.isInformed)
    }
    let votes = try team.review.ballots(at: .titleAbstract, seenBy: "ola")
    #expect(votes.ballots.isEmpty)
    #expect(votes.informed == 2)
  }

  @Test func anAmendmentInBetweenLeavesTheRoundItsCriteriaAndTheGateShut() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.voteAll(pilot, by: ["amara"])
    let without = ProtocolText.reworded.replacing("maybe_counts_as: include", with: "maybe_counts_as: exclude")
    try team.small.edit(without)
    try team.review.amendProtocol(acting: team.by("amara", why: "the trial showed that I1 was read in two ways"))
    try team.voteAll(pilot, by: ["jonas", "li"])
    let result = try team.review.pilotResult(seenBy: "amara")
    #expect(result.passes)
    #expect(!result.isOfVersionInForce)
    #expect(result.comparison.settings.maybeCountsAs == .include)
    let refusal = #expect(throws: Problem.self) { try team.review.acceptPilot(acting: team.by("amara")) }
    #expect(refusal?.what.contains("amended") == true)
    let next = try team.draw()
    #expect(next.protocolVersion == 2)
    try team.voteAll(next)
    #expect(throws: Never.self) { try team.review.acceptPilot(acting: team.by("amara")) }
    #expect(try team.verifies())
  }

  @Test func aRoundOfWhichPartWasComparedDoesNotOpenIt() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    for person in ["amara", "jonas"] {
      for record in pilot.sample.prefix(3) { try team.review.pilotVote(.exclude, on: record, acting: team.by(person)) }
    }
    try team.review.closePilot(acting: team.by("amara", why: "time is up"))
    let refusal = #expect(throws: Problem.self) { try team.review.acceptPilot(acting: team.by("amara")) }
    #expect(refusal?.what.contains("only 3 of the 4 records") == true)
    try team.review.openStage(.titleAbstract, acting: team.by("amara", why: "three of three agree"))
    #expect(throws: Never.self) {
      try team.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: team.by("amara"))
    }
  }

  @Test func aVoteThatStandsAtTheStageIsNotReplacedByTheTrial() throws {
    let team = try PilotReview()
    try team.review.openStage(.titleAbstract, acting: team.by("amara", why: "begun already"))
    let pilot = try team.draw()
    try team.review.vote(.include, on: pilot.sample[0], at: .titleAbstract, acting: team.by("amara"))
    try team.voteAll(pilot)
    #expect(try team.review.acceptPilot(acting: team.by("amara")).votesTaken == 7)
    let votes = try team.review.ballots(at: .titleAbstract, seenBy: "amara").ballots
    let own = votes.first { $0.seat == "amara" && $0.record == pilot.sample[0].number }
    #expect(own?.choice == .include)
  }
}

@Suite struct RoundsOfThePilot {
  @Test func aNewRoundIsOpenAfterAnotherWasClosed() throws {
    let team = try PilotReview()
    try team.draw()
    try team.review.closePilot(acting: team.by("amara", why: "the criteria were not ready"))
    let second = try team.draw(4, seed: 9)
    #expect(try team.review.pilots().map(\.isDone) == [true, false])
    try team.review.pilotVote(.include, on: second.sample[0], acting: team.by("jonas"))
  }

  @Test func waitsForWhoLeftUntilSomebodyClosesItWithAReason() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    for record in pilot.sample {
      for user in ["amara", "li"] { try team.review.pilotVote(.include, on: record, acting: team.by(user)) }
    }
    try team.review.setActive(false, "jonas", acting: team.by("amara"))
    #expect(try team.review.pilots().map(\.isDone) == [false])
    try team.review.closePilot(acting: team.by("amara", why: "Jonas left"))
    #expect(try team.review.pilots().map(\.isDone) == [true])
  }
}
