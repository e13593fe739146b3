internal import Bibliography

/// Words that stand where a value is missing.
enum Placeholder {
  private static let words: Set<String> = [
    "", "na", "n a", "nan", "none", "null", "unknown", "no specified", "not specified", "unspecified", "not available",
    "no pagination specified", "pagination not specified", "no pagination", "no abstract", "no abstract available",
    "abstract not available", "no title", "no title available", "title not available", "untitled",
  ]

  static func isOne(_ text: String) -> Bool {
    guard text.utf8.count <= 32 else { return false }
    let folded = Folding.words(text)
    // Signs alone may mean something.
    return folded.isEmpty ? ["", "-", "–", "?", "."].contains(text.trimmed) : words.contains(folded)
  }

  /// 1 for a value, 0 for a placeholder: the first part of a rank.
  static func isNone(_ text: String) -> Int { isOne(text) ? 0 : 1 }
}
