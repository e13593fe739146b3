/// Two versions of one list of groups with their entries matched.
struct EntryLists {
  let group: GroupShape
  let old: [ProtocolEntry]
  let new: [ProtocolEntry]
  let matching: EntryMatching

  init(_ old: ProtocolValue?, _ new: ProtocolValue?, as group: GroupShape) {
    self.group = group
    self.old = ProtocolEntry.all(of: old, as: group)
    self.new = ProtocolEntry.all(of: new, as: group)
    matching = EntryMatching(old: self.old, new: self.new, as: group)
  }

  /// Whether the order means something: the first exclusion reason that applies is the primary one.
  var isOrdered: Bool { group.name == ProtocolShape.exclusionReason.name }

  /// The sibling that follows an entry of the newer list.
  func next(after index: Int) -> ProtocolEntry? {
    new[(index + 1)...].first { $0.parent == new[index].parent }
  }

  /// Newer entries that stand below the same entry now and before, in their order.
  var matchedSiblings: [[Int]] {
    let matched = new.indices.filter { index in
      matching.oldIndex[index].map { matching.haveSameParent($0, index) } ?? false
    }
    return Dictionary(grouping: matched) { new[$0].parent ?? -1 }.sorted { $0.key < $1.key }.map(\.value)
  }
}

extension ProtocolEntry {
  /// The name alone, as it stands in a sentence.
  func shownIdentity(_ group: GroupShape) -> String {
    guard let identity else { return "number \(position + 1)" }
    switch group.name {
    case ProtocolShape.field.name, ProtocolShape.code.name, ProtocolShape.codebook.name: return "`\(name)`"
    case ProtocolShape.author.name, ProtocolShape.source.name, ProtocolShape.limit.name: return identity.singleSpaced
    default:
      let isFree = group.identity.flatMap { group[$0] }?.shape.isFree ?? false
      return isFree ? TextDifference.quoted(identity, words: 20) : identity
    }
  }

  /// A value of a charting field with its definition: `“rural” (“outside of towns”)`.
  var valueWords: String {
    let definition = value["definition"]?.text.map { " (\(TextDifference.quoted($0)))" } ?? ""
    return (identity.map { TextDifference.quoted($0) } ?? "without a name") + definition
  }
}

extension DifferenceScope {
  /// The entry whose keys are compared; only asked inside one.
  var entryName: EntryName {
    switch owner {
    case .entry(let name): name
    case .document, .group: EntryName(id: "", title: section)
    }
  }

  /// The codebook around a code.
  var codebook: String? { group.name == ProtocolShape.code.name ? container.last : nil }

  /// A change at this place.
  func change(
    _ kind: ProtocolChange.Kind, key: String? = nil, sentence: String, before: ProtocolValue? = nil,
    after: ProtocolValue? = nil
  ) -> ProtocolChange {
    ProtocolChange(
      section: section, subject: subject, key: key, kind: kind, sentence: sentence, list: list, container: container,
      formerSubject: formerSubject, before: before, after: after)
  }
}

extension EntryName {
  init(id: String, title: String) {
    self.id = id
    self.title = title
    insideSentence = title
  }
}
