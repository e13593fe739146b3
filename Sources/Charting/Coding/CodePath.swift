/// A code of a codebook, written `tasks:direct/advocacy`.
package struct CodePath: Sendable, Hashable {
  /// Id of the codebook.
  package let book: String
  /// The path inside the codebook: `direct/advocacy`.
  package let path: String

  package init(book: String, path: String) {
    self.book = book
    self.path = path
  }

  /// Reads ``text``; `nil` where there is no codebook before a colon.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(book: parts[0], path: parts[1])
  }

  package var text: String { "\(book):\(path)" }

  /// Whether it is the other code, or one below it.
  package func isWithin(_ other: CodePath) -> Bool {
    book == other.book && (path == other.path || path.hasPrefix(other.path + "/"))
  }
}

extension CodePath: Comparable {
  package static func < (a: CodePath, b: CodePath) -> Bool { (a.book, a.path) < (b.book, b.path) }
}

extension CodePath: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let code = CodePath(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names no code")
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
