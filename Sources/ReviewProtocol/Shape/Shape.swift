/// What may stand at a place of a protocol. One table of shapes (`ProtocolShape`) says it for the reader, for the JSON Schema
/// that editors use, and for the difference between two versions.
package enum Shape: Sendable {
  /// Any text. Numbers, dates and `yes` count as the text they are written as.
  case text
  /// A text whose line breaks matter, such as a search strategy.
  case lines
  /// A short name without blanks that others refer to.
  case identifier
  /// The identifier of something written elsewhere in the protocol.
  case reference(Referent)
  /// One of these words.
  case choice([String])
  case flag
  case integer(ClosedRange<Int>)
  /// A number; `0.75` and `75 %` are the same.
  case share
  /// YYYY-MM-DD, also YYYY-MM or YYYY.
  case date
  /// One or more values. A single value may stand without brackets.
  case list(Element)
  /// A group of keys.
  case group(GroupShape)
  /// A list of groups.
  case groups(@Sendable () -> GroupShape)

  /// What a plain list may hold.
  package enum Element: Sendable {
    case text
    case reference(Referent)
    case choice([String])
    case integer(ClosedRange<Int>)
  }

  /// What a reference may name.
  package enum Referent: String, Sendable {
    case question, criterion, source, field, codebook, author

    /// Whether people and sources are called by names, which may hold blanks, instead of short names.
    var isName: Bool {
      switch self {
      case .source, .author: true
      case .question, .criterion, .field, .codebook: false
      }
    }
  }
}

/// A group of keys that belong together.
package struct GroupShape: Sendable {
  /// Name in the JSON Schema, `criterion`.
  package let name: String
  /// What one such entry is called in a sentence, `criterion`.
  package let noun: String
  /// Key whose value names an entry of a list; two versions of a protocol are compared by it.
  package let identity: String?
  /// Key that a plain text in the place of the whole group stands for.
  package let shorthand: String?
  package let keys: [KeyShape]

  init(_ name: String, noun: String? = nil, identity: String? = nil, shorthand: String? = nil, _ keys: [KeyShape]) {
    self.name = name
    self.noun = noun ?? name
    self.identity = identity
    self.shorthand = shorthand
    self.keys = keys
  }

  subscript(_ key: String) -> KeyShape? { keys.first { $0.name == key } }
}

/// One key of a group.
package struct KeyShape: Sendable {
  package let name: String
  package let shape: Shape
  /// What to write there, one sentence: shown by editors and in messages.
  package let about: String
  package let isRequired: Bool

  init(_ name: String, _ shape: Shape, _ about: String, required: Bool = false) {
    self.name = name
    self.shape = shape
    self.about = about
    self.isRequired = required
  }

  /// The key in words, `exclusion reasons`.
  var words: String { name.replacing("_", with: " ") }
}
