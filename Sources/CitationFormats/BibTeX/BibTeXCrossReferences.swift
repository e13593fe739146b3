/// Gives entries with `crossref` the fields they inherit.
///
/// BibTeX wants the parent behind its children, so entries wait, in file order, until the parent was seen. Both what
/// waits and what is remembered of parents is limited.
struct BibTeXCrossReferences {
  private static let mostWaiting = 1000
  private static let mostParents = 20000
  /// A parent may have a parent (`inbook`, `book`, `mvbook`); more is a circle.
  private static let deepest = 4

  private var parents: [String: BibTeXEntry] = [:]
  private var waiting: [BibTeXEntry] = []

  /// Takes an entry; gives those that are ready.
  mutating func take(_ entry: BibTeXEntry) -> [BibTeXEntry] {
    remember(entry)
    if waiting.isEmpty, entry.value("crossref") == nil { return [entry] }
    waiting.append(entry)
    let surplus = max(0, waiting.count - BibTeXCrossReferences.mostWaiting)
    var ready = surplus
    while ready < waiting.count, isReady(waiting[ready], depth: 0) { ready += 1 }
    defer { waiting.removeFirst(ready) }
    return waiting[..<ready].map { resolved($0, depth: 0) }
  }

  /// Those that still wait at the end of the file.
  mutating func finish() -> [BibTeXEntry] {
    defer { waiting = [] }
    return waiting.map { resolved($0, depth: 0) }
  }

  private mutating func remember(_ entry: BibTeXEntry) {
    guard BibTeXCrossReferences.parentTypes.contains(entry.type), !entry.key.isEmpty,
      parents.count < BibTeXCrossReferences.mostParents
    else { return }
    var parent = entry
    parent.fields.removeAll { !BibTeXCrossReferences.inherited.contains($0.name) }
    parents[entry.key.lowercased()] = parent
  }

  private func parent(of entry: BibTeXEntry) -> BibTeXEntry? {
    guard let key = entry.value("crossref") else { return nil }
    return parents[String(decoding: key, as: UTF8.self).lowercased()]
  }

  private func isReady(_ entry: BibTeXEntry, depth: Int) -> Bool {
    guard entry.value("crossref") != nil, depth < BibTeXCrossReferences.deepest else { return true }
    return parent(of: entry).map { isReady($0, depth: depth + 1) } ?? false
  }

  private func resolved(_ entry: BibTeXEntry, depth: Int) -> BibTeXEntry {
    guard depth < BibTeXCrossReferences.deepest, let parent = self.parent(of: entry) else { return entry }
    var child = entry
    let hasDate = entry.value("date") != nil || entry.value("year") != nil
    for field in resolved(parent, depth: depth + 1).fields {
      guard let name = nameInChild(of: field.name, from: parent.type, in: entry.type), child.value(name) == nil,
        !hasDate || !["date", "year", "month"].contains(name)
      else { continue }
      child.fields.append(BibTeXField(name: name, value: field.value))
    }
    return child
  }

  /// What a parent's field is called in the child (BibLaTeX manual, appendix B); `nil` when it isn't inherited.
  private func nameInChild(of field: String, from parent: String, in child: String) -> String? {
    let isWhole = parent.hasPrefix("mv")
    switch field {
    case "crossref": return nil
    case "title", "subtitle", "titleaddon":
      if parent == "periodical" { return field == "titleaddon" ? nil : "journal" + field }
      return (isWhole ? "main" : "book") + field
    case "author":
      let isPart = ["inbook", "bookinbook", "suppbook"].contains(child)
      return isPart || isWhole && child == "book" ? field : nil
    default: return field
    }
  }

  private static let parentTypes: Set<String> = [
    "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
    "periodical", "conference",
  ]

  private static let inherited: Set<String> = [
    "author", "title", "subtitle", "titleaddon", "maintitle", "mainsubtitle", "maintitleaddon", "booktitle",
    "booksubtitle", "journal", "journaltitle", "date", "year", "month", "volume", "issn", "isbn", "crossref",
  ]
}
