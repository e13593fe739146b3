package import Review

/// A record whose work had been decided and now stands in another box.
package struct FlowMove: Sendable, Equatable {
  package let record: RecordID
  package let from: FlowBox
  package let to: FlowBox
}

extension PrismaFlow {
  /// The records whose decided works stand in another box after a change, by number; merging must never change results in
  /// silence.
  package static func moves(from before: ReviewSnapshot, to after: ReviewSnapshot) -> [FlowMove] {
    let (old, new) = (boxesOfWorks(before), boxesOfWorks(after))
    return old.keys.sorted().compactMap { record in
      guard let from = old[record], let to = new[record], from != to, from.isDecided else { return nil }
      return FlowMove(record: record, from: from, to: to)
    }
  }

  /// For each record the box in which its work ends.
  private static func boxesOfWorks(_ snapshot: ReviewSnapshot) -> [RecordID: FlowBox] {
    let flow = PrismaFlow(snapshot)
    var ofHead: [RecordID: FlowBox] = [:]
    for box in FlowBox.allCases where !box.isOfDuplicates {
      for record in flow.records(in: box) { ofHead[record] = box }
    }
    return Dictionary(
      uniqueKeysWithValues: snapshot.records.compactMap { entry in ofHead[entry.head].map { (entry.id, $0) } })
  }
}

extension FlowBox {
  /// Whether a decision put the work there.
  fileprivate var isDecided: Bool {
    switch self {
    case .excludedByPeople, .excludedByTool, .notRetrieved, .reportsExcluded, .reportsIncluded, .otherNotRetrieved,
      .otherExcluded,
      .otherIncluded:
      true
    case .previousReports, .previousDuplicates, .duplicates, .excludedAutomatic, .excludedOther, .screeningPending,
      .reportsPending, .otherDuplicates, .otherNotSought, .otherPending:
      false
    }
  }
}
