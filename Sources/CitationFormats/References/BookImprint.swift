internal import Bibliography

/// What stands on a book: `Title of the book. 2nd ed. Place, ST: Publisher; 2010.`
struct BookImprint {
  /// What stands before the place; empty for an imprint alone.
  let title: String?
  let place: String?
  let publisher: String?
  let date: PublicationDate?
  /// What stands behind the year: the title and pages of a chapter, or the day of an entry.
  let rest: String

  /// Reads a text with `Place: Publisher; year`; `nil` when there is none.
  init?(_ text: String) {
    guard let semicolon = BookImprint.semicolonBeforeYear(in: text) else { return nil }
    // The imprint begins at the last sentence with a colon: publishers have full stops in them (`U.S. Center`).
    var start = semicolon
    var imprint = Substring()
    repeat {
      start = text[..<start].range(ofLast: ". ")?.lowerBound ?? text.startIndex
      imprint = text[start..<semicolon]
      if imprint.hasPrefix(". ") { imprint = imprint.dropFirst(2) }
    } while !imprint.contains(": ") && start > text.startIndex && imprint.utf8.count < BookImprint.longest
    guard let colon = imprint.range(ofFirst: ": ") else { return nil }
    place = BookImprint.value(imprint[..<colon.lowerBound])
    publisher = BookImprint.value(imprint[colon.upperBound...])
    title = BookImprint.value(text[..<imprint.startIndex])
    let behind = text[text.index(after: semicolon)...]
    let year = behind.prefix { $0 != "." }
    date = PublicationDate(parsing: String(year))
    rest = String(behind[year.endIndex...].drop { $0 == "." }).trimmed
  }

  /// Bytes after which no place and publisher are looked for.
  private static let longest = 300

  /// The first semicolon with a blank and a year behind it.
  private static func semicolonBeforeYear(in text: String) -> String.Index? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: UInt8(ascii: ";")) {
      index = bytes.index(after: found)
      let blanks = bytes[index...].prefix { $0 == 0x20 }
      if !blanks.isEmpty, NLMCitation.isYear(bytes[blanks.endIndex...].drop { $0 == UInt8(ascii: "c") }) {
        return found
      }
    }
    return nil
  }

  private static func value(_ text: Substring) -> String? {
    var text = text.trimmed
    if text.hasSuffix(".") { text.removeLast() }
    return text.isEmpty ? nil : text
  }
}

extension Substring {
  /// The first place of `text`, found on bytes.
  func range(ofFirst text: StaticString) -> Range<Index>? {
    let length = text.utf8CodeUnitCount
    var start = startIndex
    while let found = utf8[start...].firstIndex(of: text.utf8Start[0]) {
      if let end = utf8.index(found, offsetBy: length, limitedBy: endIndex), isEqual(text, found..<end) {
        return found..<end
      }
      start = utf8.index(after: found)
    }
    return nil
  }

  /// The last place of `text`, found on bytes.
  func range(ofLast text: StaticString) -> Range<Index>? {
    let length = text.utf8CodeUnitCount
    guard var start = utf8.index(endIndex, offsetBy: -length, limitedBy: startIndex) else { return nil }
    while true {
      let end = utf8.index(start, offsetBy: length)
      if isEqual(text, start..<end) { return start..<end }
      guard start > startIndex else { return nil }
      start = utf8.index(before: start)
    }
  }

  private func isEqual(_ text: StaticString, _ range: Range<Index>) -> Bool {
    text.withUTF8Buffer { utf8[range].elementsEqual($0) }
  }
}
