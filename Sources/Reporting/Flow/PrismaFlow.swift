package import Review
internal import Screening

/// The PRISMA 2020 flow of a review: for each box the records in it, from which every number follows.
///
/// Boxes after Page et al. 2021 (doi 10.1136/bmj.n71), figure 1. Records are counted until screening ends, reports from
/// retrieval on, studies at inclusion. Three conventions: a work found both ways counts in the databases arm; a work is out
/// before screening when all its records are; a new report of a study of the previous version adds a report and no study.
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
  package let sources: [Source]
  /// Reports excluded at full text by primary reason, most frequent first.
  package private(set) var reasons: [Reason]
  package private(set) var otherReasons: [Reason]
  /// Of each box of records not decided yet: how far they are.
  package private(set) var pending: [FlowBox: [PendingState: [RecordID]]]
  /// Studies among the included reports, new and previous, by their first report.
  package private(set) var studies: [Study]
  let duplicatesFoundLate: [RecordID]
  private(set) var duplicatesOfPrevious: [RecordID]

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
    sources = FlowSources.sources(snapshot)
    (reasons, otherReasons, pending, studies) = ([], [], [:], [])
    (duplicatesOfPrevious, duplicatesFoundLate) = ([], snapshot.duplicatesFoundLate)
    let kinds = FlowSources.kinds(snapshot)
    let standings = Stage.allCases.map { snapshot.standings[$0] ?? [:] }
    for work in snapshot.works {
      for member in work.members where member != work.head { add(duplicate: member, kinds[member.number], of: work) }
      boxes[box(of: work, standings[0], standings[1]), default: []].append(work.head)
    }
    for box in FlowBox.allCases where box.isOfDuplicates { boxes[box]?.sort() }
    duplicatesOfPrevious.sort()
    reasons = PrismaFlow.sorted(reasons)
    otherReasons = PrismaFlow.sorted(otherReasons)
    studies = Study.among(
      new: FlowBox.included.flatMap { records(in: $0) }, previous: records(in: .previousReports),
      linked: snapshot.linkedReports)
  }

  private mutating func add(duplicate: RecordID, _ kind: SourceKind, of work: Work) {
    switch kind {
    case .previous: boxes[.previousDuplicates, default: []].append(duplicate)
    case .database, .register: boxes[.duplicates, default: []].append(duplicate)
    case .website, .organisation, .citation, .hand: boxes[.otherDuplicates, default: []].append(duplicate)
    }
    if work.isPrevious, kind != .previous { duplicatesOfPrevious.append(duplicate) }
  }

  /// The box in which a work's way ends; notes the reason or how far it is on the way.
  private mutating func box(
    of work: Work, _ first: [RecordID: Standing], _ second: [RecordID: Standing]
  ) -> FlowBox {
    if work.isPrevious { return .previousReports }
    if let cause = work.removal {
      guard work.isScreened else { return .otherNotSought }
      return cause == .automation ? .excludedAutomatic : .excludedOther
    }
    if work.isScreened {
      let standing = first[work.head] ?? Standing(state: .unseen)
      switch standing.state {
      case .included: break
      case .excluded: return standing.isByTool ? .excludedByTool : .excludedByPeople
      case .unseen, .waiting, .conflict, .undecided, .notRetrieved:
        return wait(work.head, standing.state, in: .screeningPending)
      }
    }
    let standing = second[work.head] ?? Standing(state: .unseen)
    switch standing.state {
    case .notRetrieved: return work.isScreened ? .notRetrieved : .otherNotRetrieved
    case .included: return work.isScreened ? .reportsIncluded : .otherIncluded
    case .excluded:
      let text = standing.reason ?? PrismaFlow.noReason
      if work.isScreened {
        PrismaFlow.add(work.head, text, to: &reasons)
      } else {
        PrismaFlow.add(work.head, text, to: &otherReasons)
      }
      return work.isScreened ? .reportsExcluded : .otherExcluded
    case .unseen, .waiting, .conflict, .undecided:
      return wait(work.head, standing.state, in: work.isScreened ? .reportsPending : .otherPending)
    }
  }

  private mutating func wait(_ record: RecordID, _ state: StandingState, in box: FlowBox) -> FlowBox {
    let far: PendingState =
      switch state {
      case .waiting: .waiting
      case .conflict: .conflict
      case .undecided: .undecided
      case .unseen, .included, .excluded, .notRetrieved: .unseen
      }
    pending[box, default: [:]][far, default: []].append(record)
    return box
  }

  /// Spellings that differ in case or blanks are one reason.
  private static func add(_ record: RecordID, _ text: String, to reasons: inout [Reason]) {
    if let position = reasons.firstIndex(where: { $0.text == text })
      ?? reasons.firstIndex(where: { $0.text.foldedName == text.foldedName })
    {
      reasons[position].records.append(record)
    } else {
      reasons.append(Reason(text: text, records: [record]))
    }
  }

  private static func sorted(_ reasons: [Reason]) -> [Reason] {
    reasons.sorted { ($1.records.count, $0.text) < ($0.records.count, $1.text) }
  }
}
