internal import Bibliography

/// Gives entries with `crossref` the fields they inherit.
///
/// BibTeX wants the parent behind its children, so entries wait, in file order, until the parent was seen. Both what
/// waits and what is remembered of parents is limited.
struct BibTeXCrossReferences {
  private static let mostWaiting = 1000
  private static let mostParents = 20_000
  /// Bytes that may wait, and as many that may be remembered.
  private static let mostBytes = 1 << 23
  /// A longer value isn't inherited.
  private static let longestInherited = 1 << 13
  /// A parent may have a parent (`inbook`, `book`, `mvbook`); more is a circle.
  private static let deepest = 4

  private var parents: [String: BibTeXEntry] = [:]
  private var parentBytes = 0
  private var waiting: [BibTeXEntry] = []
  private var waitingBytes = 0

  /// Takes an entry; hands those that are ready to `body`.
  mutating func take(_ entry: BibTeXEntry, _ body: (BibTeXEntry) throws -> Void) throws {
    remember(entry)
    if waiting.isEmpty, !entry.fields.has(.crossref) {
      try body(entry)
      return
    }
    waiting.append(entry.kept())
    waitingBytes += entry.byteCount
    var ready = 0
    while ready < waiting.count, isReady(waiting[ready], depth: 0) || isTooMuch(behind: ready) {
      waitingBytes -= waiting[ready].byteCount
      ready += 1
    }
    guard ready > 0 else { return }
    let entries = waiting[..<ready]
    waiting.removeFirst(ready)
    for entry in entries { try body(resolved(entry, depth: 0)) }
  }

  /// Hands over those that still wait at the end of the file.
  mutating func finish(_ body: (BibTeXEntry) throws -> Void) throws {
    let entries = waiting
    waiting = []
    for entry in entries { try body(resolved(entry, depth: 0)) }
  }

  private func isTooMuch(behind ready: Int) -> Bool {
    waiting.count - ready > BibTeXCrossReferences.mostWaiting || waitingBytes > BibTeXCrossReferences.mostBytes
  }

  private mutating func remember(_ entry: BibTeXEntry) {
    guard BibTeXTypes.isParent(entry.type), !entry.key.isEmpty, parents.count < BibTeXCrossReferences.mostParents,
      parentBytes < BibTeXCrossReferences.mostBytes
    else { return }
    let parent = entry.kept { field in
      field.value.count <= BibTeXCrossReferences.longestInherited
        && field.name.map(BibTeXCrossReferences.isInherited) ?? false
    }
    parentBytes += parent.byteCount
    parents[TextDecoding.string(entry.key).lowercased()] = parent
  }

  private func parent(of entry: BibTeXEntry) -> BibTeXEntry? {
    guard let key = entry.fields.raw(.crossref) else { return nil }
    return parents[TextDecoding.string(key).trimmed.lowercased()]
  }

  private func isReady(_ entry: BibTeXEntry, depth: Int) -> Bool {
    guard entry.fields.has(.crossref), depth < BibTeXCrossReferences.deepest else { return true }
    return parent(of: entry).map { isReady($0, depth: depth + 1) } ?? false
  }

  private func resolved(_ entry: BibTeXEntry, depth: Int) -> BibTeXEntry {
    guard depth < BibTeXCrossReferences.deepest, let parent = self.parent(of: entry) else { return entry }
    var child = entry
    let whole = resolved(parent, depth: depth + 1)
    child.memory += whole.memory
    let hasDate = entry.fields.has(.date) || entry.fields.has(.year)
    for field in whole.fields.all {
      guard let own = field.name, let name = nameInChild(of: own, from: parent.type, in: entry.type),
        !child.fields.has(name), !hasDate || ![.date, .year, .month].contains(name)
      else { continue }
      child.fields.append(BibTeXField(name: name, written: field.written, value: field.value))
    }
    return child
  }

  /// What a parent's field is called in the child (BibLaTeX manual, appendix B); `nil` when it isn't inherited.
  private func nameInChild(of field: BibTeXFieldName, from parent: String, in child: String) -> BibTeXFieldName? {
    let isWhole = parent.hasPrefix("mv")
    switch field {
    case .crossref: return nil
    case .title: return parent == "periodical" ? .journaltitle : isWhole ? .maintitle : .booktitle
    case .subtitle: return parent == "periodical" ? .journalsubtitle : isWhole ? .mainsubtitle : .booksubtitle
    case .titleaddon: return parent == "periodical" ? nil : isWhole ? .maintitleaddon : .booktitleaddon
    case .author:
      let isPart = ["inbook", "bookinbook", "suppbook"].contains(child)
      return isPart || isWhole && child == "book" ? field : nil
    default: return field
    }
  }

  private static func isInherited(_ name: BibTeXFieldName) -> Bool {
    switch name {
    case .author, .title, .subtitle, .titleaddon, .maintitle, .mainsubtitle, .maintitleaddon, .booktitle,
      .booksubtitle, .journal, .journaltitle, .date, .year, .month, .volume, .issn, .isbn, .crossref:
      true
    default: false
    }
  }
}
