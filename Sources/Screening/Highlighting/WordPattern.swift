/// A word with wildcards against a word of a text.
enum WordPattern {
  static func isWildcard(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") }

  /// Whether `word` is spelt as `pattern` says: `*` is any number of characters, `?` is one or none.
  static func matches(_ pattern: [UInt8], _ word: [UInt8]) -> Bool {
    guard pattern.contains(where: isWildcard) else { return pattern == word }
    return matches(pattern[...], word[...])
  }

  private static func matches(_ pattern: ArraySlice<UInt8>, _ word: ArraySlice<UInt8>) -> Bool {
    var (pattern, word) = (pattern, word)
    while let wanted = pattern.first {
      pattern = pattern.dropFirst()
      if wanted == UInt8(ascii: "*") {
        // `**` and `*?` say no more than `*`.
        while let next = pattern.first, isWildcard(next) { pattern = pattern.dropFirst() }
        guard !pattern.isEmpty else { return true }
        return (word.startIndex...word.endIndex).contains { matches(pattern, word[$0...]) }
      }
      if wanted == UInt8(ascii: "?") {
        return matches(pattern, word) || (!word.isEmpty && matches(pattern, afterCharacter(word)))
      }
      guard word.first == wanted else { return false }
      word = word.dropFirst()
    }
    return word.isEmpty
  }

  /// What follows the first character, which may take more than one byte.
  private static func afterCharacter(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.dropFirst().drop { $0 & 0xC0 == 0x80 }
  }
}
