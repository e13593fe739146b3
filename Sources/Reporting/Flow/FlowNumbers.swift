package import Review
internal import Screening

extension PrismaFlow {
  /// The records in a box, by number.
  package func records(in box: FlowBox) -> [RecordID] { boxes[box] ?? [] }

  /// The size of a box.
  package func count(_ box: FlowBox) -> Int { boxes[box]?.count ?? 0 }

  /// The records a number counts, by number; of studies the first report of each.
  package func records(in total: FlowTotal) -> [RecordID] {
    switch meaning(of: total) {
    case .boxes(let boxes): boxes.flatMap { records(in: $0) }.sorted()
    case .sources(let kind): sources.filter { $0.kind == kind }.flatMap(\.records).sorted()
    case .records(let records): records
    }
  }

  /// The number itself.
  package func count(_ total: FlowTotal) -> Int {
    switch meaning(of: total) {
    case .boxes(let boxes): boxes.reduce(0) { $0 + count($1) }
    case .sources(let kind): sources.reduce(0) { $0 + ($1.kind == kind ? $1.records.count : 0) }
    case .records(let records): records.count
    }
  }

  /// What a number is made of.
  private enum Meaning {
    case boxes([FlowBox])
    case sources(SourceKind)
    case records([RecordID])
  }

  private func meaning(of total: FlowTotal) -> Meaning {
    switch total {
    case .all: .boxes(FlowBox.allCases)
    case .previousStudies: .records(studies.filter(\.isPrevious).map(\.first))
    case .databaseResults: .sources(.database)
    case .registerResults: .sources(.register)
    case .websiteResults: .sources(.website)
    case .organisationResults: .sources(.organisation)
    case .citationResults: .sources(.citation)
    case .handResults: .sources(.hand)
    case .duplicatesOfPrevious: .records(duplicatesOfPrevious)
    case .duplicatesFoundLate: .records(duplicatesFoundLate)
    case .recordsScreened: .boxes(FlowBox.excluded + [.screeningPending] + FlowBox.sought)
    case .recordsExcluded: .boxes(FlowBox.excluded)
    case .soughtReports: .boxes(FlowBox.sought)
    case .assessedReports: .boxes(FlowBox.assessed)
    case .otherSought: .boxes(FlowBox.otherSought)
    case .otherAssessed: .boxes(FlowBox.otherAssessed)
    case .newReports: .boxes(FlowBox.included)
    case .newStudies: .records(studies.filter { !$0.isPrevious }.map(\.first))
    case .newReportsOfPrevious:
      .records(studies.filter(\.isPrevious).flatMap(\.newReports).sorted())
    case .totalReports: .boxes([.previousReports] + FlowBox.included)
    case .totalStudies: .records(studies.map(\.first))
    }
  }

  /// The records behind a box or number named as in the JSON and CSV; `box: reason` narrows a box of exclusions to one
  /// reason, `box: state` one of records not decided yet to those that are so far.
  ///
  /// - Returns: `nil` when there is no such name.
  package func records(named name: String) -> [RecordID]? {
    if let box = FlowBox(rawValue: name) { return records(in: box) }
    if let total = FlowTotal(rawValue: name) { return records(in: total) }
    guard let colon = name.firstIndex(of: ":"), let box = FlowBox(rawValue: String(name[..<colon])) else { return nil }
    let wanted = String(name[name.index(after: colon)...]).foldedName
    if FlowBox.undecided.contains(box) {
      return PendingState(rawValue: wanted).map { pending[box]?[$0] ?? [] }
    }
    for (excluded, reasons) in [(FlowBox.reportsExcluded, reasons), (.otherExcluded, otherReasons)]
    where box == excluded {
      return reasons.first { $0.text.foldedName == wanted }?.records
    }
    return nil
  }
}

extension FlowBox {
  static let excluded: [FlowBox] = [.excludedByPeople, .excludedByTool]
  static let assessed: [FlowBox] = [.reportsExcluded, .reportsPending, .reportsIncluded]
  static let sought: [FlowBox] = [.notRetrieved] + assessed
  static let otherAssessed: [FlowBox] = [.otherExcluded, .otherPending, .otherIncluded]
  static let otherSought: [FlowBox] = [.otherNotRetrieved] + otherAssessed
  static let included: [FlowBox] = [.reportsIncluded, .otherIncluded]
  /// Boxes of records that are not decided yet.
  static let undecided: [FlowBox] = [.screeningPending, .reportsPending, .otherPending]

  /// Whether it holds records that another record stands for, as their files had them.
  package var isOfDuplicates: Bool { self == .duplicates || self == .otherDuplicates || self == .previousDuplicates }
}
