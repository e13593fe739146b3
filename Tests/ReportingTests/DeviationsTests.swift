import Fixtures
import Reporting
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct DeviationsFromTheProtocol {
  private func deviations(_ small: SmallReview) throws -> [Deviation] {
    Deviations(
      snapshot: try small.review.snapshot(), standing: try small.review.protocolStanding(),
      versions: try small.review.protocolVersions(), decisions: try small.review.pastDecisions(seenBy: "amara")
    ).list
  }

  private func decide(
    _ small: SmallReview, _ record: Int, _ choice: Choice, _ reason: String? = nil, by reviewer: String = "amara",
    _ kind: DecisionKind = .vote, at stage: Stage = .fullText
  ) throws {
    try small.review.decide(
      [NewDecision(record: RecordID(record), reviewer: reviewer, kind: kind, choice: choice, reason: reason)],
      at: stage, acting: SmallReview.acting())
  }

  /// All planned sources, each with one record.
  private func searched(_ small: SmallReview) throws {
    for (position, source) in ["MEDLINE (PubMed)", "CINAHL", "Reference lists of included sources"].enumerated() {
      try small.importRecords(
        ["Work number \(position)|Meyer, B|200\(position)"], source: source, file: "export-\(position).ris")
    }
  }

  @Test func areNoneWhereAllWasDoneAsWritten() throws {
    let small = try SmallReview.registered()
    try searched(small)
    try decide(small, 1, .exclude, "Not paid")
    try decide(small, 1, .exclude, "not  paid", by: "jonas")
    #expect(try deviations(small) == [])
  }

  @Test func nameWhoOpenedScreeningWithoutAProtocolAndWhatWasDecidedBefore() throws {
    let small = try SmallReview(protocolText: ProtocolText.small)
    try searched(small)
    try decide(small, 2, .include)
    try small.review.registerProtocol(acting: SmallReview.acting())
    try decide(small, 3, .include)
    let found = try #require(try deviations(small).first)
    #expect(found.kind == .unregistered)
    #expect(found.what.contains("1 record was decided before"))
    #expect(found.justification == "a test of something else")
    #expect(found.by == "amara")
    #expect(found.records == [RecordID(2)])
  }

  @Test func tellEachAmendmentWithItsReasonAndTheRecordsDecidedBefore() throws {
    let small = try SmallReview.registered()
    try searched(small)
    try decide(small, 1, .include)
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: SmallReview.acting("jonas", why: "the pilot"))
    let found = try deviations(small)
    #expect(found.map(\.kind) == [.amendment])
    #expect(found.first?.what == "the protocol was amended (version 2)")
    #expect(found.first?.details.count == 1)
    #expect(found.first?.details.first?.hasPrefix("criterion I1 reworded: “") == true)
    #expect(found.first?.justification == "the pilot")
    #expect(found.first?.records == [RecordID(1)])
  }

  @Test func showSourcesThatWereNotPlannedAndThoseNotSearched() throws {
    let small = try SmallReview.registered()
    try small.importRecords(["A work|Meyer, B|2001"], source: "medline (Ovid)")
    try small.importRecords(["Another work|Meyer, B|2002"], source: "Embase")
    let found = try deviations(small)
    #expect(found.map(\.kind) == [.unplannedSource, .unsearchedSource])
    #expect(found[0].records == [RecordID(2)])
    #expect(found[1].what == "no records came from CINAHL yet, which the protocol plans")
  }

  @Test func knowASourceByItsPlatformAndTheOnlyOneOfItsKind() throws {
    let small = try SmallReview.registered()
    try small.importRecords(["A work|Meyer, B|2001"], source: "PubMed")
    try small.importRecords(["Another work|Meyer, B|2002"], source: "CINAHL Plus (EBSCOhost)")
    try small.importRecords(["A third work|Meyer, B|2003"], source: "Backward citations", kind: .citation)
    #expect(try deviations(small) == [])
    try small.importRecords(["A fourth work|Meyer, B|2004"], source: "MEDLINE archive")
    #expect(try deviations(small).map(\.kind) == [.unplannedSource])
  }

  @Test func saySoOnlyOnceThereAreRecords() throws {
    #expect(try deviations(SmallReview.registered()) == [])
  }

  @Test func listReasonsThatTheProtocolDoesNotHaveAndExclusionsWithoutOne() throws {
    let small = try SmallReview.registered()
    try searched(small)
    for record in [1, 2] { try decide(small, record, .include, by: "team", .resolution, at: .titleAbstract) }
    try decide(small, 1, .exclude, "Too long")
    try decide(small, 1, .exclude, "too long", by: "jonas")
    try decide(small, 2, .exclude)
    try decide(small, 2, .exclude, by: "jonas")
    try decide(small, 3, .exclude, "Seen at title", at: .titleAbstract)
    let found = try deviations(small).filter { $0.kind != .fewerReviewers }
    try #require(found.map(\.kind) == [.unlistedReason, .missingReason])
    #expect(found[0].what == "1 report excluded for “Too long”, which the protocol doesn't list")
    #expect(found[0].records == [RecordID(1)])
    #expect(found[1].records == [RecordID(2)])
  }

  @Test func leaveOutWhatAResolutionSettledOtherwise() throws {
    let small = try SmallReview.registered()
    try searched(small)
    for (record, choice, reason) in [(1, Choice.include, nil), (2, .exclude, "Not paid")] {
      try decide(small, record, .exclude, "Bogus")
      try decide(small, record, .include, by: "jonas")
      try decide(small, record, choice, reason, by: "li", .resolution)
    }
    #expect(try deviations(small) == [])
  }

  @Test func judgeADecisionByTheVersionItFollowed() throws {
    let small = try SmallReview.registered()
    try searched(small)
    try decide(small, 1, .include, by: "team", .resolution, at: .titleAbstract)
    try small.edit(ProtocolText.small.replacing("reviewers_per_record: 2", with: "reviewers_per_record: 1"))
    try small.review.amendProtocol(acting: SmallReview.acting("jonas", why: "one of us left"))
    try decide(small, 2, .include, by: "team", .resolution, at: .titleAbstract)
    let found = try deviations(small).filter { $0.kind == .fewerReviewers }
    #expect(found.first?.what.hasSuffix("fewer than 1 vote") == true)
    #expect(found.map(\.records) == [[RecordID(2)], [RecordID(1)]])
  }

  @Test func countWorksThatWereResolvedWithFewerVotesThanAskedFor() throws {
    let small = try SmallReview.registered()
    try searched(small)
    try decide(small, 1, .include, by: "team", .resolution, at: .titleAbstract)
    try decide(small, 2, .include, at: .titleAbstract)
    try decide(small, 2, .exclude, by: "jonas", at: .titleAbstract)
    try decide(small, 2, .include, by: "li", .resolution, at: .titleAbstract)
    let found = try deviations(small)
    #expect(found.map(\.kind) == [.fewerReviewers])
    #expect(found.first?.what == "Title and abstract: 1 record was decided with fewer than 2 votes")
    #expect(found.first?.records == [RecordID(1)])
  }
}
