import Bibliography
import Fixtures
import Review
import Screening
import Testing

/// Votes that say which of one's own votes they replace, as windows send them.
@Suite struct AVoteThatKnowsWhatItReplaces {
  private let team: ScreeningTeam
  private let amara = SmallReview.acting("amara")

  init() throws { team = try ScreeningTeam(records: 2) }

  private func vote(_ choice: Choice, knowing known: Int?, reason: String? = nil) throws -> VoteReceipt {
    try team.review.vote(
      choice, on: RecordID(1), at: .titleAbstract, reason: reason, knowing: .standing(known), acting: amara)
  }

  private func events() throws -> Int { try team.review.ledgerLength() }

  @Test func neverOverwritesWhatAnotherWindowDid() throws {
    let first = try vote(.exclude, knowing: nil, reason: "Not paid")
    let before = try events()
    let conflict = #expect(throws: VoteConflict.self) { try vote(.include, knowing: nil) }
    #expect(conflict?.standing == Judgement(.exclude, reason: "Not paid"))
    #expect(try events() == before)
    let second = try vote(.include, knowing: first.decision)
    #expect(try team.review.ownWork(on: RecordID(1), at: .titleAbstract, of: "amara").decision == second.decision)
  }

  @Test func isRecordedOnceWhenItIsSentTwice() throws {
    let first = try vote(.exclude, knowing: nil, reason: "not paid")
    let before = try events()
    let again = try vote(.exclude, knowing: nil, reason: "Not paid")
    #expect(again.isRepeated)
    #expect(again.decision == first.decision)
    #expect(try events() == before)
    // Another reason is another vote.
    #expect(throws: VoteConflict.self) { try vote(.exclude, knowing: nil, reason: "No task") }
  }

  @Test func isStillAcknowledgedAfterTheTeamResolvedTheRecord() throws {
    let first = try vote(.exclude, knowing: nil)
    try team.vote(.include, on: 1, by: "jonas")
    try team.review.resolve(RecordID(1), at: .titleAbstract, as: .include, manner: .consensus, acting: amara)
    #expect(try vote(.exclude, knowing: nil).decision == first.decision)
    #expect(throws: (any Error).self) { try vote(.maybe, knowing: first.decision) }
  }

  @Test func mayBeGivenAgainUnderANewVersionOfTheProtocol() throws {
    let first = try vote(.include, knowing: nil)
    let again = try vote(.include, knowing: first.decision)
    #expect(again.decision > first.decision)
  }

  @Test func isTakenBackOnlyAsTheOneThatStands() throws {
    let first = try vote(.exclude, knowing: nil)
    let second = try vote(.include, knowing: first.decision)
    #expect(throws: VoteConflict.self) {
      try team.review.takeBack(first.decision, on: RecordID(1), at: .titleAbstract, acting: amara)
    }
    #expect(try team.review.takeBack(second.decision, on: RecordID(1), at: .titleAbstract, acting: amara))
    // Sent twice, it is taken back once: the one before stands again.
    #expect(try !team.review.takeBack(second.decision, on: RecordID(1), at: .titleAbstract, acting: amara))
    #expect(try team.review.ownWork(on: RecordID(1), at: .titleAbstract, of: "amara").judgement?.choice == .exclude)
    #expect(throws: VoteConflict.self) {
      try team.review.takeBack(
        second.decision, on: RecordID(1), at: .titleAbstract, acting: SmallReview.acting("jonas"))
    }
  }

  @Test func countsInAPilotToo() throws {
    let pilot = try PilotReview()
    let round = try pilot.draw()
    let record = round.sample[0]
    func vote(_ choice: Choice, knowing known: Int?) throws {
      try pilot.review.pilotVote(choice, on: record, knowing: .standing(known), acting: pilot.by("jonas"))
    }
    try vote(.exclude, knowing: nil)
    let before = try pilot.review.ledgerLength()
    try vote(.exclude, knowing: nil)
    #expect(try pilot.review.ledgerLength() == before)
    #expect(throws: VoteConflict.self) { try vote(.include, knowing: nil) }
    let own = try #require(try pilot.review.ownPilotVotes(in: round.round, of: "Jonas")[record])
    try vote(.include, knowing: own.decision)
    #expect(try pilot.review.ownPilotVotes(in: round.round, of: "jonas")[record]?.judgement.choice == .include)
    #expect(try pilot.review.ownPilotVotes(in: round.round, of: "amara").isEmpty)
  }
}

@Suite struct ARemarkSentTwice {
  @Test func isRecordedOnce() throws {
    let team = try ScreeningTeam(records: 1)
    let (record, amara) = (RecordID(1), SmallReview.acting("amara"))
    for _ in 1...2 {
      try team.review.note("Ask the authors", on: record, at: .titleAbstract, acting: amara)
      try team.review.label("method", on: record, at: .titleAbstract, acting: amara)
    }
    let question = try team.review.park(record, question: "Paid?", at: .titleAbstract, acting: amara)
    #expect(try team.review.park(record, question: "Paid?", at: .titleAbstract, acting: amara) == question)
    let own = try team.review.ownWork(on: record, at: .titleAbstract, of: "amara")
    #expect(own.notes == ["Ask the authors"])
    #expect(own.labels == ["method"])
    let kinds = try team.review.ledger(record: record, seenBy: "amara").map(\.kind)
    #expect(kinds.suffix(3) == ["note added", "label set", "record parked"])
    try team.review.label("method", isOn: false, on: record, at: .titleAbstract, acting: amara)
    let before = try team.review.ledgerLength()
    try team.review.label("method", isOn: false, on: record, at: .titleAbstract, acting: amara)
    #expect(try team.review.ledgerLength() == before)
    // Another person's same words are another note.
    try team.review.note("Ask the authors", on: record, at: .titleAbstract, acting: SmallReview.acting("jonas"))
    #expect(try team.review.ledgerLength() == before + 1)
  }
}
