import Fixtures
import Foundation
import Reporting
import Review
import Screening
import Testing

/// A snapshot of random reviews: sources of all kinds, clusters, votes, resolutions, reports not retrieved.
func randomSnapshot(seed: UInt64) -> ReviewSnapshot {
  var generator = SeededGenerator(seed: seed)
  func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
  var batches: [ReviewSnapshot.Batch] = []
  var entries: [ReviewSnapshot.Entry] = []
  for id in 1...Int.random(in: 1...6, using: &generator) {
    let kind = SourceKind.allCases.randomElement(using: &generator) ?? .database
    let count = Int.random(in: 1...12, using: &generator)
    let first = entries.count + 1
    batches.append(
      .init(
        id: id, source: "Source \(id % 4)", kind: kind, file: "f\(id)", firstRecord: first, records: count, skipped: 0))
    for number in first..<(first + count) {
      entries.append(.init(id: RecordID(number), batch: id, head: RecordID(number)))
    }
  }
  let isScreened = Dictionary(uniqueKeysWithValues: batches.map { ($0.id, $0.kind.isScreened) })
  for _ in 0..<(entries.count / 3) {
    guard let a = entries.randomElement(using: &generator), let b = entries.randomElement(using: &generator) else {
      continue
    }
    let members = entries.indices.filter { entries[$0].head == a.head || entries[$0].head == b.head }
    let head = members.map { entries[$0] }.min { x, y in
      (isScreened[x.batch] == true ? 0 : 1, x.id) < (isScreened[y.batch] == true ? 0 : 1, y.id)
    }
    for member in members { entries[member].head = head?.id ?? entries[member].head }
  }
  var decisions: [Stage: [RecordID: [ScreeningDecision]]] = [:]
  var sequence = 0
  for stage in Stage.allCases {
    for entry in entries {
      for reviewer in ["amara", "jonas"] where chance(85) {
        sequence += 1
        let choice: Choice = chance(60) ? .include : chance(80) ? .exclude : .maybe
        let reason = choice == .exclude && chance(70) ? "Reason \(sequence % 3)" : nil
        decisions[stage, default: [:]][entry.id, default: []].append(
          .init(
            reviewer: reviewer, kind: chance(10) ? .resolution : .vote, choice: choice, reason: reason,
            sequence: sequence))
      }
    }
  }
  return ReviewSnapshot(
    title: "A random review", batches: batches, records: entries,
    stages: [.titleAbstract: .standard(for: .titleAbstract), .fullText: .standard(for: .fullText)],
    decisions: decisions,
    notRetrieved: Dictionary(uniqueKeysWithValues: entries.map(\.id).filter { _ in chance(8) }.map { ($0, sequence) }),
    mergedAt: Dictionary(entries.filter { $0.head != $0.id }.map { ($0.head, sequence / 2) }) { first, _ in first },
    ledger: (sequence, LedgerEntry.genesis))
}

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
    #expect(flow.pending == [.conflict: [RecordID(1)], .waiting: [RecordID(2)], .unseen: [RecordID(3)]])
    #expect(flow.svg.contains("in conflict (n = 1)"))
  }

  @Test func aBoxIsFoundByItsNameAlsoForOneReason() throws {
    let flow = try #require((1...50).map { PrismaFlow(randomSnapshot(seed: $0)) }.first { !$0.reasons.isEmpty })
    let reason = flow.reasons[0]
    #expect(flow.records(named: "dbr_excluded: \(reason.text)") == reason.records)
    #expect(flow.records(named: "records_screened") == flow.records(in: .recordsScreened))
    #expect(flow.records(named: "no such box") == nil)
  }
}
