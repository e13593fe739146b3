/// Doubts about texts that fit their place.
enum TextDoubts {
  static func all(_ node: YAMLNode, _ text: String, of key: KeyShape, at path: ProtocolPath) -> [ProtocolMessage] {
    switch key.shape {
    case .lines: [joinedLines(node, text, key, path)].compactMap(\.self)
    case .text: [onlyYes(node, text, key, path)].compactMap(\.self)
    case .identifier, .reference, .choice, .flag, .integer, .share, .date, .list, .group, .groups: []
    }
  }

  // MARK: Lines

  /// A text whose lines matter lost some: its author wrote them, and YAML made one of them.
  private static func joinedLines(
    _ node: YAMLNode, _ text: String, _ key: KeyShape, _ path: ProtocolPath
  ) -> ProtocolMessage? {
    let left = text.split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) }
    let isJoined =
      switch node.content {
      case .scalar(_, .plain), .scalar(_, .quoted), .scalar(_, .folded): node.lines > left
      case .scalar(_, .literal), .sequence, .mapping, .unread: false
      }
    guard isJoined || left == 1 && isNumbered(text) else { return nil }
    return ProtocolMessage(
      .foldedLines, isJoined ? .error : .warning, path: path, place: node.place,
      "the lines of the strategy are joined into one",
      remedy: "Write `\(key.name): |` and indent the lines below it.")
  }

  /// Whether numbers of lines stand inside a line: `1. … 2. … 3.` or `#1 … #2 …`.
  private static func isNumbered(_ text: String) -> Bool {
    var (dotted, hashed) = (1, 1)
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "\(dotted)." || word == "\(dotted))" { dotted += 1 }
      if word == "#\(hashed)" { hashed += 1 }
    }
    return dotted > 3 || hashed > 2
  }

  // MARK: Yes and no

  /// Parts whose texts say what is done.
  private static let statements: Set = ["background", "search", "full_text", "selection", "charting"]

  private static func onlyYes(
    _ node: YAMLNode, _ text: String, _ key: KeyShape, _ path: ProtocolPath
  ) -> ProtocolMessage? {
    guard text.utf8.count < 7, case .key(let part)? = path.steps.first, statements.contains(part),
      path.steps.count < 4, !path.steps.contains(.key("fields"))
    else { return nil }
    let word = text.lowercased().filter { $0 != "." }
    let remedy: String
    switch word {
    case "yes", "true": remedy = "Say what is done, when and by whom."
    case "no", "false": remedy = "Say why not, or what is done instead."
    default: return nil
    }
    return ProtocolMessage(
      .saysOnlyYes, .warning, path: path, place: node.place, "`\(key.name)` says only “\(word)”", remedy: remedy)
  }
}

/// A comma inside parentheses parts an entry of a list in brackets.
enum SplitValue {
  static func messages(_ nodes: [YAMLNode], at path: ProtocolPath) -> [ProtocolMessage] {
    var messages: [ProtocolMessage] = []
    var start: (place: Place, depth: Int, parts: [String])?
    for node in nodes {
      guard case .scalar(let text, .plain) = node.content else {
        start = nil
        continue
      }
      let depth = text.count { $0 == "(" } - text.count { $0 == ")" }
      if var open = start {
        open.depth += depth
        open.parts.append(text)
        start = open.depth > 0 ? open : nil
        if open.depth <= 0 { messages.append(message(open.place, open.parts, at: path)) }
      } else if depth > 0 {
        start = (node.place, depth, [text])
      }
    }
    if let open = start { messages.append(message(open.place, Array(open.parts.prefix(2)), at: path)) }
    return messages
  }

  private static func message(_ place: Place, _ parts: [String], at path: ProtocolPath) -> ProtocolMessage {
    let whole = parts.joined(separator: ", ").singleSpaced.shortened
    return ProtocolMessage(
      .splitValue, .warning, path: path, place: place, "the comma inside the parentheses splits “\(whole)”",
      remedy: "Put quotes around it: \"\(whole)\".")
  }
}

extension ProtocolMessage.Code {
  static let foldedLines = Self(rawValue: "folded-lines")
  static let saysOnlyYes = Self(rawValue: "says-only-yes")
  static let splitValue = Self(rawValue: "split-value")
}
