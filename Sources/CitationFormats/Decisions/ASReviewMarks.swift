internal import Bibliography

/// What ASReview writes: a column of ones and noughts, or in RIS a note such as `ASReview_relevant`.
enum ASReviewMarks {
  /// The decision in a column; a record that was not seen has an empty cell or -1.
  static func mark(inColumn tag: Tag) -> ScreeningMark? {
    switch tag.name.utf8.count {
    case 8, 14:
      guard ["included", "label_included", "asreview_label"].contains(tag.name.lowercased()) else { return nil }
    default: return nil
    }
    switch tag.value.trimmed {
    case "1", "1.0": return .decision(.init(.include))
    case "0", "0.0": return .decision(.init(.exclude))
    default: return nil
    }
  }

  static func mark(inNote note: String) -> ScreeningMark? {
    guard NoteForm.starts(note, with: "ASReview_") else { return nil }
    switch note.trimmed {
    case "ASReview_relevant": return .decision(.init(.include))
    case "ASReview_irrelevant": return .decision(.init(.exclude))
    default: return nil
    }
  }
}
