/// Reasons that the flow diagram shows in boxes of their own (PRISMA 2020: duplicates removed, reports not retrieved).
extension ProtocolChecks {
  static let reasonsAreNoBoxes: Check = { content, report in
    for (position, reason) in content.exclusionReasons.enumerated() where reason.isBox {
      report.warn(
        .reasonIsBox, at: .root["exclusion_reasons"][position]["label"],
        "\(reason.label.quoted) is a box of its own in the flow diagram, not a reason for exclusion",
        remedy: "Take it out; Winnow counts such reports there.")
    }
  }
}

extension ExclusionReason {
  /// Whether it says that a report is a duplicate or could not be had.
  var isBox: Bool {
    let words = label.words
    if words.contains(where: { $0.hasPrefix("duplicate") || $0.hasPrefix("irretriev") || $0.hasPrefix("unretriev") }) {
      return true
    }
    let text = " " + words.joined(separator: " ") + " "
    if !retrieved.isDisjoint(with: words) { return negations.contains { text.contains(" \($0) ") } }
    guard text.contains(" full text") || text.contains(" fulltext") else { return false }
    return text.contains(" no full text ") || text.contains(" without full text ") || text.contains(" no fulltext ")
      || absences.contains { text.contains($0) }
  }

  private var retrieved: Set<String> { ["retrieved", "retrievable", "retrieve"] }

  private var negations: [String] { ["not", "no", "non", "cannot", "never", "couldnt", "couldn t", "can t"] }

  private var absences: [String] {
    [
      " unavailable ", " not available ", " not found ", " not obtained ", " not obtainable ", " not accessible ",
      " inaccessible ", " missing ", " could not be ",
    ]
  }
}

extension ProtocolMessage.Code {
  static let reasonIsBox = Self(rawValue: "reason-is-box")
}
