import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct MergingCopies {
  @Test func twoScreenOfflineAndBothCopiesEndTheSame() throws {
    let copies = try TwoCopies()
    for record in 1...4 { try copies.amara.votes(.include, record, by: "amara", second: record) }
    for record in 2...5 {
      try copies.jonas.votes(record == 3 ? .exclude : .include, record, by: "jonas", second: record)
    }
    let merge = try copies.amara.merges(copies.jonas)
    #expect(merge.taken == [.init(actor: "jonas", entries: 4)])
    #expect(merge.lackingThere == 4)
    try copies.jonas.merges(copies.amara, by: "jonas")
    #expect(try copies.amara.standing() == copies.jonas.standing())
    #expect(try copies.team.state(of: 2) == .included)
    #expect(try copies.team.state(of: 3) == .conflict)
    #expect(try copies.team.state(of: 5) == .waiting)
    #expect(try copies.amara.verifies())
    #expect(try copies.jonas.verifies())
  }

  @Test func mergingAgainRecordsNothingTwice() throws {
    let copies = try TwoCopies()
    try copies.jonas.votes(.include, 1, by: "jonas")
    try copies.amara.merges(copies.jonas)
    let before = try copies.amara.snapshot().ledger
    #expect(try copies.amara.merges(copies.jonas).total == 0)
    #expect(try copies.amara.snapshot().ledger == before)
    // The other has what came from it, also after it went on.
    #expect(try copies.jonas.merges(copies.amara, by: "jonas").total == 0)
    try copies.jonas.votes(.include, 2, by: "jonas")
    let later = try copies.amara.merges(copies.jonas)
    #expect((later.total, later.known) == (1, 1))
  }

  @Test func aThirdCopyBringsEachEntryOnceOnWhateverWay() throws {
    let copies = try TwoCopies()
    let kim = try TwoCopies.copy(copies.team, "kim")
    try kim.votes(.include, 1, by: "kim")
    try copies.jonas.votes(.include, 1, by: "jonas")
    try copies.jonas.merges(kim, by: "jonas")
    try copies.amara.merges(kim)
    #expect(try copies.amara.merges(copies.jonas).taken == [.init(actor: "jonas", entries: 1)])
    #expect(try copies.team.state(of: 1) == .included)
  }

  @Test func votesKeepWhoWhenAndWhichProtocolAndCountAsIndependent() throws {
    let copies = try TwoCopies()
    try copies.amara.votes(.include, 1, by: "amara")
    try copies.jonas.votes(.exclude, 1, by: "jonas", second: 77)
    // Here the record is complete by then; Jonas, who changed his mind, could not know.
    try copies.amara.votes(.include, 1, by: "kim")
    try copies.jonas.votes(.include, 1, by: "jonas", second: 90)
    try copies.amara.merges(copies.jonas)
    let entry = try #require(try copies.amara.ledger(limit: 1, seenBy: "amara").last)
    #expect(entry.actor == "jonas")
    #expect(entry.at == "2023-11-14T22:14:50.000Z")
    let decisions = try copies.amara.pastDecisions(seenBy: "amara")
    #expect(decisions.count == 3)
    #expect(decisions.allSatisfy { $0.protocolVersion == 1 })
    let ballots = try copies.amara.ballots(at: .titleAbstract, seenBy: "amara")
    #expect(ballots.informed == 0)
    #expect(ballots.ballots.map(\.reviewer).sorted() == ["amara", "jonas", "kim"])
  }

  @Test func whatWasTakenBackThereIsTakenBackHere() throws {
    let copies = try TwoCopies()
    try copies.amara.votes(.include, 1, by: "amara")
    try copies.jonas.votes(.include, 1, by: "jonas")
    try copies.jonas.votes(.exclude, 2, by: "jonas")
    try copies.jonas.takeBackLast(at: .titleAbstract, acting: TwoCopies.acting("jonas"))
    try copies.amara.merges(copies.jonas)
    #expect(try copies.team.state(of: 1) == .included)
    #expect(try copies.team.state(of: 2) == .unseen)
    // Also when the vote itself had come before.
    try copies.jonas.takeBackLast(at: .titleAbstract, acting: TwoCopies.acting("jonas"))
    try copies.amara.merges(copies.jonas)
    #expect(try copies.team.state(of: 1) == .waiting)
    #expect(try copies.amara.verifies())
  }

  @Test func notesLabelsQuestionsAndAnswersComeToo() throws {
    let copies = try TwoCopies()
    let jonas = TwoCopies.acting("jonas")
    try copies.jonas.note("odd", on: RecordID(1), at: .titleAbstract, acting: jonas)
    try copies.jonas.label("later", on: RecordID(1), at: .titleAbstract, acting: jonas)
    let question = try copies.jonas.park(
      RecordID(1), question: "is this telehealth?", at: .titleAbstract, acting: jonas)
    try copies.jonas.answer(question, "it is", acting: TwoCopies.acting("ines"))
    try copies.amara.votes(.include, 1, by: "amara")
    #expect(try copies.amara.merges(copies.jonas).total == 4)
    let asked = try copies.amara.questions(seenBy: "jonas")
    #expect(asked.map(\.answer) == ["it is"])
    #expect(try copies.amara.verifies())
  }

  @Test func theTeamsAnswersComeToo() throws {
    let copies = try TwoCopies()
    try copies.amara.votes(.include, 1, by: "amara")
    try copies.jonas.votes(.exclude, 1, by: "jonas")
    try copies.amara.merges(copies.jonas)
    try copies.jonas.merges(copies.amara, by: "jonas")
    try copies.jonas.resolve(
      RecordID(1), at: .titleAbstract, as: .include, manner: .consensus, acting: TwoCopies.acting("jonas"))
    try copies.amara.merges(copies.jonas)
    #expect(try copies.team.state(of: 1) == .included)
  }

  @Test func pilotVotesOfBothEndTheRound() throws {
    let copies = try TwoCopies { team in
      try team.review.drawPilot(size: 2, seed: 1, acting: TwoCopies.acting("paul"))
    }
    let sample = try copies.amara.pilots()[0].sample
    for record in sample {
      try copies.amara.pilotVote(.include, on: record, acting: TwoCopies.acting("amara"))
      for user in ["jonas", "ines", "kim"] {
        try copies.jonas.pilotVote(.include, on: record, acting: TwoCopies.acting(user))
      }
    }
    #expect(try copies.amara.pilots()[0].isDone == false)
    try copies.amara.merges(copies.jonas)
    #expect(try copies.amara.pilots()[0].isDone)
    #expect(try copies.amara.verifies())
  }

  @Test func ofOnePersonInTwoCopiesTheLaterDecisionCountsInBoth() throws {
    let copies = try TwoCopies()
    try copies.amara.votes(.include, 1, by: "kim")
    try copies.jonas.votes(.include, 1, by: "kim")
    try copies.amara.votes(.exclude, 1, by: "amara", second: 20)
    try copies.jonas.votes(.include, 1, by: "amara", second: 10)
    try copies.amara.merges(copies.jonas)
    try copies.jonas.merges(copies.amara)
    #expect(try copies.team.state(of: 1) == .conflict)
    #expect(try copies.amara.standing() == copies.jonas.standing())
  }
}
