internal import Bibliography
import Foundation

/// Takes HTML and JATS markup out of a title or abstract.
enum InlineMarkup {
  /// The text without tags, character references resolved, blanks folded.
  static func removed(from text: String) -> String {
    var plain = text
    // References may hide tags (`&lt;i&gt;`) or other references (`&amp;lt;`).
    for _ in 0..<2 where isIn(plain) { plain = withoutTags(HTMLEntities.resolved(plain)) }
    return folded(plain)
  }

  /// Whether there is a known tag or a known reference.
  static func isIn(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      return bytes.places(of: 0x3C) { tag(at: $0, in: bytes) != nil }
        || bytes.places(of: 0x26) { HTMLEntities.reference(at: $0, in: bytes) != nil }
    }
  }

  /// White space of any kind folded to single blanks.
  static func folded(_ text: String) -> String { RecordFields.folded(text) }

  private static func withoutTags(_ text: String) -> String {
    var text = text
    let output = text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var output: [UInt8] = []
      output.reserveCapacity(bytes.count)
      var position = 0
      while position < bytes.count {
        if bytes[position] == 0x3C, let tag = tag(at: position, in: bytes) {
          if tag.isBlock { output.append(0x20) }
          position = tag.end
        } else {
          output.append(bytes[position])
          position += 1
        }
      }
      return output
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A known tag, opening or closing, and where it ends; `p < 0.05` and `<5 years` are none.
  private static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (end: Int, isBlock: Bool)? {
    var first = start + 1
    if first < bytes.count, bytes[first] == 0x2F { first += 1 }
    var last = first
    while last < bytes.count, last - first <= 16, isNameByte(bytes[last]) { last += 1 }
    guard last > first, last < bytes.count, bytes[last] == 0x3E || bytes[last] == 0x2F || bytes[last] <= 0x20 else {
      return nil
    }
    let name = String(decoding: bytes[first..<last], as: UTF8.self).lowercased()
    let isJATS = name.hasPrefix("jats:")
    let isBlock = blocks.contains(name) || isJATS && blocks.contains(String(name.dropFirst(5)))
    guard isBlock || isJATS || inline.contains(name) || name.hasPrefix("mml:"),
      let end = bytes[last...].prefix(2000).firstIndex(of: 0x3E), isAttributes(bytes[last..<end])
    else { return nil }
    // `A<B>C` compares three things: a single letter is a tag only where it is closed.
    if first == start + 1, name.utf8.count == 1, name != "p", !isClosed(name, behind: end, in: bytes) { return nil }
    return (end + 1, isBlock)
  }

  /// Whether a closing tag of this name follows.
  private static func isClosed(_ name: String, behind position: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let letter = name.utf8.first ?? 0
    let rest = UnsafeRawBufferPointer(rebasing: bytes[position...])
    return rest.places(of: 0x2F) { slash in
      slash > 0 && slash + 2 < rest.count && rest[slash - 1] == 0x3C && rest[slash + 1] | 0x20 == letter
        && rest[slash + 2] == 0x3E
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x3A || byte == 0x2D
  }

  /// Whether what stands between a tag's name and its end can be attributes: `x <a and b> y` holds no tag.
  private static func isAttributes(_ bytes: Slice<UnsafeRawBufferPointer>) -> Bool {
    let text = bytes.drop { $0 <= 0x20 }
    if text.isEmpty || text.elementsEqual([UInt8(ascii: "/")]) { return true }
    let name = text.prefix { isNameByte($0) }
    return text.startIndex > bytes.startIndex && !name.isEmpty && text.dropFirst(name.count).first == UInt8(ascii: "=")
  }

  private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "list", "list-item", "li", "ul", "ol"]
  private static let inline: Set<String> = [
    "i", "b", "em", "strong", "sub", "sup", "span", "u", "sc", "scp", "tt", "font", "inf", "italic", "bold", "math",
    "mi", "mo",
    "mn", "mrow", "msub", "msup", "mtext", "small", "a", "underline", "emph",
  ]
}
