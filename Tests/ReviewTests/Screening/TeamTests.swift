import Bibliography
import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ATeam {
  private func acting(_ user: String) -> Acting { SmallReview.acting(user) }

  @Test func isOpenToEveryoneUntilSomebodyIsAdded() throws {
    let small = try SmallReview()
    try small.importRecords(["One work|Meyer, B|2010"])
    try small.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: acting("anybody"))
    try small.review.setMember("amara", roles: [.reviewer], acting: acting("olga"))
    #expect(try small.review.team().member("olga")?.roles == [.owner])
    let refused = #expect(throws: Problem.self) {
      try small.review.vote(.include, on: RecordID(1), at: .titleAbstract, acting: acting("anybody"))
    }
    #expect(refused?.what == "anybody may not screen records: anybody is not in the team")
    #expect(refused?.remedy.contains("amara may") == true)
  }

  @Test func neverLosesItsLastOwner() throws {
    let team = try ScreeningTeam(records: 1)
    #expect(throws: Problem.self) { try team.review.setActive(false, "olga", acting: acting("olga")) }
    #expect(throws: Problem.self) { try team.review.setMember("olga", roles: [.reviewer], acting: acting("olga")) }
    try team.review.setMember("amara", roles: [.reviewer, .owner], acting: acting("olga"))
    try team.review.setMember("Olga", roles: [.reviewer], acting: acting("olga"))
    #expect(try team.review.team().members.count == ScreeningTeam.members.count)
  }

  /// Every operation that changes a review, with the act it needs.
  private func operations(_ team: ScreeningTeam) throws -> [(act: Act, run: (Acting) throws -> Void)] {
    let review = team.review
    let file = try team.small.folder.write("TY  - JOUR\nTI  - \(UUID())\nER  - \n", to: "\(UUID()).ris")
    let log = try team.small.folder.write(MaterialFiles.log, to: "\(UUID()).csv")
    let one = RecordID(1)
    return [
      (.manageTeam, { try review.setMember("new", roles: [.observer], acting: $0) }),
      (
        .writeProtocol,
        { _ = try review.amendProtocol(acting: Acting(as: $0.actor, at: $0.at, why: "a clearer wording")) }
      ),
      (.importRecords, { _ = try review.importRecords([.init(file: file, source: "S", kind: .database)], acting: $0) }),
      (.decideDuplicates, { _ = try review.findDuplicates(acting: $0) }),
      (.organiseScreening, { try review.allocate(.queue, at: .titleAbstract, acting: $0) }),
      (.organiseScreening, { try review.removeBeforeScreening([RecordID(3)], cause: .other, detail: "x", acting: $0) }),
      (.screen, { try review.vote(.include, on: one, at: .titleAbstract, acting: $0) }),
      (.discuss, { try review.note("A note", on: one, at: .titleAbstract, acting: $0) }),
      (.screen, { _ = try review.park(one, question: "Is it?", at: .titleAbstract, acting: $0) }),
      (
        .bringInDecisions,
        {
          try review.decide([.init(record: one, reviewer: "other", choice: .include)], at: .fullText, acting: $0)
        }
      ),
      (.handleReports, { try review.decide([], at: .fullText, notRetrieved: [(one, nil)], acting: $0) }),
      (.handleMaterial, { _ = try review.addMaterial(.init(log, kind: .activityLog), acting: $0) }),
    ]
  }

  @Test("does only what the table of roles allows", arguments: ScreeningTeam.members.map(\.user) + ["stranger"])
  func roles(user: String) throws {
    let team = try ScreeningTeam(records: 3)
    try team.small.edit(ProtocolText.reworded)
    for (act, run) in try operations(team) {
      let may = try team.review.team().may(user, act)
      let before = try team.review.snapshot().ledger.sequence
      do {
        try run(acting(user))
        #expect(may, "\(user) did \(act)")
      } catch let problem as Problem {
        #expect(!may, "\(user) could not \(act): \(problem)")
        #expect(problem.what.hasPrefix("\(user) may not "))
        #expect(try team.review.snapshot().ledger.sequence == before)
      }
    }
    guard case .equal = try team.review.verify() else {
      Issue.record("the review no longer verifies")
      return
    }
  }

  @Test func whoLeftMayNothingAndComesBack() throws {
    let team = try ScreeningTeam(records: 2)
    try team.vote(.include, on: 1, by: "jonas")
    try team.review.setActive(false, "jonas", acting: acting("olga"))
    #expect(throws: Problem.self) { try team.vote(.include, on: 2, by: "jonas") }
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "jonas") == nil)
    try team.review.setActive(true, "jonas", acting: acting("olga"))
    #expect(try team.review.nextRecord(at: .titleAbstract, for: "jonas") == RecordID(2))
  }
}
