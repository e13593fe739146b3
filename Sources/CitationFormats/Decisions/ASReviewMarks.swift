internal import Bibliography

/// What ASReview writes. Version 1: a column `included` of ones and noughts and `exported_notes_1`. Versions 2 and 3:
/// `asreview_label`, `asreview_time`, `asreview_note`, `asreview_user_name`, `asreview_user_email`, and a column
/// `asreview_tag_GROUP_TAG` of ones and noughts for each tag. In RIS a note such as `ASReview_relevant`.
enum ASReviewMarks {
  /// The marks of a record whose columns are ASReview's.
  static func marks(of tags: [Tag]) -> [ScreeningMark] {
    guard tags.contains(where: { isColumn($0.name) }) else { return [] }
    let reviewer = value("asreview_user_name", tags) ?? value("asreview_user_email", tags)
    let day = value("asreview_time", tags).map { String($0.prefix(10)) }
    var marks: [ScreeningMark] = []
    for tag in tags {
      let name = tag.name.lowercased()
      if isLabel(name) {
        if let verdict = verdict(tag.value) { marks.append(.decision(.init(verdict, by: reviewer, on: day))) }
      } else if name == "asreview_note" || name.hasPrefix("exported_notes") {
        if let text = tag.value.trimmed.nilWhenEmpty { marks.append(.note(.init(text, by: reviewer, on: day))) }
      } else if name.hasPrefix(tagPrefix), verdict(tag.value) == .include {
        marks.append(.label(.init(String(tag.name.dropFirst(tagPrefix.count)), by: reviewer, on: day)))
      }
    }
    return marks
  }

  static func mark(inNote note: String) -> ScreeningMark? {
    guard NoteForm.starts(note, with: "ASReview_") else { return nil }
    switch note.trimmed {
    case "ASReview_relevant": return .decision(.init(.include))
    case "ASReview_irrelevant": return .decision(.init(.exclude))
    default: return nil
    }
  }

  private static let tagPrefix = "asreview_tag_"

  /// Whether a column is ASReview's own: who decided what and when, with notes and tags.
  static func isOwn(_ name: String) -> Bool {
    let name = name.lowercased()
    return isLabel(name) || name.hasPrefix("asreview_") || name.hasPrefix("exported_notes")
  }

  private static func isLabel(_ name: String) -> Bool {
    ["included", "label_included", "asreview_label"].contains(name)
  }

  /// Asked of every tag of every record, so by length first.
  private static func isColumn(_ name: String) -> Bool {
    switch name.utf8.count {
    case 8, 14: isLabel(name.lowercased())
    default: false
    }
  }

  private static func value(_ name: String, _ tags: [Tag]) -> String? {
    tags.first { $0.name.lowercased() == name }?.value.trimmed.nilWhenEmpty
  }

  /// A record that was not seen has an empty cell or -1.
  private static func verdict(_ cell: String) -> ScreeningMark.Verdict? {
    switch cell.trimmed {
    case "1", "1.0": .include
    case "0", "0.0": .exclude
    default: nil
    }
  }
}
