/// One value of a YAML text, with where it stands.
struct YAMLNode: Sendable {
  let place: Place
  let content: Content

  enum Content: Sendable {
    /// `isPlain` when it stands without quotes and is no block.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Entry])
    /// Something that was reported already and stands for nothing.
    case unread
  }

  struct Entry: Sendable {
    let key: String
    let keyPlace: Place
    let value: YAMLNode
  }

  /// Whether nothing was written: blank, `~`, `null` or empty quotes.
  var isBlank: Bool {
    guard case .scalar(let text, let isPlain) = content else { return false }
    return text.allSatisfy(\.isWhitespace) || isPlain && ["~", "null", "Null", "NULL"].contains(text)
  }

  /// What it is, in words for a message.
  var kind: String {
    switch content {
    case .scalar: isBlank ? "nothing" : "a text"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    case .unread: "nothing"
    }
  }
}
