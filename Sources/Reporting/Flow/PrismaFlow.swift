package import Review
internal import Screening

/// The PRISMA 2020 flow of a review: for each box the records in it, from which every number follows.
///
/// Boxes after Page et al. 2021 (doi 10.1136/bmj.n71), figure 1. Records are counted until screening ends, reports from
/// retrieval on, studies at inclusion; each included report counts as one study until reports are linked.
package struct PrismaFlow: Sendable, Equatable {
  package let title: String
  /// Which state of the review this is.
  package let ledgerSequence: Int
  package let ledgerHash: String
  /// Records by the box their way ends in; a partition of all imported records.
  package private(set) var boxes: [FlowBox: [RecordID]]
  /// Numbers that the ledger gave to imported records, by kind of source.
  let importedRanges: [SourceKind: [ClosedRange<Int>]]
  /// Records of each source, in the order of import.
  package private(set) var sources: [Source]
  /// Reports excluded at full text by primary reason, most frequent first.
  package private(set) var reasons: [Reason]
  package private(set) var otherReasons: [Reason]
  /// Of the records not decided yet at title and abstract: how far they are.
  package private(set) var pending: [PendingState: [RecordID]]

  /// A source as the report names it.
  package struct Source: Sendable, Equatable {
    package let name: String
    package let kind: SourceKind
    package var records: [RecordID]
  }

  /// A reason for exclusion and the reports it was given for.
  package struct Reason: Sendable, Equatable {
    package let text: String
    package var records: [RecordID]
  }

  /// How far a record is that has no verdict.
  package enum PendingState: String, Sendable, CaseIterable {
    case unseen, waiting, conflict, undecided
  }

  /// The reason shown for exclusions that carry none.
  package static let noReason = "Reason not recorded"

  package init(_ snapshot: ReviewSnapshot) {
    title = snapshot.title
    ledgerSequence = snapshot.ledger.sequence
    ledgerHash = snapshot.ledger.hash
    boxes = [:]
    importedRanges = Dictionary(grouping: snapshot.batches.filter { $0.records > 0 }, by: \.kind).mapValues { batches in
      batches.map { $0.firstRecord...($0.firstRecord + $0.records - 1) }
    }
    sources = PrismaFlow.sources(snapshot)
    reasons = []
    otherReasons = []
    pending = [:]
    let kinds = Dictionary(uniqueKeysWithValues: snapshot.batches.map { ($0.id, $0.kind) })
    let batches = Dictionary(uniqueKeysWithValues: snapshot.records.map { ($0.id, $0.batch) })
    for work in snapshot.works {
      for member in work.members where member != work.head {
        let isScreened = batches[member].flatMap { kinds[$0] }?.isScreened ?? true
        boxes[isScreened ? .duplicates : .otherDuplicates, default: []].append(member)
      }
      boxes[box(of: work, snapshot), default: []].append(work.head)
    }
    for box in boxes.keys { boxes[box]?.sort() }
    reasons = PrismaFlow.sorted(reasons)
    otherReasons = PrismaFlow.sorted(otherReasons)
  }

  /// The box in which a work's way ends; notes the reason or how far it is on the way.
  private mutating func box(of work: Work, _ snapshot: ReviewSnapshot) -> FlowBox {
    if work.isScreened {
      switch snapshot.verdict(on: work, at: .titleAbstract) {
      case .included: break
      case .excluded: return .recordsExcluded
      case let verdict:
        pending[PrismaFlow.state(verdict), default: []].append(work.head)
        return .screeningPending
      }
    }
    if snapshot.isNotRetrieved(work) {
      return work.isScreened ? .notRetrieved : .otherNotRetrieved
    }
    switch snapshot.verdict(on: work, at: .fullText) {
    case .included: return work.isScreened ? .reportsIncluded : .otherIncluded
    case .excluded(let reason):
      let text = reason ?? PrismaFlow.noReason
      if work.isScreened {
        PrismaFlow.add(work.head, text, to: &reasons)
      } else {
        PrismaFlow.add(work.head, text, to: &otherReasons)
      }
      return work.isScreened ? .reportsExcluded : .otherExcluded
    case .unseen, .waiting, .conflict, .undecided:
      return work.isScreened ? .reportsPending : .otherPending
    }
  }

  private static func state(_ verdict: Verdict) -> PendingState {
    switch verdict {
    case .waiting: .waiting
    case .conflict: .conflict
    case .undecided: .undecided
    case .unseen, .included, .excluded: .unseen
    }
  }

  private static func sources(_ snapshot: ReviewSnapshot) -> [Source] {
    var sources: [Source] = []
    var position: [String: Int] = [:]
    var ofBatch: [Int: Int] = [:]
    for batch in snapshot.batches {
      let key = "\(batch.kind.rawValue)/\(batch.source)"
      if position[key] == nil {
        position[key] = sources.count
        sources.append(Source(name: batch.source, kind: batch.kind, records: []))
      }
      ofBatch[batch.id] = position[key]
    }
    for record in snapshot.records {
      if let index = ofBatch[record.batch] { sources[index].records.append(record.id) }
    }
    return sources
  }

  private static func add(_ record: RecordID, _ text: String, to reasons: inout [Reason]) {
    if let position = reasons.firstIndex(where: { $0.text.foldedName == text.foldedName }) {
      reasons[position].records.append(record)
    } else {
      reasons.append(Reason(text: text, records: [record]))
    }
  }

  private static func sorted(_ reasons: [Reason]) -> [Reason] {
    reasons.sorted { ($1.records.count, $0.text) < ($0.records.count, $1.text) }
  }
}
