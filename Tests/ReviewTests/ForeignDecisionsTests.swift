import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

/// Work that was begun in another program comes in whole, with who said what.
@Suite struct DecisionsOfOtherPrograms {
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords([
      "First work of the list|Meyer, B|2010|10.1234/a", "Second work of the list|Li, C|2011",
      "Third work of the list|Roy, D|2012",
    ])
    return small
  }

  private func take(
    _ text: String, into small: SmallReview, _ stage: Stage = .titleAbstract, every: ScreeningMark.Verdict? = nil,
    options: DecisionImportOptions = .init()
  ) throws -> DecisionImportReport {
    let file = try small.folder.write(text, to: "export.csv")
    return try small.review.importDecisions(
      from: file, at: stage, reviewer: "amara", every: every, options: options, acting: SmallReview.acting())
  }

  private static let rayyan = """
    key,title,year,authors,notes
    rayyan-1,First work of the list,2010,"Meyer, B","RAYYAN-INCLUSION: {""Anna""=>""Included"", ""Ben""=>""Excluded""} | \
    RAYYAN-LABELS: rct | RAYYAN-EXCLUSION-REASONS: wrong population | USER-NOTES: {""Ben""=>[""see p. 3""]}"
    rayyan-2,Second work of the list,2011,"Li, C","RAYYAN-INCLUSION: {""Anna""=>""Maybe""}"
    rayyan-3,A work nobody found,2001,"No, B","RAYYAN-INCLUSION: {""Anna""=>""Included""}"

    """

  @Test func rayyanGivesEveryReviewersVoteReasonNoteAndLabel() throws {
    let small = try review()
    let report = try take(Self.rayyan, into: small)
    #expect(report.people == [.init(name: "Anna", decisions: 2), .init(name: "Ben", decisions: 1)])
    #expect(report.remarks == 2)
    #expect(report.unmatched.map(\.line) == [4])
    let decisions = try small.review.decisionsUnsealed()[.titleAbstract]
    #expect(decisions?[RecordID(1)]?.map(\.reviewer) == ["Anna", "Ben"])
    #expect(decisions?[RecordID(1)]?.map(\.reason) == [nil, "wrong population"])
    #expect(decisions?[RecordID(2)]?.map(\.choice) == [.maybe])
    let said = try small.review.ledger(seenBy: "Ben").filter { $0.kind == "note added" || $0.kind == "label set" }
    #expect(said.count == 2)
    #expect(said.contains { $0.payload.contains("see p. 3") && $0.payload.contains("Ben") })
    if case .broken(let problem) = try small.review.verify() { Issue.record("\(problem)") }
  }

  @Test func namesInTheFileCanBeMembersOfTheTeam() throws {
    let small = try review()
    let report = try take(Self.rayyan, into: small, options: .init(people: ["ANNA": "amara", "Ben": "jonas"]))
    #expect(report.people.map(\.name) == ["amara", "jonas"])
  }

  @Test func theSameFileAgainRecordsNothingTwice() throws {
    let small = try review()
    _ = try take(Self.rayyan, into: small)
    let before = try small.review.snapshot().ledger
    let second = try take(Self.rayyan, into: small)
    #expect((second.decisions, second.remarks, second.known) == (0, 0, 5))
    #expect(try small.review.snapshot().ledger == before)
    // A longer export of the same work brings what is new.
    let longer =
      Self.rayyan
      + "rayyan-4,Third work of the list,2012,\"Roy, D\",\"RAYYAN-INCLUSION: {\"\"Ben\"\"=>\"\"Included\"\"}\"\n"
    let third = try take(longer, into: small)
    #expect((third.decisions, third.known) == (1, 5))
    #expect(try take(Self.rayyan, into: small, options: .init(isAgain: true)).decisions == 3)
  }

  @Test func aTrialTellsAndRecordsNothing() throws {
    let small = try review()
    let before = try small.review.snapshot().ledger
    let trial = try take(Self.rayyan, into: small, options: .init(isTrial: true))
    #expect((trial.decisions, trial.remarks, trial.unmatched.count) == (3, 2, 1))
    #expect(try small.review.snapshot().ledger == before)
  }

  @Test func asReviewGivesLabelWhoNoteAndTags() throws {
    let small = try review()
    let report = try take(
      """
      title,authors,year,asreview_label,asreview_time,asreview_note,asreview_user_name,asreview_tag_topic_peers,asreview_tag_topic_other
      First work of the list,"Meyer, B",2010,1,2025-03-01 10:00:00,good one,Anna,1,0
      Second work of the list,"Li, C",2011,0,2025-03-01 10:01:00,,Anna,0,0
      Third work of the list,"Roy, D",2012,,,,,,

      """, into: small)
    #expect(report.people == [.init(name: "Anna", decisions: 2)])
    #expect(report.remarks == 2)
    let decisions = try small.review.decisionsUnsealed()[.titleAbstract]
    #expect(decisions?[RecordID(1)]?.map(\.choice) == [.include])
    #expect(decisions?[RecordID(2)]?.map(\.choice) == [.exclude])
    #expect(decisions?[RecordID(3)] == nil)
  }

  @Test func covidencesListOfExclusionsGivesTheTeamsAnswerWithItsReason() throws {
    let small = try review()
    _ = try take("record,decision,kind\nR1,include,resolution\n", into: small)
    let report = try take(
      """
      Title,Authors,Published Year,DOI,Covidence #,Study,Notes,Tags
      First work of the list,"Meyer, B",2010,10.1234/a,#12,Meyer 2010,Exclusion reason: Wrong setting; ask the authors; ,rct

      """, into: small, .fullText)
    #expect((report.decisions, report.remarks) == (1, 2))
    let decision = try small.review.decisionsUnsealed()[.fullText]?[RecordID(1)]?.first
    #expect(decision?.kind == .resolution)
    #expect(decision?.reason == "Wrong setting")
  }

  @Test func aListWithoutDecisionsIsTakenForWhatTheUserSaysItIs() throws {
    let small = try review()
    let list = "Title,Authors,Covidence #,Study,Notes,Tags\nSecond work of the list,\"Li, C\",#3,Li 2011,,\n"
    let refusal = try #require(throws: Problem.self) { try take(list, into: small) }
    #expect(refusal.remedy.contains("--every"))
    _ = try take(list, into: small, every: .exclude)
    #expect(try small.review.decisionsUnsealed()[.titleAbstract]?[RecordID(2)]?.map(\.choice) == [.exclude])
  }
}
