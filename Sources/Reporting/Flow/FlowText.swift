internal import Review

extension PrismaFlow {
  /// The flow in plain text, each number with the name that `winnow export --box` takes, and the identities.
  package var text: String {
    let parts = tables.map { table in ([table.title] + table.rows.map(line)).joined(separator: "\n") }
    return ([title] + parts + [checks.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
  }

  private var checks: [String] {
    let identities = identities
    let broken = identities.filter { !$0.holds }
    guard !broken.isEmpty else { return ["All \(identities.count) identities hold, checked record by record."] }
    return ["These identities do not hold:"]
      + broken.map { "  \($0.statement): \($0.difference.map(\.text).joined(separator: " "))" }
  }

  private func line(_ row: FlowTable.Row) -> String {
    let number = String(row.count)
    let padded = String(repeating: " ", count: max(0, 7 - number.count)) + number
    let title = (row.isPart ? "  " : "") + row.title
    guard let name = row.name, !isReason(name) else { return "\(padded)  \(title)" }
    return "\(padded)  \(title)\(String(repeating: " ", count: max(2, 58 - title.count)))\(name)"
  }

  /// A reason stands in its line already.
  private func isReason(_ name: String) -> Bool {
    [FlowBox.reportsExcluded, .otherExcluded].contains { name.hasPrefix($0.rawValue + ": ") }
  }
}
