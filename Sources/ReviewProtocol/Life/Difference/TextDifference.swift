/// What differs between two texts, word by word, for a sentence.
enum TextDifference {
  /// Texts of up to this many words are shown whole.
  private static let shownWhole = 30
  /// Words shown on either side of a changed stretch.
  private static let around = 4
  /// Changed stretches shown; the others are counted.
  private static let shownStretches = 4

  /// `“old” → “new”`; of long texts only the stretches that changed, with some words around.
  static func words(from old: String, to new: String) -> String {
    let (a, b) = (Token.all(in: old), Token.all(in: new))
    if a == b { return "only blanks or line breaks differ" }
    if max(a.count, b.count) <= shownWhole { return "“\(Token.text(a[...]))” → “\(Token.text(b[...]))”" }
    let stretches = joined(WordAlignment.stretches(from: a, to: b))
    let shown = stretches.prefix(shownStretches)
    let left = side(a, shown.map(\.old))
    let right = side(b, shown.map(\.new))
    let others = stretches.count - shown.count
    return "“\(left)” → “\(right)”" + (others > 0 ? " (and \(others) more \(others == 1 ? "place" : "places"))" : "")
  }

  /// One text in a sentence: in quotes, on one line, cut when it is very long.
  static func quoted(_ text: String, words limit: Int = 60) -> String {
    let tokens = Token.all(in: text)
    return tokens.count <= limit ? "“\(Token.text(tokens[...]))”" : "“\(Token.text(tokens[..<limit])) …”"
  }

  /// Stretches with few words between them are one.
  private static func joined(_ stretches: [WordAlignment.Stretch]) -> [WordAlignment.Stretch] {
    stretches.reduce(into: []) { joined, next in
      if let last = joined.last, next.old.lowerBound - last.old.upperBound <= 2 * around {
        joined[joined.count - 1] = .init(
          old: last.old.lowerBound..<next.old.upperBound, new: last.new.lowerBound..<next.new.upperBound)
      } else {
        joined.append(next)
      }
    }
  }

  private static func side(_ tokens: [Token], _ ranges: [Range<Int>]) -> String {
    var text = ""
    for (position, range) in ranges.enumerated() {
      let start = max(0, range.lowerBound - around)
      let end = min(tokens.count, range.upperBound + around)
      if position > 0 { text += " " }
      if start > 0 { text += "… " }
      text += clipped(tokens[start..<end])
      if position == ranges.count - 1, end < tokens.count { text += " …" }
    }
    return text
  }

  /// The beginning and the end of a stretch that is too long for a sentence.
  private static func clipped(_ tokens: ArraySlice<Token>) -> String {
    guard tokens.count > 80 else { return Token.text(tokens) }
    return Token.text(tokens.prefix(50)) + " … " + Token.text(tokens.suffix(20))
  }
}

/// A word; of a word too long to be one, as in scripts written without blanks, a character.
struct Token: Hashable {
  let word: Substring
  /// Whether no blank stands before it.
  let isGlued: Bool

  private static let longestWord = 40

  static func all(in text: String) -> [Token] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word in
      guard word.utf8.count > longestWord, word.count > longestWord else { return [Token(word: word, isGlued: false)] }
      return word.indices.map { Token(word: word[$0...$0], isGlued: $0 != word.startIndex) }
    }
  }

  static func text(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      if !text.isEmpty, !token.isGlued { text += " " }
      text += token.word
    }
    return text
  }
}
