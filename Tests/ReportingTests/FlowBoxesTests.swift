import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

@Suite struct TheBoxesOfTheFlow {
  private func works(_ numbers: ClosedRange<Int>) -> [String] {
    numbers.map { "Work number \($0) of a garden|Meyer, B\($0)|\(1990 + $0)|10.1234/w\($0)" }
  }

  private func decide(
    _ small: SmallReview, _ record: Int, _ choice: Choice, at stage: Stage = .titleAbstract,
    kind: DecisionKind = .resolution
  ) throws {
    try small.review.decide(
      [NewDecision(record: RecordID(record), reviewer: "amara", kind: kind, choice: choice)], at: stage,
      acting: SmallReview.acting())
  }

  private func include(_ small: SmallReview, _ records: Int...) throws {
    for record in records {
      try decide(small, record, .include)
      try decide(small, record, .include, at: .fullText)
    }
  }

  private func flow(_ small: SmallReview) throws -> PrismaFlow {
    let flow = PrismaFlow(try small.review.snapshot())
    #expect(flow.identities.filter { !$0.holds } == [])
    return flow
  }

  @Test func recordsTakenOutBeforeScreeningAreToldByToolAndReason() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...4))
    try small.importRecords(works(5...6), source: "Lists", kind: .citation)
    let acting = SmallReview.acting()
    try small.review.removeBeforeScreening([RecordID(1)], cause: .automation, detail: "filter 1", acting: acting)
    try small.review.removeBeforeScreening(
      [RecordID(2), RecordID(5)], cause: .other, detail: "retracted", acting: acting)
    let flow = try flow(small)
    #expect(flow.records(in: .excludedAutomatic) == [RecordID(1)])
    #expect(flow.records(in: .excludedOther) == [RecordID(2)])
    #expect(flow.records(in: .otherNotSought) == [RecordID(5)])
    #expect(flow.count(.recordsScreened) == 2)
    #expect(flow.count(.otherSought) == 1)
    #expect(flow.svg.contains("1 record taken out with a reason, not sought."))
    #expect(flow.csv.contains("excluded_automatic,NA,box3"))
    try small.review.restoreToScreening([RecordID(1)], acting: acting)
    #expect(try self.flow(small).count(.recordsScreened) == 3)
  }

  @Test func exclusionsByPeopleAndByToolsAreToldApart() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...3))
    try decide(small, 1, .exclude)
    try decide(small, 2, .exclude, kind: .tool)
    try decide(small, 3, .exclude, kind: .tool)
    try decide(small, 3, .exclude)
    let flow = try flow(small)
    #expect(flow.records(in: .excludedByPeople) == [RecordID(1), RecordID(3)])
    #expect(flow.records(in: .excludedByTool) == [RecordID(2)])
    #expect(flow.count(.recordsExcluded) == 3)
    #expect(flow.svg.contains("Records excluded* (n = 3)"))
    #expect(flow.svg.contains("* 2 excluded by people, 1 by automation tools."))
  }

  @Test func withoutToolsTheDiagramSaysNothingOfThem() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...1))
    try decide(small, 1, .exclude)
    #expect(try !flow(small).svg.contains("automation tools"))
  }

  @Test func whatWaitsIsToldByStateAtBothStagesAndInBothArms() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...3))
    try small.importRecords(works(4...5), source: "Lists", kind: .citation)
    try decide(small, 1, .include)
    try decide(small, 2, .include, kind: .vote)
    try decide(small, 1, .maybe, at: .fullText)
    try decide(small, 4, .include, at: .fullText, kind: .vote)
    let flow = try flow(small)
    #expect(flow.pending[.screeningPending] == [.waiting: [RecordID(2)], .unseen: [RecordID(3)]])
    #expect(flow.pending[.reportsPending] == [.undecided: [RecordID(1)]])
    #expect(flow.pending[.otherPending] == [.waiting: [RecordID(4)], .unseen: [RecordID(5)]])
    #expect(flow.text.contains("other_pending: waiting"))
    #expect(flow.json.contains("\"other_pending_states\""))
  }

  @Test func reportsOfOneStudyAreOneStudyAlsoThroughOneThatWasExcluded() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...4))
    try include(small, 1, 2, 4)
    try decide(small, 3, .exclude)
    try small.review.linkReports([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    try small.review.linkReports([RecordID(3), RecordID(2)], acting: SmallReview.acting())
    let flow = try flow(small)
    #expect(flow.count(.newReports) == 3)
    #expect(flow.records(in: .newStudies) == [RecordID(1), RecordID(4)])
    #expect(flow.studies.map(\.reports) == [[RecordID(1), RecordID(2)], [RecordID(4)]])
  }

  @Test func aPreviousVersionIsInNoArmAndItsDuplicatesAreRemovedBeforeScreening() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...2), source: "Review 2019", kind: .previous)
    try small.importRecords(works(2...4))
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    let flow = try flow(small)
    #expect(flow.records(in: .previousReports) == [RecordID(1), RecordID(2)])
    #expect(flow.records(in: FlowBox.duplicates) == [RecordID(3)])
    #expect(flow.records(in: .duplicatesOfPrevious) == [RecordID(3)])
    #expect(flow.records(in: .recordsScreened) == [RecordID(4), RecordID(5)])
    #expect(flow.count(.otherSought) == 0)
    #expect(flow.svg.contains("* 1 of them known from the previous version of the review."))
    #expect(try small.review.nextRecord(at: .titleAbstract, for: "amara") == RecordID(4))
    #expect(try small.review.nextRecord(at: .fullText, for: "amara") == nil)
  }

  @Test func aNewReportOfAnOldStudyAddsAReportAndNoStudy() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...2), source: "Review 2019", kind: .previous)
    try small.importRecords(works(3...4))
    try include(small, 3, 4)
    try small.review.linkReports([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    let flow = try flow(small)
    let numbers = [
      FlowTotal.previousStudies, .newReports, .newStudies, .newReportsOfPrevious, .totalReports, .totalStudies,
    ].map { flow.count($0) }
    #expect(numbers == [2, 2, 1, 1, 4, 3])
    #expect(flow.csv.contains("total_studies,node22,box16,Total studies included in review"))
    #expect(flow.svg.contains("Total studies included in review (n = 3)"))
    #expect(flow.svg.contains("of studies that the previous version included; these add no study."))
  }

  @Test func recordsFoundToBeDuplicatesAfterScreeningAreNamed() throws {
    let small = try SmallReview()
    try small.importRecords(works(1...3))
    try decide(small, 2, .exclude)
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    let flow = try flow(small)
    #expect(flow.records(in: .duplicatesFoundLate) == [RecordID(2)])
    #expect(flow.svg.contains("1 of them found to be duplicates only after they had been screened."))
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    #expect(try self.flow(small).records(in: .duplicatesFoundLate) == [RecordID(2)])
  }
}
