package import Bibliography

/// Decisions, labels and notes in the forms of other screening programs, read into the same marks. What the file said stays
/// beside them.
package enum ForeignMarks {
  /// Adds the marks that other programs left in a record, unless it carries marks already.
  static func add(to record: inout Record) {
    guard record.extra.contains(where: mayHoldMarks) else { return }
    var marks: [ScreeningMark] = []
    for tag in record.extra {
      if NoteTaking.isNotes(tag.name) {
        marks += RayyanMarks.marks(in: tag.value) ?? ASReviewMarks.mark(inNote: tag.value).map { [$0] } ?? []
      }
    }
    marks += ASReviewMarks.marks(of: record.extra)
    marks += CovidenceMarks.marks(of: record.extra)
    guard !marks.isEmpty, !record.extra.contains(where: { ScreeningMark.isTag($0.name) }) else { return }
    for tag in marks.map(\.tag) where !record.extra.contains(tag) { record.extra.append(tag) }
  }

  /// The tags of a record that tell nothing of what anybody decided: without Winnow's own marks, and without the notes and
  /// columns in which another program left some.
  ///
  /// - Parameter tags: all of the record's, since some columns are known by those that stand beside them.
  package static func withoutMarks(_ tags: [Tag]) -> [Tag] {
    let isOfCovidence = tags.contains { CovidenceMarks.isNumber($0.name) }
    return tags.filter { !isMark($0) && !(isOfCovidence && CovidenceMarks.isColumn($0.name)) }
  }

  /// Whether a tag tells by itself what somebody decided.
  private static func isMark(_ tag: Tag) -> Bool {
    if ScreeningMark.isTag(tag.name) { return true }
    if NoteTaking.isNotes(tag.name) {
      return RayyanMarks.marks(in: tag.value) != nil || ASReviewMarks.mark(inNote: tag.value) != nil
    }
    return ASReviewMarks.isOwn(tag.name)
  }

  /// Whether a tag is named like those in which other programs leave marks; asked of every tag of every record, so by length.
  private static func mayHoldMarks(_ tag: Tag) -> Bool {
    switch tag.name.utf8.count {
    case 8, 9, 11, 14: true
    default: NoteTaking.isNotes(tag.name)
    }
  }

  /// The words that programs use for a verdict.
  static func verdict(_ word: String) -> ScreeningMark.Verdict? {
    switch word.trimmed.lowercased() {
    case "included", "include", "yes", "relevant": .include
    case "excluded", "exclude", "no", "irrelevant": .exclude
    case "maybe", "undecided", "unsure": .maybe
    default: nil
    }
  }
}
