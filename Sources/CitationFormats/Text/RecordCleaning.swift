internal import Bibliography

extension Record {
  /// The record with leftover markup and character references taken out of title, abstract, journal and names.
  ///
  /// What the file said stays beside it, as the tags `raw-title`, `raw-abstract`, `raw-journal` and `raw-authors`.
  func cleaned() -> Record {
    var record = self
    record.clean(\.title, "raw-title")
    record.clean(\.abstract, "raw-abstract")
    record.clean(\.journal, "raw-journal")
    record.cleanAuthors()
    return record
  }

  private mutating func clean(_ field: WritableKeyPath<Record, String?>, _ name: String) {
    guard let raw = self[keyPath: field], InlineMarkup.isIn(raw) else { return }
    let plain = InlineMarkup.removed(from: raw)
    guard !plain.isEmpty else { return }
    self[keyPath: field] = plain
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
