import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct TalksWithPeopleOutsideOfTheTeam {
  private let paul = SmallReview.acting("paul")

  @Test("are noted, told better and taken back, and the ledger keeps each") func kept() throws {
    let team = try ScreeningTeam(records: 2)
    let first = try team.review.log(
      consultation: Consulted(date: "2026-02", who: "peer workers", people: 5, said: "A task is missing."), acting: paul
    )
    try team.review.log(
      consultation: Consulted(date: "2026-01-03", who: "supervisors", said: "Training is missing."), acting: paul)
    #expect(try team.review.consultations().map(\.content.who) == ["supervisors", "peer workers"], "by date")
    let better = Consulted(
      date: "2026-02", who: "peer workers", people: 6, said: "A task is missing.", changed: "The codebook has it.")
    #expect(try team.review.log(consultation: better, insteadOf: first, acting: SmallReview.acting("amara")) == first)
    let told = try #require(try team.review.consultations().first { $0.number == first })
    #expect(told.content == better && told.signed.actor == "amara")
    try team.review.log(consultation: nil, insteadOf: first, acting: paul)
    #expect(try team.review.consultations().count == 1)
    #expect(throws: Problem.self) { try team.review.log(consultation: better, insteadOf: first, acting: paul) }
    #expect(isEqual(try team.review.verify()))
  }

  @Test("with authors name the records, and wait until there is an answer") func contacts() throws {
    let team = try ScreeningTeam(records: 2)
    let number = try team.review.log(
      contact: Contact(date: "2026-04-02", whom: "M. Lee", records: [RecordID(1)], asked: "The task list."),
      acting: paul)
    #expect(try team.review.contacts()[0].content.outcome == nil)
    let answered = Contact(
      date: "2026-04-02", whom: "M. Lee", records: [RecordID(1)], asked: "The task list.", outcome: "Sent.")
    try team.review.log(contact: answered, insteadOf: number, acting: paul)
    #expect(try team.review.contacts().map(\.content) == [answered])
    #expect(isEqual(try team.review.verify()))
  }

  @Test("are refused where they can't be, and by those who may not, and nothing is recorded") func refused() throws {
    let team = try ScreeningTeam(records: 2)
    let length = try team.review.ledgerLength()
    let good = Consulted(date: "2026-02-03", who: "clients", said: "Yes.")
    for wrong in [
      Consulted(date: "in spring", who: "clients", said: "Yes."),
      Consulted(date: "2026-13", who: "clients", said: "Yes."),
      Consulted(date: "2026-02-03", who: " ", said: "Yes."), Consulted(date: "2026-02-03", who: "clients", said: ""),
      Consulted(date: "2026-02-03", who: "clients", people: 0, said: "Yes."),
    ] {
      #expect(throws: Problem.self) { try team.review.log(consultation: wrong, acting: paul) }
    }
    #expect(throws: Problem.self) { try team.review.log(consultation: good, insteadOf: 1, acting: paul) }
    #expect(throws: Problem.self) { try team.review.log(consultation: nil, acting: paul) }
    #expect(throws: Problem.self) { try team.review.log(consultation: good, acting: SmallReview.acting("ossi")) }
    #expect(throws: Problem.self) {
      try team.review.log(
        contact: Contact(date: "2026-04-02", whom: "M. Lee", records: [RecordID(99)], asked: "The list."), acting: paul)
    }
    #expect(try team.review.ledgerLength() == length)
  }
}
