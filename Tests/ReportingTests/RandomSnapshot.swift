import Fixtures
import Review
import Screening

/// A snapshot of random reviews: sources of all kinds, clusters, votes, resolutions, tools, reports not retrieved, records
/// taken out before screening, studies of several reports.
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
  // As when records are merged: one of a previous version stands for all, else one of a database or register.
  let rank = Dictionary(
    uniqueKeysWithValues: batches.map { ($0.id, $0.kind == .previous ? 0 : $0.kind.isScreened ? 1 : 2) })
  for _ in 0..<(entries.count / 3) {
    guard let a = entries.randomElement(using: &generator), let b = entries.randomElement(using: &generator) else {
      continue
    }
    let members = entries.indices.filter { entries[$0].head == a.head || entries[$0].head == b.head }
    let head = members.map { entries[$0] }.min { x, y in
      (rank[x.batch] ?? 2, x.id) < (rank[y.batch] ?? 2, y.id)
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
            reviewer: reviewer, kind: chance(10) ? .resolution : chance(15) ? .tool : .vote, choice: choice,
            reason: reason,
            sequence: sequence))
      }
    }
  }
  func some(_ percent: Int) -> [RecordID] { entries.map(\.id).filter { _ in chance(percent) } }
  let links = zip(some(20), some(20).reversed()).map { ReviewSnapshot.StudyLink(main: $0, companion: $1) }
  return ReviewSnapshot(
    title: "A random review", batches: batches, records: entries,
    stages: [.titleAbstract: .standard(for: .titleAbstract), .fullText: .standard(for: .fullText)],
    decisions: decisions,
    notRetrieved: Dictionary(uniqueKeysWithValues: entries.map(\.id).filter { _ in chance(8) }.map { ($0, sequence) }),
    mergedAt: Dictionary(entries.filter { $0.head != $0.id }.map { ($0.head, sequence / 2) }) { first, _ in first },
    removals: Dictionary(uniqueKeysWithValues: some(12).map { ($0, chance(50) ? .automation : .other) }),
    studyLinks: links, ledger: (sequence, LedgerEntry.genesis))
}
