import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ScreeningWaitsForTheProtocol {
  private func review() throws -> SmallReview {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    try small.importRecords(["One work|Meyer, B|2010|10.1234/a", "Another work|Li, C|2011"])
    return small
  }

  private func vote(_ record: Int, _ choice: Choice = .include, by reviewer: String = "amara") -> NewDecision {
    NewDecision(record: RecordID(record), reviewer: reviewer, choice: choice)
  }

  private func versions(_ small: SmallReview) throws -> [Int?] {
    try small.review.pastDecisions(seenBy: "amara").map(\.protocolVersion)
  }

  @Test func decisionsOfEveryKindAreRefusedUntilAVersionIsRegistered() throws {
    let small = try review()
    let table = try small.folder.write("record,decision\nR1,include\n", to: "v.csv")
    let missing = try small.folder.write("record,decision\nR1,not retrieved\n", to: "m.csv")
    let list = try small.folder.write("TY  - JOUR\nTI  - One work\nDO  - 10.1234/a\nER  - \n", to: "i.ris")
    let ways: [() throws -> Void] = [
      { try small.review.decide([vote(1)], at: .titleAbstract, acting: SmallReview.acting()) },
      { try small.review.decide([], at: .fullText, notRetrieved: [(RecordID(1), nil)], acting: SmallReview.acting()) },
      {
        _ = try small.review.importDecisions(
          from: table, at: .titleAbstract, reviewer: "amara", acting: SmallReview.acting())
      },
      {
        _ = try small.review.importDecisions(
          table: missing, at: .fullText, reviewer: "amara", acting: SmallReview.acting())
      },
      {
        _ = try small.review.importIncluded(
          citations: list, at: .titleAbstract, reviewer: "amara", reason: nil, acting: SmallReview.acting())
      },
    ]
    for way in ways {
      let refusal = #expect(throws: Problem.self) { try way() }
      #expect(refusal?.what.contains("not registered yet") == true)
      #expect(refusal?.remedy.contains("winnow protocol register") == true)
      #expect(refusal?.remedy.contains("winnow protocol override --why") == true)
    }
    #expect(try small.review.pastDecisions(seenBy: "amara").isEmpty)
    #expect(try small.review.snapshot().standings[.fullText]?.values.contains { $0.state == .notRetrieved } != true)
    try small.review.registerProtocol(acting: SmallReview.acting())
    try SmallReview.openStage(of: small.review.folder)
    for way in ways { #expect(throws: Never.self) { try way() } }
  }

  @Test func anOverrideOpensItAndStandsOnRecordWithItsReason() throws {
    let small = try review()
    #expect(throws: Problem.self) { try small.review.openUnregistered(acting: SmallReview.acting(why: " ")) }
    try small.review.openUnregistered(acting: SmallReview.acting("jonas", why: "screened on paper before"))
    try small.review.decide([vote(1)], at: .titleAbstract, acting: SmallReview.acting())
    #expect(try versions(small) == [nil])
    let standing = try small.review.protocolStanding()
    #expect(standing.isScreeningOpen)
    #expect(standing.openedUnregistered?.actor == "jonas")
    #expect(standing.openedUnregistered?.why == "screened on paper before")
    #expect(throws: Problem.self) { try small.review.openUnregistered(acting: SmallReview.acting(why: "again")) }
    #expect(isEqual(try small.review.verify()))
  }

  @Test func anOverrideIsRefusedWhereAVersionIsInForce() throws {
    let small = try SmallReview.registered()
    #expect(throws: Problem.self) { try small.review.openUnregistered(acting: SmallReview.acting(why: "no need")) }
  }

  @Test func eachDecisionKeepsTheVersionInForceWhenItWasMade() throws {
    let small = try review()
    try small.review.openUnregistered(acting: SmallReview.acting(why: "a trial"))
    try small.review.decide([vote(1, by: "kim")], at: .titleAbstract, acting: SmallReview.acting())
    try small.review.registerProtocol(acting: SmallReview.acting())
    try small.review.decide([vote(1)], at: .titleAbstract, acting: SmallReview.acting())
    try small.edit(ProtocolText.reworded)
    try small.review.decide([vote(1, by: "jonas")], at: .titleAbstract, acting: SmallReview.acting())
    try small.review.amendProtocol(acting: SmallReview.acting(why: "clearer wording"))
    try small.review.decide([vote(2)], at: .titleAbstract, acting: SmallReview.acting())
    #expect(try versions(small) == [nil, 1, 1, 2])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func settingsThatTheProtocolDoesNotHaveAreRefused() throws {
    let small = try SmallReview.registered()
    let refusal = #expect(throws: Problem.self) {
      try small.review.set(StageSettings(reviewers: 1), for: .titleAbstract, acting: SmallReview.acting())
    }
    #expect(refusal?.remedy.contains("winnow protocol amend") == true)
    #expect(throws: Never.self) {
      try small.review.set(.standard(for: .fullText), for: .fullText, acting: SmallReview.acting())
    }
  }

  @Test func settingsAreFreeWhileNothingIsRegistered() throws {
    let small = try review()
    try small.review.set(StageSettings(reviewers: 1), for: .titleAbstract, acting: SmallReview.acting())
    #expect(try small.review.snapshot().settings(.titleAbstract).reviewers == 1)
  }
}

@Suite struct PastDecisions {
  @Test func areTheLatestOfEachReviewerOnTheWorkThatRecordsBecame() throws {
    let small = try SmallReview.registered()
    try small.importRecords(["One work|Meyer, B|2010", "One work, again|Meyer, B|2010", "Another|Li, C|2011"])
    func decide(
      _ record: Int, _ reviewer: String, _ choice: Choice, _ kind: DecisionKind = .vote, _ reason: String? = nil
    )
      throws
    {
      try small.review.decide(
        [NewDecision(record: RecordID(record), reviewer: reviewer, kind: kind, choice: choice, reason: reason)],
        at: .titleAbstract, acting: SmallReview.acting())
    }
    try decide(2, "amara", .include)
    try decide(3, "jonas", .exclude, .vote, "Not paid")
    try decide(1, "Amara ", .exclude)
    try decide(2, "jonas", .include)
    try decide(1, "team", .include, .resolution)
    try decide(1, "li", .exclude, .resolution)
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    let past = try small.review.pastDecisions(seenBy: "jonas")
    #expect(past.map { $0.record.number } == [3, 1, 1, 1])
    #expect(past.map(\.reviewer) == ["jonas", "Amara ", "jonas", "li"])
    #expect(past.map(\.choice) == [.exclude, .exclude, .include, .exclude])
    #expect(past[0].reason == "Not paid")
    #expect(past.map(\.kind) == [.vote, .vote, .vote, .resolution])
  }
}
