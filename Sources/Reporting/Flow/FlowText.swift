internal import Review

extension PrismaFlow {
  /// The flow in plain text, each number with the name that `winnow export --box` takes, and the identities.
  package var text: String {
    var lines = [title, ""]
    lines.append("Databases and registers")
    for (kind, total) in [(SourceKind.database, FlowTotal.databaseResults), (.register, .registerResults)] {
      lines.append(row(total))
      for source in sources where source.kind == kind {
        lines.append(row(source.records.count, "  " + source.name, ""))
      }
    }
    lines.append(row(FlowBox.duplicates))
    if count(.excludedAutomatic) > 0 { lines.append(row(.excludedAutomatic)) }
    if count(.excludedOther) > 0 { lines.append(row(.excludedOther)) }
    lines.append(row(.recordsScreened))
    lines.append(row(.recordsExcluded))
    if count(.screeningPending) > 0 {
      lines.append(row(.screeningPending))
      for state in PendingState.allCases {
        if let records = pending[state] { lines.append(row(records.count, "  " + state.rawValue, "")) }
      }
    }
    lines += [row(.soughtReports), row(FlowBox.notRetrieved), row(.assessedReports), row(.reportsExcluded)]
    lines += reasons.map { row($0.records.count, "  " + $0.text, "") }
    if count(.reportsPending) > 0 { lines.append(row(.reportsPending)) }
    lines.append(row(.reportsIncluded))
    if sources.contains(where: { !$0.kind.isScreened }) { lines += [""] + otherMethods }
    lines += ["", "Included", row(.newReports), row(.newStudies), ""]
    let broken = identities.filter { !$0.holds }
    lines.append(
      broken.isEmpty
        ? "All \(identities.count) identities hold, checked record by record."
        : "These identities do not hold:")
    for identity in broken {
      lines.append("  \(identity.statement): \(identity.difference.map(\.text).joined(separator: " "))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var otherMethods: [String] {
    var lines = ["Other methods"]
    for source in sources where !source.kind.isScreened {
      lines.append(row(source.records.count, "\(source.kind.title): \(source.name)", ""))
    }
    lines += [
      row(.otherDuplicates), row(.otherSought), row(.otherNotRetrieved), row(.otherAssessed), row(.otherExcluded),
    ]
    lines += otherReasons.map { row($0.records.count, "  " + $0.text, "") }
    if count(.otherPending) > 0 { lines.append(row(.otherPending)) }
    lines.append(row(.otherIncluded))
    return lines
  }

  private func row(_ box: FlowBox) -> String { row(count(box), box.title, box.rawValue) }

  private func row(_ total: FlowTotal) -> String { row(count(total), total.title, total.rawValue) }

  private func row(_ count: Int, _ title: String, _ name: String) -> String {
    let number = String(count)
    let padded = String(repeating: " ", count: max(0, 7 - number.count)) + number
    guard !name.isEmpty else { return "\(padded)  \(title)" }
    let blanks = String(repeating: " ", count: max(2, 58 - title.count))
    return "\(padded)  \(title)\(blanks)\(name)"
  }
}
