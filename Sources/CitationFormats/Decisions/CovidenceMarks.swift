internal import Bibliography

/// The columns of Covidence's table: `Covidence #` with `Tags`, `Notes` and, in some exports, `Status` and the reason for
/// exclusion. In the list of what was excluded at full text the reason stands in the notes, `Exclusion reason: Wrong setting; `.
enum CovidenceMarks {
  static func marks(of tags: [Tag]) -> [ScreeningMark] {
    guard tags.contains(where: { isNumber($0.name) }) else { return [] }
    var marks: [ScreeningMark] = []
    let notes = tags.first("Notes").map(parts) ?? (reason: nil, others: [])
    let reason =
      reasons.lazy.compactMap { tags.first($0) }.first ?? notes.reason
    if !tags.contains(where: { $0.name == "Status" }), let reason = notes.reason {
      marks.append(.decision(.init(.exclude, stage: "full-text", isResolution: true, reason: reason)))
    }
    for tag in tags {
      switch tag.name {
      case "Status":
        if let decision = decision(tag.value, reason: reason) { marks.append(.decision(decision)) }
      case "Tags":
        marks += tag.value.split { $0 == ";" || $0 == "," }.map(\.trimmed).filter { !$0.isEmpty }
          .map { .label(.init($0)) }
      case "Notes": marks += notes.others.map { .note(.init($0)) }
      default: break
      }
    }
    return marks
  }

  /// Whether a column holds the numbers by which the table is known as Covidence's.
  static func isNumber(_ name: String) -> Bool { name == "Covidence #" || name == "Covidence" }

  /// Whether a column of Covidence's table tells what was decided.
  static func isColumn(_ name: String) -> Bool { ["Status", "Tags", "Notes"].contains(name) || reasons.contains(name) }

  private static let reasons = ["Exclusion Reason", "Exclusion reason", "Reason for exclusion"]

  /// What the notes say of the reason for exclusion, and the rest of them.
  private static func parts(of notes: String) -> (reason: String?, others: [String]) {
    let key = "exclusion reason:"
    guard notes.lowercased().contains(key) else { return (nil, [notes]) }
    var parts: (reason: String?, others: [String]) = (nil, [])
    for part in notes.split(separator: ";").map(\.trimmed) where !part.isEmpty {
      if part.lowercased().hasPrefix(key) {
        parts.reason = String(part.dropFirst(key.count)).trimmed.nilWhenEmpty
      } else {
        parts.others.append(part)
      }
    }
    return parts
  }

  /// Covidence's lists: what was excluded by title and abstract is `Irrelevant`, what was included there waits for full text.
  private static func decision(_ status: String, reason: String?) -> ScreeningMark.Decision? {
    switch status.trimmed.lowercased() {
    case "irrelevant": .init(.exclude, stage: "title-abstract", isResolution: true)
    case "full text review", "full-text review": .init(.include, stage: "title-abstract", isResolution: true)
    case "extraction", "included": .init(.include, stage: "full-text", isResolution: true)
    case "excluded": .init(.exclude, stage: "full-text", isResolution: true, reason: reason)
    default: nil
    }
  }
}
