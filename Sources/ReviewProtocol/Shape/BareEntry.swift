/// An entry whose id stands where a key belongs: `- Q4: Which outcomes …`.
enum BareEntry {
  /// What to say about it; `nil` when the entry is written otherwise.
  static func message(
    _ entries: [YAMLNode.Entry], of group: GroupShape, at path: ProtocolPath
  ) -> ProtocolMessage? {
    guard path.isEntry, let identity = group.identity.flatMap({ group[$0] }), entries.count == 1,
      let entry = entries.first, group[entry.key] == nil, identity.couldBe(entry.key)
    else { return nil }
    if case .unread = entry.value.content { return nil }
    switch MeantKey(entry.key, in: group) {
    case .key, .synonym: return nil
    case .elsewhere, .unknown: break
    }
    guard let other = group.keyBesides(identity) else { return nil }
    return ProtocolMessage(
      .unknownKey, .error, path: path, place: entry.keyPlace,
      "“\(entry.key.shortened)” stands where a key of the \(group.noun) belongs",
      remedy:
        "Write `- \(identity.name): \(entry.key.shortened)` and, on the next line, `  \(other.name): …` with the text.")
  }
}

extension KeyShape {
  /// Whether a text may be the value.
  fileprivate func couldBe(_ text: String) -> Bool {
    if case .identifier = shape { return ScalarReader.isIdentifier(text) }
    return shape.isFree
  }
}

extension GroupShape {
  /// The key that holds what an entry says: the text that must be there, or the key behind the one that names the entry.
  fileprivate func keyBesides(_ identity: KeyShape) -> KeyShape? {
    let others = keys.filter { $0.name != identity.name }
    return others.first { $0.isRequired && $0.shape.isFree } ?? others.first
  }
}
