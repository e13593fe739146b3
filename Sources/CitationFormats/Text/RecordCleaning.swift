internal import Bibliography

extension Record {
  /// Takes leftover markup and character references out of title, abstract, journal and names.
  ///
  /// What the file said stays beside it, as the tags `raw-title`, `raw-abstract`, `raw-journal` and `raw-authors`.
  mutating func clean() {
    Record.clean(&title, "raw-title", &extra)
    Record.clean(&abstract, "raw-abstract", &extra)
    Record.clean(&journal, "raw-journal", &extra)
    cleanAuthors()
  }

  private static func clean(_ field: inout String?, _ name: String, _ extra: inout [Tag]) {
    guard let raw = field, InlineMarkup.isIn(raw) else { return }
    let plain = InlineMarkup.removed(from: raw)
    guard !plain.isEmpty else { return }
    field = plain
    if !extra.contains(where: { $0.name == name }) { extra.append(Tag(name, raw)) }
  }

  private mutating func cleanAuthors() {
    guard authors.contains(where: { InlineMarkup.isIn($0.family) || InlineMarkup.isIn($0.given) }) else { return }
    let plain = authors.map {
      PersonName(family: InlineMarkup.removed(from: $0.family), given: InlineMarkup.removed(from: $0.given))
    }
    extra.append(Tag("raw-authors", authors.map(\.inverted).joined(separator: "; ")))
    authors = plain
  }
}
