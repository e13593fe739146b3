internal import Bibliography

/// Minutes and activities of logs, by any of their columns, with what is wrong with them.
package struct ActivityTotals: Sendable, Equatable {
  package enum Column: String, Sendable, CaseIterable {
    case category, worker, contact, place
    case clientContact = "client contact"
  }

  /// The activities with one value of a column.
  package struct Part: Sendable, Equatable {
    package let label: String
    package let activities: Int
    package let minutes: Int
    /// Activities of which the minutes are missing: they add nothing to the minutes.
    package let withoutMinutes: Int
    package let sources: [String]
  }

  package let column: Column
  /// The part with the most minutes first; “not reported” last.
  package let parts: [Part]
  package let total: Part

  package static func of(_ activities: [Activity], by column: Column) -> ActivityTotals {
    let grouped = Dictionary(grouping: activities) { value($0, column) ?? missing }
    let parts = grouped.map { part($0.key, $0.value) }.sorted { a, b in
      if (a.label == missing) != (b.label == missing) { return b.label == missing }
      return (b.minutes, a.label) < (a.minutes, b.label)
    }
    return ActivityTotals(column: column, parts: parts, total: part("all activities", activities))
  }

  private static let missing = "not reported"

  private static func part(_ label: String, _ activities: [Activity]) -> Part {
    Part(
      label: label, activities: activities.count, minutes: activities.reduce(0) { $0 + ($1.minutes ?? 0) },
      withoutMinutes: activities.count { $0.minutes == nil }, sources: activities.map(\.source).uniqued)
  }

  private static func value(_ activity: Activity, _ column: Column) -> String? {
    switch column {
    case .category: activity.category
    case .worker: activity.worker
    case .contact: activity.contact?.rawValue
    case .place: activity.place
    case .clientContact: activity.hasClientContact.map { $0 ? "yes" : "no" }
    }
  }

  package var table: AnalysisTable {
    let rows = parts.map { row($0, .value) } + [row(total, .total)]
    return AnalysisTable(
      "Activities by \(column.rawValue)",
      columns: [
        .init(column.rawValue), .init("activities", .number), .init("of activities", .share), .init("minutes", .number),
        .init("of minutes", .share), .init("without minutes", .number),
      ], rows: rows,
      notes: total.withoutMinutes == 0
        ? [] : ["Activities without minutes (\(total.withoutMinutes)) add nothing to them."])
  }

  private func row(_ part: Part, _ role: AnalysisTable.Row.Role) -> AnalysisTable.Row {
    .init(
      [
        .init(part.label), .number(part.activities, sources: part.sources),
        .share(part.activities, of: total.activities),
        .number(part.minutes, sources: part.sources), .share(part.minutes, of: total.minutes),
        .number(part.withoutMinutes),
      ], role: role)
  }
}
