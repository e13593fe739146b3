internal import Review

extension PrismaFlow {
  /// The flow in plain text, each number with the name that `winnow export --box` takes, and the identities.
  package var text: String {
    var lines = [title, ""]
    if sources.contains(where: { $0.kind == .previous }) {
      lines += ["Previous version of the review", row(.previousStudies), row(.previousReports)]
      lines += shown(.previousDuplicates) + [""]
    }
    lines += databases
    if sources.contains(where: { $0.kind.isOtherMethod }) { lines += [""] + otherMethods }
    lines += ["", "Included", row(.newReports), row(.newStudies)]
    lines += shown(.newReportsOfPrevious)
    if sources.contains(where: { $0.kind == .previous }) { lines += [row(.totalReports), row(.totalStudies)] }
    return (lines + [""] + checks).joined(separator: "\n") + "\n"
  }

  private var databases: [String] {
    var lines = ["Databases and registers"]
    for (kind, total) in [(SourceKind.database, FlowTotal.databaseResults), (.register, .registerResults)] {
      lines.append(row(total))
      for source in sources where source.kind == kind {
        lines.append(row(source.records.count, "  " + source.name, ""))
      }
    }
    lines.append(row(FlowBox.duplicates))
    lines += shown(.duplicatesOfPrevious, indent: "  ") + shown(.duplicatesFoundLate, indent: "  ")
    lines += shown(.excludedAutomatic) + shown(.excludedOther)
    lines += [row(.recordsScreened), row(.recordsExcluded)]
    if count(.excludedByTool) > 0 {
      lines += [
        row(count(.excludedByPeople), "  by people", FlowBox.excludedByPeople.rawValue),
        row(count(.excludedByTool), "  by automation tools", FlowBox.excludedByTool.rawValue),
      ]
    }
    lines += waiting(.screeningPending)
    lines += [row(.soughtReports), row(FlowBox.notRetrieved), row(.assessedReports), row(.reportsExcluded)]
    lines += reasons.map { row($0.records.count, "  " + $0.text, "") }
    return lines + waiting(.reportsPending) + [row(.reportsIncluded)]
  }

  private var otherMethods: [String] {
    var lines = ["Other methods"]
    for source in sources where source.kind.isOtherMethod {
      lines.append(row(source.records.count, "\(source.kind.title): \(source.name)", ""))
    }
    lines += [row(.otherDuplicates)] + shown(.otherNotSought)
    lines += [row(.otherSought), row(.otherNotRetrieved), row(.otherAssessed), row(.otherExcluded)]
    lines += otherReasons.map { row($0.records.count, "  " + $0.text, "") }
    return lines + waiting(.otherPending) + [row(.otherIncluded)]
  }

  private var checks: [String] {
    let identities = identities
    let broken = identities.filter { !$0.holds }
    guard !broken.isEmpty else { return ["All \(identities.count) identities hold, checked record by record."] }
    return ["These identities do not hold:"]
      + broken.map { "  \($0.statement): \($0.difference.map(\.text).joined(separator: " "))" }
  }

  private func waiting(_ box: FlowBox) -> [String] {
    guard count(box) > 0 else { return [] }
    return [row(box)]
      + PendingState.allCases.compactMap { state in
        pending[box]?[state].map { row($0.count, "  " + state.words(in: box), "\(box.rawValue): \(state.rawValue)") }
      }
  }

  /// The row of a box that most reviews don't have.
  private func shown(_ box: FlowBox) -> [String] { count(box) > 0 ? [row(box)] : [] }

  private func shown(_ total: FlowTotal, indent: String = "") -> [String] {
    count(total) > 0 ? [row(count(total), indent + total.title, total.rawValue)] : []
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
