internal import Bibliography

/// The words of an HTML or JATS document.
package enum MarkupText {
  /// Paragraphs with an empty line between them: tags, comments, scripts and styles taken out, character references resolved,
  /// white space folded to single blanks.
  package static func paragraphs(_ markup: String) -> String {
    var text = markup
    let found = text.withUTF8 { runs(UnsafeRawBufferPointer($0)) }
    return found.map { RecordFields.folded(HTMLEntities.resolved($0)) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// What stands between two block tags, inline tags dropped.
  private static func runs(_ bytes: UnsafeRawBufferPointer) -> [String] {
    var runs: [String] = []
    var run: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == 0x3C, let tag = tag(at: place, in: bytes) else {
        run.append(bytes[place])
        place += 1
        continue
      }
      if tag.isBlock {
        runs.append(String(decoding: run, as: UTF8.self))
        run = []
      }
      if let content = tag.content { run += content }
      place = tag.end
    }
    return runs + [String(decoding: run, as: UTF8.self)]
  }

  private struct Tag {
    var end: Int
    var isBlock: Bool
    /// What a CDATA section holds.
    var content: [UInt8]?
  }

  /// The tag, comment or section that begins at a place; `nil` for a sign that only means less than.
  private static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> Tag? {
    if begins("<!--", at: start, bytes) { return Tag(end: behind("-->", from: start + 4, bytes), isBlock: false) }
    if begins("<![CDATA[", at: start, bytes) {
      let end = behind("]]>", from: start + 9, bytes)
      let last = max(start + 9, begins("]]>", at: end - 3, bytes) ? end - 3 : end)
      return Tag(end: end, isBlock: false, content: Array(bytes[(start + 9)..<last]))
    }
    if begins("<?", at: start, bytes) { return Tag(end: behind("?>", from: start + 2, bytes), isBlock: false) }
    if begins("<!", at: start, bytes) { return Tag(end: behind(">", from: start + 2, bytes), isBlock: true) }
    var first = start + 1
    let isClosing = first < bytes.count && bytes[first] == 0x2F
    if isClosing { first += 1 }
    guard first < bytes.count, isLetter(bytes[first]) else { return nil }
    var last = first
    while last < bytes.count, isName(bytes[last]) { last += 1 }
    let name = String(decoding: bytes[first..<last], as: UTF8.self).lowercased()
    let end = behind(">", from: last, bytes)
    if !isClosing, silent.contains(name), bytes[end - 2] != 0x2F {
      return Tag(end: behind("</\(name)", from: end, bytes, thenPast: 0x3E), isBlock: true)
    }
    return Tag(end: end, isBlock: !inline.contains(name.split(separator: ":").last.map(String.init) ?? name))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetter(byte) || byte >= 0x30 && byte <= 0x3A || byte == 0x2D || byte == 0x5F
  }

  private static func begins(_ word: String, at place: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
    let wanted = word.utf8
    guard place >= 0, place + wanted.count <= bytes.count else { return false }
    return zip(bytes[place...], wanted).allSatisfy { small($0) == small($1) }
  }

  private static func small(_ byte: UInt8) -> UInt8 { isLetter(byte) ? byte | 0x20 : byte }

  /// The place behind the next `word`, whatever its case; the end where there is none.
  private static func behind(
    _ word: String, from start: Int, _ bytes: UnsafeRawBufferPointer, thenPast closing: UInt8? = nil
  ) -> Int {
    var place = start
    while place < bytes.count, !begins(word, at: place, bytes) { place += 1 }
    guard place < bytes.count else { return bytes.count }
    place += word.utf8.count
    guard let closing else { return place }
    while place < bytes.count, bytes[place] != closing { place += 1 }
    return min(place + 1, bytes.count)
  }

  /// What nobody reads.
  private static let silent: Set<String> = ["script", "style", "head", "template", "svg"]
  /// Tags inside of a sentence; every other one ends a paragraph.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "bold", "cite", "code", "data", "dfn", "em", "emph", "ext-link", "font", "i",
    "inline-formula", "inline-graphic", "ins", "italic", "kbd", "mark", "math", "mi", "mn", "mo", "monospace", "mrow",
    "msub", "msup", "mtext", "named-content", "q", "roman", "s", "samp", "sc", "small", "span", "strike", "strong",
    "styled-content", "sub", "sup", "time", "tt", "u", "underline", "uri", "var", "wbr", "xref",
  ]
}
