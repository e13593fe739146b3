internal import Bibliography

/// Where a work stands, as the National Library of Medicine and the Vancouver style write it:
/// `Example J. 2018 Nov 5;226(3 Suppl 1):89-96. doi: …`.
struct NLMCitation {
  private(set) var journal: String?
  private(set) var date: PublicationDate?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?

  /// Reads a whole citation; `nil` when no year stands behind a full stop.
  init?(_ text: String) {
    guard let year = NLMCitation.yearBehindStop(in: text) else { return nil }
    self.init(fromYear: text[year...])
    let name = text[..<year].trimmed
    journal = name.hasSuffix(".") ? String(name.dropLast()).trimmed : name
    if journal?.isEmpty == true { journal = nil }
  }

  /// Reads what begins at the year: `2018 Nov 5;226(3):89-96.`
  init(fromYear text: Substring) {
    var rest = text.utf8
    date = PublicationDate(parsing: NLMCitation.take(from: &rest) { $0 == semicolon || $0 == colon || $0 == stop })
    if rest.first == semicolon {
      rest.removeFirst()
      let isEnd = { (byte: UInt8) in byte == colon || byte == stop || byte == semicolon }
      volume = NLMCitation.value(NLMCitation.take(from: &rest) { isEnd($0) || $0 == UInt8(ascii: "(") })
      issue = NLMCitation.takeBracket(from: &rest)
      // Behind the issue may stand a supplement, `(Pt 2)` or a bracket too many.
      while let first = rest.first, !isEnd(first) { rest.removeFirst() }
    }
    if rest.first == colon {
      rest.removeFirst()
      pages = NLMCitation.value(NLMCitation.takePages(from: &rest))
    }
  }

  /// The place of the first year that a full stop and a blank precede and that a citation could go on behind.
  static func yearBehindStop(in text: String) -> String.Index? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while let stopped = bytes[index...].firstIndex(of: stop) {
      index = bytes.index(after: stopped)
      let blank = bytes[index...].prefix { $0 == 0x20 }
      guard !blank.isEmpty, isYear(bytes[blank.endIndex...]) else { continue }
      return blank.endIndex
    }
    return nil
  }

  /// Whether the text begins with a year of the last five centuries, with no further letter or digit glued to it.
  static func isYear(_ bytes: Substring.UTF8View) -> Bool {
    let head = Array(bytes.prefix(5))
    guard head.count >= 4, head[..<4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return false }
    let isPlausible =
      head[0] == UInt8(ascii: "2") && head[1] <= UInt8(ascii: "1")
      || head[0] == UInt8(ascii: "1")
        && head[1] >= UInt8(ascii: "5")
    guard isPlausible, head.count == 5 else { return isPlausible }
    return !(head[4] >= 0x30 && head[4] <= 0x39 || head[4] >= 0x41 && head[4] <= 0x5A || head[4] >= 0x80)
  }

  private static func take(from rest: inout Substring.UTF8View, until isEnd: (UInt8) -> Bool) -> String {
    let end = rest.firstIndex(where: isEnd) ?? rest.endIndex
    defer { rest = rest[end...] }
    return String(Substring(rest[..<end]))
  }

  /// The text of a bracket, with brackets inside it.
  private static func takeBracket(from rest: inout Substring.UTF8View) -> String? {
    guard rest.first == UInt8(ascii: "(") else { return nil }
    var depth = 0
    var end = rest.startIndex
    while end < rest.endIndex {
      if rest[end] == UInt8(ascii: "(") { depth += 1 }
      if rest[end] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { break }
      end = rest.index(after: end)
    }
    let inner = Substring(rest[rest.index(after: rest.startIndex)..<end])
    rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    return value(String(inner))
  }

  /// Pages end with a full stop before a blank; `S28-34; discussion S35` is one text.
  private static func takePages(from rest: inout Substring.UTF8View) -> String {
    var end = rest.startIndex
    while end < rest.endIndex {
      let next = rest.index(after: end)
      if rest[end] == stop, next == rest.endIndex || rest[next] == 0x20 { break }
      end = next
    }
    defer { rest = rest[end...] }
    return String(Substring(rest[..<end]))
  }

  private static func value(_ text: String) -> String? {
    let text = text.trimmed
    return text.isEmpty ? nil : text
  }
}

private let semicolon = UInt8(ascii: ";")
private let colon = UInt8(ascii: ":")
private let stop = UInt8(ascii: ".")
