package import Review
internal import Screening

extension PrismaFlow {
  /// The records in a box, by number.
  package func records(in box: FlowBox) -> [RecordID] { boxes[box] ?? [] }

  /// The size of a box.
  package func count(_ box: FlowBox) -> Int { boxes[box]?.count ?? 0 }

  /// The records a number counts, by number.
  package func records(in total: FlowTotal) -> [RecordID] {
    switch total {
    case .all: union(FlowBox.allCases)
    case .databaseResults: identified(.database)
    case .registerResults: identified(.register)
    case .websiteResults: identified(.website)
    case .organisationResults: identified(.organisation)
    case .citationResults: identified(.citation)
    case .handResults: identified(.hand)
    case .recordsScreened: union([.recordsExcluded, .screeningPending] + FlowBox.sought)
    case .soughtReports: union(FlowBox.sought)
    case .assessedReports: union(FlowBox.assessed)
    case .otherSought: union(FlowBox.otherSought)
    case .otherAssessed: union(FlowBox.otherAssessed)
    case .newReports, .newStudies: union([.reportsIncluded, .otherIncluded])
    }
  }

  /// The number itself.
  package func count(_ total: FlowTotal) -> Int { records(in: total).count }

  /// The records behind a box or number named as in the JSON and CSV; `box: reason` narrows an exclusion box to one reason.
  ///
  /// - Returns: `nil` when there is no such name.
  package func records(named name: String) -> [RecordID]? {
    if let box = FlowBox(rawValue: name) { return records(in: box) }
    if let total = FlowTotal(rawValue: name) { return records(in: total) }
    for (box, reasons) in [(FlowBox.reportsExcluded, reasons), (.otherExcluded, otherReasons)] {
      let prefix = box.rawValue + ":"
      if name.hasPrefix(prefix) {
        let wanted = String(name.dropFirst(prefix.count)).foldedName
        return reasons.first { $0.text.foldedName == wanted }?.records
      }
    }
    return nil
  }

  private func identified(_ kind: SourceKind) -> [RecordID] {
    sources.filter { $0.kind == kind }.flatMap(\.records).sorted()
  }

  private func union(_ parts: [FlowBox]) -> [RecordID] {
    parts.flatMap { records(in: $0) }.sorted()
  }
}

extension FlowBox {
  static let assessed: [FlowBox] = [.reportsExcluded, .reportsPending, .reportsIncluded]
  static let sought: [FlowBox] = [.notRetrieved] + assessed
  static let otherAssessed: [FlowBox] = [.otherExcluded, .otherPending, .otherIncluded]
  static let otherSought: [FlowBox] = [.otherNotRetrieved] + otherAssessed
}
