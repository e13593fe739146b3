/// Words by Unicode scalars: by characters, a blank with an accent on it would be lost with the accent.
enum FoldedText {
  static func words(_ text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }
  }
}
