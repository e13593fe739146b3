/// Where the walk stands, and what its sentences call the place.
struct DifferenceScope {
  /// The group whose keys are compared.
  let group: GroupShape
  let owner: Owner
  let section: String
  let list: String?
  let container: [String]
  let subject: String?
  /// The subject's name in the older version.
  let formerSubject: String?
  /// Keys of plain groups on the way from the section or the subject.
  let keys: [String]

  /// What the keys belong to.
  enum Owner {
    case document
    /// A plain group, by its key.
    case group(KeyShape)
    case entry(EntryName)
  }

  /// The start of a section.
  static func section(_ key: KeyShape) -> DifferenceScope {
    DifferenceScope(
      group: ProtocolShape.document, owner: .document, section: key.name, list: nil, container: [], subject: nil,
      formerSubject: nil, keys: [])
  }

  /// Inside a plain group.
  func entering(_ key: KeyShape, _ group: GroupShape) -> DifferenceScope {
    // Examples and the like are named by what they are examples of.
    var owner = Owner.group(key)
    if case .entry = self.owner { owner = self.owner }
    return DifferenceScope(
      group: group, owner: owner, section: section, list: list, container: container, subject: subject,
      formerSubject: formerSubject, keys: path(to: key).map { [$0] } ?? [])
  }

  /// Inside an entry of a list.
  func entering(
    _ name: EntryName, of key: KeyShape, _ group: GroupShape, formerly before: ProtocolEntry? = nil
  ) -> DifferenceScope {
    DifferenceScope(
      group: group, owner: .entry(name), section: section, list: key.name,
      container: container + (subject.map { [$0] } ?? []), subject: name.id,
      formerSubject: before?.name ?? name.id, keys: [])
  }

  /// The key with the groups around it; `nil` for the section itself.
  func path(to key: KeyShape) -> String? {
    if case .document = owner { return nil }
    return (keys + [key.name]).joined(separator: ".")
  }

  /// What a sentence calls the value of a key: `definition of criterion E3`, `pilot threshold`.
  func name(of key: KeyShape) -> String {
    let words = ChangePhrases.name(of: key, in: group)
    switch owner {
    case .document: return words ?? key.words
    case .entry(let entry) where group.name == ProtocolShape.stage.name:
      return "\(words ?? key.words) at \(ChangePhrases.word(entry.id))"
    case .entry(let entry):
      if let words, words.contains("{}") { return words.replacing("{}", with: entry.insideSentence) }
      return "\(words ?? key.words) of \(entry.insideSentence)"
    case .group(let outer):
      if let words { return words.replacing("{}", with: outer.words) }
      if group.shorthand == key.name { return outer.words }
      return key.shape.element.isFree ? "\(key.words) of the \(outer.words)" : "\(outer.words) \(key.words)"
    }
  }
}

/// What an entry of a list is called.
struct EntryName {
  /// As other parts of the protocol refer to it, `E3`.
  let id: String
  /// `criterion E3`.
  let title: String
  /// After a preposition, `the language limit`.
  let insideSentence: String

  init(_ entry: ProtocolEntry, as group: GroupShape, within codebook: String? = nil) {
    id = entry.name
    let title: String
    if let identity = entry.identity {
      title = Self.title(identity, entry, group) + (codebook.map { " of codebook `\($0)`" } ?? "")
    } else {
      title = "\(group.noun) number \(entry.position + 1)"
    }
    self.title = title
    insideSentence = group.name == ProtocolShape.limit.name ? "the \(title)" : title
  }

  private static func title(_ identity: String, _ entry: ProtocolEntry, _ group: GroupShape) -> String {
    switch group.name {
    case ProtocolShape.field.name, ProtocolShape.code.name, ProtocolShape.codebook.name:
      "\(group.noun) `\(entry.name)`"
    case ProtocolShape.limit.name: "\(identity) limit"
    case ProtocolShape.author.name, ProtocolShape.source.name: "\(group.noun) \(identity.singleSpaced)"
    case ProtocolShape.stage.name: "stage \(ChangePhrases.word(identity))"
    default:
      group.identity.flatMap { group[$0] }?.shape.isFree == true
        ? "\(group.noun) \(TextDifference.quoted(identity, words: 20))" : "\(group.noun) \(identity)"
    }
  }
}
