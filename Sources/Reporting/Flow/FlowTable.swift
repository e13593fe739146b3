internal import Review

/// The numbers of a flow as tables, one for each part of the diagram.
package struct FlowTable: Sendable, Equatable {
  package let title: String
  package var rows: [Row]

  package struct Row: Sendable, Equatable {
    package let title: String
    package let count: Int
    /// The name by which `records(named:)` finds the records behind it; `nil` for a single source.
    package let name: String?
    /// Whether it is a part of the number above it.
    package let isPart: Bool

    init(_ title: String, _ count: Int, _ name: String?, isPart: Bool = false) {
      self.title = title
      self.count = count
      self.name = name
      self.isPart = isPart
    }
  }
}

extension PrismaFlow {
  /// All numbers that apply, in the order of the diagram.
  package var tables: [FlowTable] {
    var tables: [FlowTable] = []
    if sources.contains(where: { $0.kind == .previous }) {
      tables.append(
        FlowTable(
          title: "Previous version of the review",
          rows: [row(.previousStudies), row(FlowBox.previousReports)] + shown(.previousDuplicates)))
    }
    tables.append(FlowTable(title: "Databases and registers", rows: databases))
    if sources.contains(where: { $0.kind.isOtherMethod }) {
      tables.append(FlowTable(title: "Other methods", rows: otherMethods))
    }
    var included = [row(.newReports), row(.newStudies)] + shown(.newReportsOfPrevious)
    if sources.contains(where: { $0.kind == .previous }) { included += [row(.totalReports), row(.totalStudies)] }
    return tables + [FlowTable(title: "Included", rows: included)]
  }

  private var databases: [FlowTable.Row] {
    var rows: [FlowTable.Row] = []
    for (kind, total) in [(SourceKind.database, FlowTotal.databaseResults), (.register, .registerResults)] {
      rows.append(row(total))
      rows += sources.filter { $0.kind == kind }.map { FlowTable.Row($0.name, $0.records.count, nil, isPart: true) }
    }
    rows.append(row(FlowBox.duplicates))
    rows += shown(.duplicatesOfPrevious, isPart: true) + shown(.duplicatesFoundLate, isPart: true)
    rows += shown(.excludedAutomatic) + shown(.excludedOther)
    rows += [row(.recordsScreened), row(.recordsExcluded)]
    if count(.excludedByTool) > 0 {
      rows += [
        .init("by people", count(.excludedByPeople), FlowBox.excludedByPeople.rawValue, isPart: true),
        .init("by automation tools", count(.excludedByTool), FlowBox.excludedByTool.rawValue, isPart: true),
      ]
    }
    rows += waiting(.screeningPending)
    rows += [row(.soughtReports), row(FlowBox.notRetrieved), row(.assessedReports), row(FlowBox.reportsExcluded)]
    rows += parts(reasons, of: .reportsExcluded)
    return rows + waiting(.reportsPending) + [row(FlowBox.reportsIncluded)]
  }

  private var otherMethods: [FlowTable.Row] {
    var rows = sources.filter(\.kind.isOtherMethod).map {
      FlowTable.Row("\($0.kind.title): \($0.name)", $0.records.count, nil)
    }
    rows += [row(FlowBox.otherDuplicates)] + shown(.otherNotSought)
    rows += [row(.otherSought), row(FlowBox.otherNotRetrieved), row(.otherAssessed), row(FlowBox.otherExcluded)]
    rows += parts(otherReasons, of: .otherExcluded)
    return rows + waiting(.otherPending) + [row(FlowBox.otherIncluded)]
  }

  private func parts(_ reasons: [Reason], of box: FlowBox) -> [FlowTable.Row] {
    reasons.map { .init($0.text, $0.records.count, "\(box.rawValue): \($0.text)", isPart: true) }
  }

  private func waiting(_ box: FlowBox) -> [FlowTable.Row] {
    guard count(box) > 0 else { return [] }
    return [row(box)]
      + PendingState.allCases.compactMap { state in
        pending[box]?[state].map {
          FlowTable.Row(state.words(in: box), $0.count, "\(box.rawValue): \(state.rawValue)", isPart: true)
        }
      }
  }

  /// The row of a number that most reviews don't have.
  private func shown(_ box: FlowBox) -> [FlowTable.Row] { count(box) > 0 ? [row(box)] : [] }

  private func shown(_ total: FlowTotal, isPart: Bool = false) -> [FlowTable.Row] {
    count(total) > 0 ? [.init(total.title, count(total), total.rawValue, isPart: isPart)] : []
  }

  private func row(_ box: FlowBox) -> FlowTable.Row { .init(box.title, count(box), box.rawValue) }

  private func row(_ total: FlowTotal) -> FlowTable.Row { .init(total.title, count(total), total.rawValue) }
}
