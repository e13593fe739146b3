/// An entry of a list of groups, freed from the entries below it: codes and charting fields may hold their like.
struct ProtocolEntry {
  /// Without the entries of its own kind below it.
  let value: ProtocolValue
  /// What the author calls it; `nil` when the identity is missing.
  let identity: String?
  /// Names from the outermost entry to this one; an entry without a name counts as `#3`.
  let path: [String]
  /// Index of the entry that holds it.
  let parent: Int?
  /// Place among its siblings, from 0.
  let position: Int

  /// `direct/advocacy`.
  var name: String { path.joined(separator: "/") }

  /// All entries of a list, each before those below it.
  static func all(of list: ProtocolValue?, as group: GroupShape) -> [ProtocolEntry] {
    var entries: [ProtocolEntry] = []
    collect(list, as: group, below: nil, into: &entries)
    return entries
  }

  private static func collect(
    _ list: ProtocolValue?, as group: GroupShape, below parent: Int?, into entries: inout [ProtocolEntry]
  ) {
    let nesting = group.nestingKey?.name
    for (position, element) in (list?.elements ?? []).enumerated() {
      let identity = group.identity.flatMap { element[$0]?.text }
      let around = parent.map { entries[$0].path } ?? []
      entries.append(
        ProtocolEntry(
          value: element.without(nesting), identity: identity, path: around + [identity ?? "#\(position + 1)"],
          parent: parent, position: position))
      let index = entries.count - 1
      if let nesting { collect(element[nesting], as: group, below: index, into: &entries) }
    }
  }
}

extension GroupShape {
  /// The key under which entries hold entries of their own kind.
  var nestingKey: KeyShape? {
    keys.first { key in
      if case .groups(let shape) = key.shape { shape().name == name } else { false }
    }
  }

  /// The keys of the table, then those that only a value has: written with another version of the table.
  func keys(of values: [ProtocolValue]) -> [KeyShape] {
    var all = keys
    for case .group(let members) in values {
      for member in members where !all.contains(where: { $0.name == member.key }) {
        all.append(KeyShape(member.key, .text, ""))
      }
    }
    return all
  }
}

extension ProtocolValue {
  /// A group without one of its members.
  func without(_ key: String?) -> ProtocolValue {
    guard case .group(let members) = self, let key else { return self }
    return .group(members.filter { $0.key != key })
  }
}
