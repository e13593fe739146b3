internal import Bibliography

/// The columns of Covidence's table: `Covidence #` with `Tags`, `Notes` and, in some exports, `Status` and the reason for
/// exclusion.
enum CovidenceMarks {
  static func marks(of tags: [Tag]) -> [ScreeningMark] {
    guard tags.contains(where: { $0.name == "Covidence #" || $0.name == "Covidence" }) else { return [] }
    var marks: [ScreeningMark] = []
    let reason = tags.first("Exclusion Reason") ?? tags.first("Exclusion reason") ?? tags.first("Reason for exclusion")
    for tag in tags {
      switch tag.name {
      case "Status":
        if let decision = decision(tag.value, reason: reason) { marks.append(.decision(decision)) }
      case "Tags":
        marks += tag.value.split { $0 == ";" || $0 == "," }.map(\.trimmed).filter { !$0.isEmpty }
          .map { .label(.init($0)) }
      case "Notes": marks.append(.note(.init(tag.value)))
      default: break
      }
    }
    return marks
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
