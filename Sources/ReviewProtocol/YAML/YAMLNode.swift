/// One value of a YAML text, with where it stands and how it is written.
struct YAMLNode: Sendable {
  let place: Place
  let content: Content
  /// Lines of the text on which a scalar stands.
  var lines = 1
  /// Whether a list stands in brackets, or a group in braces.
  var isFlow = false

  enum Content: Sendable {
    case scalar(String, Style)
    case sequence([YAMLNode])
    case mapping([Entry])
    /// Something that was reported already and stands for nothing.
    case unread
  }

  /// How a scalar is written.
  enum Style: Sendable {
    /// Without quotes, on the line of its key.
    case plain
    case quoted
    /// Behind `|`: line breaks stay.
    case literal
    /// Behind `>`: line breaks become blanks.
    case folded
  }

  struct Entry: Sendable {
    let key: String
    let keyPlace: Place
    let value: YAMLNode
  }

  /// Whether nothing was written: blank, `~`, `null` or empty quotes.
  var isBlank: Bool {
    guard case .scalar(let text, let style) = content else { return false }
    return text.allSatisfy(\.isWhitespace) || style == .plain && ["~", "null", "Null", "NULL"].contains(text)
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
