import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

@Suite struct TheFlow {
  @Test func everyIdentityHoldsForAnyReview() {
    for seed in UInt64(1)...300 {
      let flow = PrismaFlow(randomSnapshot(seed: seed))
      for identity in flow.identities {
        #expect(identity.holds, "seed \(seed): \(identity.statement) \(identity.difference.map(\.text))")
      }
    }
  }

  @Test func everyRecordIsInExactlyOneBox() {
    for seed in UInt64(1)...300 {
      let snapshot = randomSnapshot(seed: seed)
      let flow = PrismaFlow(snapshot)
      let boxed = FlowBox.allCases.flatMap { flow.records(in: $0) }
      #expect(boxed.sorted() == snapshot.records.map(\.id), "seed \(seed)")
    }
  }

  @Test func aWrongBoxIsNoticed() {
    var snapshot = randomSnapshot(seed: 3)
    snapshot.batches[0].records += 1
    #expect(PrismaFlow(snapshot).identities.contains { !$0.holds })
  }

  @Test func aRecordFoundBothWaysIsCountedInTheDatabasesArm() throws {
    let small = try SmallReview()
    try small.importRecords(["Found by both ways, a study|Meyer, B|2010|10.1234/a"], source: "Lists", kind: .citation)
    try small.importRecords(["Found by both ways, a study|Meyer, B|2010"])
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    let flow = PrismaFlow(try small.review.snapshot())
    #expect(flow.records(in: .recordsScreened) == [RecordID(2)])
    #expect(flow.records(in: .otherDuplicates) == [RecordID(1)])
    #expect(flow.count(.duplicates) == 0)
    #expect(flow.count(.otherSought) == 0)
  }

  @Test func otherMethodsGoStraightToRetrieval() throws {
    let small = try SmallReview()
    try small.importRecords(["Found in a reference list|Meyer, B|2010"], source: "Lists", kind: .citation)
    let flow = PrismaFlow(try small.review.snapshot())
    #expect(flow.count(.recordsScreened) == 0)
    #expect(flow.records(in: .otherSought) == [RecordID(1)])
  }

  @Test func whileTheReviewRunsWhatIsPendingIsShownByState() throws {
    let small = try SmallReview()
    try small.importRecords(["Work number one|A, B|2010", "Work number two|A, B|2011", "Work number three|A, B|2012"])
    try small.review.decide(
      [
        NewDecision(record: RecordID(1), reviewer: "amara", choice: .include),
        NewDecision(record: RecordID(1), reviewer: "jonas", choice: .exclude),
        NewDecision(record: RecordID(2), reviewer: "amara", choice: .include),
      ], at: .titleAbstract, acting: SmallReview.acting())
    let flow = PrismaFlow(try small.review.snapshot())
    #expect(
      flow.pending[.screeningPending] == [.conflict: [RecordID(1)], .waiting: [RecordID(2)], .unseen: [RecordID(3)]])
    #expect(flow.svg.contains("in conflict (n = 1)"))
  }

  @Test func aBoxIsFoundByItsNameAlsoForOneReason() throws {
    let flow = try #require((1...50).map { PrismaFlow(randomSnapshot(seed: $0)) }.first { !$0.reasons.isEmpty })
    let reason = flow.reasons[0]
    #expect(flow.records(named: "dbr_excluded: \(reason.text)") == reason.records)
    #expect(flow.records(named: "records_screened") == flow.records(in: .recordsScreened))
    #expect(flow.records(named: "no such box") == nil)
    #expect(flow.records(named: "duplicates: \(reason.text)") == nil)
  }

  @Test func whatWaitsIsFoundByItsState() throws {
    for flow in (1...50).map({ PrismaFlow(randomSnapshot(seed: $0)) }) {
      for box in [FlowBox.screeningPending, .reportsPending, .otherPending] {
        let states = PrismaFlow.PendingState.allCases.map { flow.records(named: "\(box.rawValue): \($0.rawValue)") }
        #expect(states.compactMap { $0 }.flatMap { $0 }.sorted() == flow.records(in: box))
      }
    }
  }
}
