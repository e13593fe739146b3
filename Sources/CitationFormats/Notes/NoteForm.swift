internal import Bibliography

/// What a format has no place for, as a note `Name: value` that other programs show and Winnow takes back.
///
/// | note | what it holds |
/// |---|---|
/// | `Screening decision: …`, `Screening label: …`, `Screening note: …` | a mark, see ``ScreeningMark`` |
/// | `Winnow tag OWN: NLM` | the tag `OWN` of another format |
/// | `Winnow field isbn: 978-3-16-148410-0` | a field of the neutral form; one note each value of a list; empty: the field is |
/// | `Winnow added PT: Journal Article` | a tag that was written for other programs only |
///
/// Such a note is a ``Tag`` too, named by what stands before the colon. In names `%`, `:` and white space
/// other than single blanks are written like `%3A`.
enum NoteForm {
  private static let fieldPrefix = "Winnow field "
  private static let tagPrefix = "Winnow tag "
  private static let addedPrefix = "Winnow added "
  private static let marks: [(tag: String, note: String)] = [
    (ScreeningMark.decisionTag, note: "Screening decision"), (ScreeningMark.labelTag, "Screening label"),
    (ScreeningMark.noteTag, "Screening note"),
  ]

  /// What a note stands for.
  enum Content {
    case field(String, value: String)
    case tag(Tag)
    case added(Tag)
  }

  static func field(_ name: String, _ value: String) -> Tag { Tag(fieldPrefix + name, value) }

  static func carried(_ tag: Tag) -> Tag {
    ScreeningMark.isTag(tag.name) ? tag : Tag(tagPrefix + encoded(tag.name), tag.value)
  }

  static func added(_ tag: Tag) -> Tag { Tag(addedPrefix + encoded(tag.name), tag.value) }

  /// The note for a tag that the format can't hold under its own name.
  static func note(for tag: Tag) -> String {
    if let mark = marks.first(where: { mark in mark.tag == tag.name }) { return "\(mark.note): \(tag.value)" }
    let note = isNote(tag.name) ? tag : carried(tag)
    return "\(note.name): \(note.value)"
  }

  /// Whether a tag is itself a note of these forms.
  static func isNote(_ name: String) -> Bool { starts(name, with: "Winnow ") && content(of: Tag(name, "")) != nil }

  /// Whether a text may be such a note.
  static func mayBeNote(_ text: String) -> Bool { starts(text, with: "Winnow ") || starts(text, with: "Screening ") }

  /// The note in a text; `nil` when it is an ordinary one.
  static func tag(in note: String) -> Tag? {
    guard mayBeNote(note), let colon = note.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = String(note[..<colon])
    let value = note[note.utf8.index(after: colon)...].trimmed
    if let mark = marks.first(where: { mark in mark.note == name }) { return Tag(mark.tag, value) }
    return isNote(name) ? Tag(name, value) : nil
  }

  /// What a tag named like a note stands for.
  static func content(of tag: Tag) -> Content? {
    if let name = rest(of: tag.name, behind: fieldPrefix) { return .field(name, value: tag.value) }
    if let name = rest(of: tag.name, behind: tagPrefix) { return .tag(Tag(PercentText.decoded(name), tag.value)) }
    if let name = rest(of: tag.name, behind: addedPrefix) { return .added(Tag(PercentText.decoded(name), tag.value)) }
    return nil
  }

  private static func rest(of text: String, behind prefix: String) -> String? {
    starts(text, with: prefix) ? String(text.utf8.dropFirst(prefix.utf8.count)) : nil
  }

  static func starts(_ text: String, with prefix: String) -> Bool {
    text.utf8.first == prefix.utf8.first && text.utf8.starts(with: prefix.utf8)
  }

  /// White space that reading would fold, and the colon, would change the name.
  private static func encoded(_ name: String) -> String {
    let isFolded = FoldedText.words(name).joined(separator: " ") == name
    return PercentText.encoded(name) { $0 == UInt8(ascii: ":") || !isFolded && ($0 <= 0x20 || $0 >= 0x80) }
  }
}
