/// What is said about a text that doesn't fit the shape.
enum ShapeMessages {
  // MARK: Keys

  static func missing(_ key: KeyShape, of owner: String?, at path: ProtocolPath, _ place: Place) -> ProtocolMessage {
    ProtocolMessage(
      .missing, .error, path: path, place: place, "\(owner ?? "the protocol") has no \(key.words)",
      remedy: "Add `\(key.name):`. \(key.about)")
  }

  static func blank(_ key: KeyShape, of owner: String?, at path: ProtocolPath, _ place: Place) -> ProtocolMessage {
    ProtocolMessage(
      .missing, .error, path: path, place: place,
      "nothing stands behind `\(key.name):`" + (owner.map { " of \($0)" } ?? ""), remedy: key.about)
  }

  static func unknownKey(
    _ entry: YAMLNode.Entry, _ meant: MeantKey, isFree: Bool, in group: GroupShape, at path: ProtocolPath
  ) -> ProtocolMessage {
    let remedy =
      switch meant {
      case .key(let key) where !isFree: "It looks like `\(key)`, which stands here too: keep one of the two."
      case .key(let key): "Did you mean `\(key)`?"
      case .synonym(let key): "Write `\(key)` instead. \(group[key]?.about ?? "")"
      case .elsewhere(let home): "It is a key of `\(home)`: move it there, or check the indentation."
      case .unknown: "Keys that may stand here: \(group.keyList)."
      }
    return unknownKey(entry, at: path[meant.key ?? entry.key], remedy: remedy)
  }

  /// A word without a value between braces is what stood behind a comma, whichever key it is like.
  static func commaInBraces(_ entry: YAMLNode.Entry, at path: ProtocolPath) -> ProtocolMessage {
    unknownKey(
      entry, at: path[entry.key], remedy: "Inside { } a comma begins a new key; put quotes around the text.")
  }

  private static func unknownKey(
    _ entry: YAMLNode.Entry, at path: ProtocolPath, remedy: String
  ) -> ProtocolMessage {
    ProtocolMessage(
      .unknownKey, .error, path: path, place: entry.keyPlace, "there is no key “\(entry.key.shortened)” here",
      remedy: remedy)
  }

  // MARK: Lists, groups and texts in each other's place

  static func noGroup(_ node: YAMLNode, _ group: GroupShape, at path: ProtocolPath) -> ProtocolMessage {
    if path.isEntry, node.isBlank {
      return wrongType(
        node, "\(path.subject) is blank", at: path,
        remedy: "Write the keys of the \(group.noun) behind the hyphen, or take the hyphen out.")
    }
    let remedy =
      switch node.content {
      case .sequence: "Take out the hyphens or brackets, and write keys with a colon: \(group.keyList)."
      case .scalar, .mapping, .unread:
        path.isEntry
          ? "Write the keys of the \(group.noun) behind the hyphen, one a line: \(group.keyList)."
          : "Write its keys on the next lines, indented: \(group.keyList)."
      }
    return wrongType(node, "\(path.subject) is \(node.kind), not keys with their values", at: path, remedy: remedy)
  }

  static func noListOfGroups(_ node: YAMLNode, _ group: GroupShape, at path: ProtocolPath) -> ProtocolMessage {
    wrongType(
      node, "\(path.subject) is \(node.kind), not a list", at: path,
      remedy: "Begin each \(group.noun) with a hyphen and a blank, and align its keys behind it: \(group.keyList).")
  }

  static func noList(_ node: YAMLNode, at path: ProtocolPath) -> ProtocolMessage {
    wrongType(
      node, "\(path.subject) is \(node.kind), not a list", at: path,
      remedy: "Write a list, as in [one, two]; put quotes around a text with a colon in it.")
  }

  static func noScalar(_ node: YAMLNode, _ key: KeyShape, at path: ProtocolPath) -> ProtocolMessage {
    let remedy =
      switch node.content {
      case .mapping: " If it is a text with a colon in it, put quotes around the whole text."
      case .sequence: " If it is a text that begins with a bracket or hyphen, put quotes around it."
      case .scalar, .unread: ""
      }
    return wrongType(
      node, "\(path.subject) is \(node.kind), not \(key.shape.wanted)", at: path,
      remedy: "Write \(key.shape.wanted).\(remedy)")
  }

  private static func wrongType(
    _ node: YAMLNode, _ what: String, at path: ProtocolPath, remedy: String
  ) -> ProtocolMessage {
    ProtocolMessage(
      .wrongType, .error, path: path, place: node.place, what, text: node.isBlank ? nil : node.scalarText,
      remedy: remedy)
  }

  // MARK: Texts

  static func placeholder(_ key: KeyShape, _ text: String, at path: ProtocolPath, _ place: Place) -> ProtocolMessage {
    ProtocolMessage(
      .placeholder, .open, path: path, place: place, "\(path.subject) is still to fill in", text: text,
      remedy: key.about)
  }

  /// - Parameter isAlone: whether it is the only value where several may stand.
  static func misfit(
    _ misfit: Misfit, _ text: String, of key: KeyShape, isAlone: Bool, at path: ProtocolPath, _ place: Place
  ) -> ProtocolMessage {
    let remedy =
      if isAlone, text.contains(",") {
        "Write several values in brackets: [\(text.shortened)]."
      } else if case .integer = key.shape {
        "\(misfit.remedy) \(key.about)"
      } else {
        misfit.remedy
      }
    return ProtocolMessage(
      misfit.code, .error, path: path, place: place, "\((isAlone ? path.parent ?? path : path).subject) \(misfit.what)",
      text: text, remedy: remedy)
  }

  static func unwritable(at path: ProtocolPath, _ place: Place) -> ProtocolMessage {
    ProtocolMessage(
      .syntax, .error, path: path, place: place, "\(path.subject) holds a control character",
      remedy: "Take out the backslash and what belongs to it.")
  }
}

extension GroupShape {
  /// All keys for a message.
  var keyList: String { keys.map(\.name).joined(separator: ", ") }

  /// What an entry is called in a sentence, `criterion E2`; `nil` for the whole protocol.
  func owner(_ entries: [YAMLNode.Entry]) -> String? {
    if name == ProtocolShape.document.name { return nil }
    let called = entries.first { $0.key == identity }?.value.scalarText?.singleSpaced ?? ""
    return called.isEmpty ? "this \(noun)" : "\(noun) \(called.shortened)"
  }
}

extension ProtocolPath {
  /// The last key on the way.
  fileprivate var lastKey: String? {
    for step in steps.reversed() { if case .key(let key) = step { return key } }
    return nil
  }

  /// Whether it is an entry of a list.
  var isEntry: Bool {
    guard case .position? = steps.last else { return false }
    return true
  }

  /// What stands there, for the beginning of a sentence: `text` of `context`, entry 2 of `criteria`.
  fileprivate var subject: String {
    switch steps.last {
    case nil: return "the protocol"
    case .position(let position): return "entry \(position + 1) of \(parent?.lastKey.map { "`\($0)`" } ?? "the list")"
    case .key(let key):
      guard let parent, !parent.steps.isEmpty else { return "`\(key)`" }
      return "`\(key)` of " + (parent.isEntry ? parent.subject : "`\(parent.lastKey ?? "")`")
    }
  }
}

extension YAMLNode {
  fileprivate var scalarText: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }
}
