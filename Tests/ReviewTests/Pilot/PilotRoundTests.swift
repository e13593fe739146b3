import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct ARoundOfThePilot {
  @Test func theWholeTeamTakesPartAndTheProtocolSaysHowManyAndHowWell() throws {
    let team = try PilotReview(ProtocolText.small.replacing("size: 25", with: "size: 6"))
    let pilot = try team.review.drawPilot(seed: 7, acting: team.by("amara"))
    #expect(pilot.reviewers == ["amara", "jonas", "li"])
    #expect(pilot.sample.count == 6)
    #expect(pilot.threshold == 0.75)
    #expect(pilot.definition == .allAgree)
    #expect(pilot.protocolVersion == 1)
  }

  @Test func aReviewWithoutATeamNamesThemAndOnePersonIsNone() throws {
    let small = try SmallReview.registered(opensStage: false)
    try small.importRecords((1...5).map { "Study \($0)|Meyer, B|2010" })
    #expect(throws: Problem.self) { try small.review.drawPilot(seed: 1, acting: SmallReview.acting()) }
    #expect(throws: Problem.self) {
      try small.review.drawPilot(seed: 1, reviewers: ["ada", "Ada "], acting: SmallReview.acting())
    }
    let pilot = try small.review.drawPilot(seed: 1, reviewers: ["ada", "ben"], acting: SmallReview.acting())
    #expect(pilot.sample.count == 5)
  }

  @Test func nobodySeesAVoteOrANumberBeforeEverybodyHasVotedWhateverTheRole() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.voteAll(pilot, by: ["amara", "jonas"])
    for person in PilotReview.everybody {
      let refusal = #expect(throws: Problem.self) { try team.review.pilotResult(round: 1, seenBy: person) }
      #expect(refusal?.what.contains("li has 4 records left") == true)
      #expect(throws: Problem.self) { try team.review.acceptPilot(round: 1, acting: team.by(person)) }
      let votes = try team.review.ledger(limit: 500, seenBy: person).filter { $0.kind == "pilot voted" }
      #expect(votes.count == 8)
      for entry in votes { #expect(entry.isSealed == !entry.payload.contains("\"reviewer\":\"\(person)\"")) }
      for entry in votes where entry.isSealed { #expect(!entry.payload.contains("clude")) }
    }
    let standing = try #require(try team.review.pilotStandings(seenBy: "ola").first)
    #expect(standing.people.map(\.done) == [4, 4, 0])
    try team.voteAll(pilot, by: ["li"])
    #expect(try team.review.pilotResult(seenBy: "ola").agreeing == 4)
  }

  @Test func anArbiterVotesInItAndALibrarianDoesNot() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.review.pilotVote(.maybe, on: pilot.sample[0], acting: team.by("li"))
    #expect(throws: Problem.self) { try team.review.pilotVote(.include, on: pilot.sample[0], acting: team.by("lib")) }
    #expect(try team.review.nextPilotRecord(for: "li")?.record == pilot.sample[1])
    #expect(try team.review.nextPilotRecord(for: "lib") == nil)
  }

  @Test func aVoteIsCheckedByTheProtocolAndTheSample() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    #expect(throws: Problem.self) {
      try team.review.pilotVote(.exclude, on: pilot.sample[0], criteria: ["I9": .yes], acting: team.by("amara"))
    }
    let stranger = try #require((1...12).map { RecordID($0) }.first { !pilot.sample.contains($0) })
    #expect(throws: Problem.self) { try team.review.pilotVote(.include, on: stranger, acting: team.by("amara")) }
  }

  @Test func onesMindCanBeChangedUntilTheRoundIsDone() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.review.pilotVote(.include, on: pilot.sample[0], acting: team.by("amara"))
    try team.voteAll(pilot)
    #expect(try team.review.pilotResult(seenBy: "amara").agreeing == 4)
    #expect(throws: Problem.self) { try team.review.pilotVote(.include, on: pilot.sample[0], acting: team.by("amara")) }
    #expect(throws: Problem.self) {
      try team.review.pilotVote(.include, on: pilot.sample[0], round: 1, acting: team.by("amara"))
    }
  }

  @Test func aRoundUsesNoRecordOfAnEarlierOneAndWaitsForItsEnd() throws {
    let team = try PilotReview()
    let first = try team.draw()
    #expect(throws: Problem.self) { try team.draw() }
    try team.voteAll(first, split: 2)
    let second = try team.draw(20)
    #expect(second.round == 2)
    #expect(Set(second.sample).isDisjoint(with: first.sample))
    #expect(second.sample.count == 8)
    try team.voteAll(second)
    #expect(throws: Problem.self) { try team.draw() }
  }

  @Test func discussionBeginsWhenTheRoundIsDone() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    #expect(throws: Problem.self) { try team.review.notePilot("I excluded it", acting: team.by("jonas")) }
    try team.voteAll(pilot, split: 1)
    try team.review.notePilot("volunteers count", on: pilot.sample[0], acting: team.by("jonas"))
    #expect(throws: Problem.self) { try team.review.notePilot("I looked", acting: team.by("ola")) }
    let notes = try team.review.pilotResult(seenBy: "amara").notes
    #expect(notes.map(\.text) == ["volunteers count"])
    #expect(notes.first?.record == pilot.sample[0])
  }

  @Test func closingNeedsAReasonAndThoseMissingCountWhereTheyVoted() throws {
    let team = try PilotReview()
    let pilot = try team.draw()
    try team.voteAll(pilot, by: ["amara", "jonas"])
    try team.review.pilotVote(.include, on: pilot.sample[0], acting: team.by("li"))
    #expect(throws: Problem.self) { try team.review.closePilot(acting: team.by("amara")) }
    try team.review.closePilot(acting: team.by("amara", why: "Li is ill"))
    let result = try team.review.pilotResult(seenBy: "jonas")
    #expect(result.agreeing == 3)
    #expect(result.unfinished.map(\.done) == [1])
    #expect(throws: Problem.self) { try team.review.pilotVote(.include, on: pilot.sample[1], acting: team.by("li")) }
    #expect(try team.verifies())
  }

  @Test func aTrialHeldElsewhereIsBroughtInByAnOwner() throws {
    let team = try PilotReview()
    let rows = (1...4).flatMap { ["R\($0),ada,\($0 == 4 ? "include" : "exclude")", "R\($0),ben,exclude"] }
    let file = try team.small.folder.write(
      (["record,reviewer,decision"] + rows + ["R99,ada,include"]).joined(separator: "\n"), to: "trial.csv")
    #expect(throws: Problem.self) { try team.review.importPilotVotes(from: file, acting: team.by("jonas")) }
    let report = try team.review.importPilotVotes(from: file, acting: team.by("amara"))
    #expect(report.votes == 8)
    #expect(report.unmatched.count == 1)
    let result = try team.review.pilotResult(seenBy: "jonas")
    #expect(result.pilot.strata == .elsewhere)
    #expect(result.agreeing == 3)
    #expect(try team.review.acceptPilot(acting: team.by("amara")).agreement == 0.75)
    #expect(try team.verifies())
  }
}
