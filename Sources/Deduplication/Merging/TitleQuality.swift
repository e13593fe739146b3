internal import Bibliography

/// How good a title is: whole, readable, with its subtitle, and nothing of the database in it.
enum TitleQuality {
  static func rank(_ title: String) -> [Int] {
    let plain = PlainTitle(title)
    return [
      Placeholder.isNone(title), title.unicodeScalars.contains("\u{FFFD}") ? 0 : 1, Truncation.isIn(title) ? 0 : 1,
      LetterCase(title).rawValue, Folding.key(String(plain.text)).utf8.count, plain.isAnnotated ? 0 : 1,
      plain.isBracketed ? 0 : 1, title.hasSuffix(".") ? 0 : 1,
    ]
  }
}

/// A title without what databases hang on it, such as `[Review] [19 refs]` or `[Erratum appears in …]`, and without the
/// brackets in which they set their translation.
struct PlainTitle {
  private(set) var text: Substring
  private(set) var isAnnotated = false
  private(set) var isBracketed = false

  init(_ title: String) {
    text = title[...]
    dropTail()
    while text.last == "]", let start = PlainTitle.openingBracket(of: text) {
      guard start > text.startIndex else {
        isBracketed = true
        text = text.dropFirst().dropLast()
        return
      }
      isAnnotated = true
      text = text[..<start]
      dropTail()
    }
  }

  private mutating func dropTail() {
    while let last = text.last, last == "." || last.isWhitespace { text.removeLast() }
    while text.first?.isWhitespace == true { text.removeFirst() }
  }

  /// Where the bracket opens that the last character closes.
  private static func openingBracket(of text: Substring) -> Substring.Index? {
    var depth = 0
    for position in text.indices.reversed() {
      if text[position] == "]" { depth += 1 }
      if text[position] == "[" { depth -= 1 }
      if depth == 0 { return position }
    }
    return nil
  }
}
