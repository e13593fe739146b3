internal import Bibliography

/// A title taken apart: what databases add in brackets, other wordings of it, and the words themselves.
struct TitleText {
  /// The title itself, then parallel titles that the record gives beside it (`English title [German title]`).
  private(set) var wordings: [String] = []
  /// Whether the whole title stood in brackets, as MEDLINE writes titles it translated.
  private(set) var isTranslated = false

  init(_ title: String) {
    var text = title.trimmed
    if !text.utf8.contains(where: { $0 == 0x5B || $0 == 0x28 || $0 == 0x3D }) {
      wordings = [text]
      return
    }
    text = removeNotes(text)
    if let inner = TitleText.withoutOuterBrackets(text) {
      isTranslated = true
      text = removeNotes(inner)
    }
    let parts = TitleText.parallel(text)
    wordings = parts.isEmpty ? [text] : parts
  }

  /// Drops `[Review] [19 refs]`, `[Erratum appears in ...]`, `(Japanese)` and the like.
  private mutating func removeNotes(_ text: String) -> String {
    var kept: [UInt8] = []
    let bytes = Array(text.utf8)
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x5B || byte == 0x28, let end = TitleText.closing(bytes, position) {
        let inner = Folding.words(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
        if TitleText.isNote(inner, atEnd: end + 2 >= bytes.count, inSquares: byte == 0x5B) {
          if TitleText.languages.contains(inner) { isTranslated = true }
          position = end + 1
          continue
        }
      }
      kept.append(byte)
      position += 1
    }
    let rest = String(decoding: kept, as: UTF8.self).trimmed
    return rest.isEmpty ? text : rest
  }

  /// Index of the bracket that closes the one at `start`; the end of the text for a note that was cut off.
  private static func closing(_ bytes: [UInt8], _ start: Int) -> Int? {
    let (open, close): (UInt8, UInt8) = bytes[start] == 0x5B ? (0x5B, 0x5D) : (0x28, 0x29)
    var depth = 0
    for position in start..<bytes.count {
      if bytes[position] == open { depth += 1 }
      if bytes[position] == close { depth -= 1 }
      if depth == 0 { return position }
    }
    return bytes[start] == 0x5B ? bytes.count : nil
  }

  /// What indexers append to a title; `inner` is folded to words.
  private static func isNote(_ inner: String, atEnd: Bool, inSquares: Bool) -> Bool {
    if notes.contains(inner) || languages.contains(inner) && atEnd { return true }
    if inner.hasSuffix(" refs") || inner.hasSuffix(" references") { return inner.utf8.first! <= 0x39 }
    return inSquares && noteBeginnings.contains { inner.hasPrefix($0) }
  }

  private static let notes: Set<String> = [
    "review", "see comment", "see comments", "comment", "letter", "editorial", "abstract", "corrected",
    "provisional abstract", "structured abstract", "meta analysis", "clinical trial", "case reports", "news",
    "conference abstract", "poster", "historical article", "proceedings", "summary for patients in",
  ]

  private static let noteBeginnings = [
    "erratum appears", "erratum in", "errata appear", "published erratum", "corrected and republished",
    "republished", "retraction in", "update in", "update of", "summary for patients", "comment in", "comment on",
    "see comment", "reprint in", "reprint of", "article in ", "abstract no", "original in", "dissertation abstract",
  ]

  static let languages: Set<String> = [
    "arabic", "bulgarian", "chinese", "croatian", "czech", "danish", "dutch", "english", "estonian", "finnish",
    "french", "german", "greek", "hebrew", "hungarian", "indonesian", "italian", "japanese", "korean", "lithuanian",
    "norwegian", "persian", "polish", "portuguese", "romanian", "russian", "serbian", "slovak", "slovene", "spanish",
    "swedish", "thai", "turkish", "ukrainian", "vietnamese",
  ]

  private static func withoutOuterBrackets(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x5B else { return nil }
    guard let end = closing(bytes, 0), end + 2 >= bytes.count else { return nil }
    return String(decoding: bytes[1..<min(end, bytes.count)], as: UTF8.self)
  }

  /// `One title [another of some length]` and `one title = another`.
  private static func parallel(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    if let open = bytes.lastIndex(of: 0x5B), open > 15, let end = closing(bytes, open), end + 2 >= bytes.count,
      end - open > 20
    {
      return [
        String(decoding: bytes[..<open], as: UTF8.self).trimmed,
        String(decoding: bytes[(open + 1)..<min(end, bytes.count)], as: UTF8.self),
      ]
    }
    if let sign = bytes.firstIndex(of: 0x3D), sign > 15, bytes.count - sign > 15, bytes[sign - 1] == 0x20 {
      return [
        String(decoding: bytes[..<sign], as: UTF8.self).trimmed,
        String(decoding: bytes[(sign + 1)...], as: UTF8.self).trimmed,
      ]
    }
    return []
  }
}
