internal import Bibliography

/// How good an abstract is: whole, and long.
enum AbstractQuality {
  static func rank(_ abstract: String) -> [Int] {
    [Placeholder.isNone(abstract), Truncation.isIn(abstract) ? 0 : 1, abstract.utf8.count]
  }
}

/// Marks that a source cut a text off.
enum Truncation {
  private static let marks = ["...", "…", "[truncated]", "(truncated)", "[abstract truncated]"]

  static func isIn(_ text: String) -> Bool { removed(from: text).utf8.count < text.utf8.count }

  /// The text in front of the mark, such as `(ABSTRACT TRUNCATED AT 250 WORDS)`; the text as it is where there is none.
  static func removed(from text: String) -> String {
    let plain = text.trimmed
    let end = plain.suffix(48).lowercased()
    if let mark = marks.first(where: { end.hasSuffix($0) }) { return String(plain.dropLast(mark.count)) }
    guard end.hasSuffix("words)") || end.hasSuffix("words]"), end.contains("truncated at"),
      let bracket = plain.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return text }
    return String(plain[..<bracket])
  }
}
