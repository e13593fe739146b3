internal import Bibliography
import Foundation

/// Takes HTML and JATS markup out of a title or abstract.
enum InlineMarkup {
  /// The text without tags, character references resolved, blanks folded.
  static func removed(from text: String) -> String {
    guard mayHold(text) else { return folded(text) }
    var plain = text
    // References may hide tags (`&lt;i&gt;`) or other references (`&amp;lt;`).
    for _ in 0..<2 {
      let next = withoutTags(HTMLEntities.resolved(plain))
      if next == plain { break }
      plain = next
    }
    return folded(plain)
  }

  /// Whether there is a sign with which a tag or a reference begins.
  static func mayHold(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memchr(base, 0x26, bytes.count) != nil || memchr(base, 0x3C, bytes.count) != nil
    }
  }

  /// White space of any kind folded to single blanks.
  static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func withoutTags(_ text: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(text.utf8.count)
    var rest = Array(text.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let tag = tag(at: rest) {
        if tag.isBlock { output.append(0x20) }
        rest = rest.dropFirst(tag.length)
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A known tag, opening or closing; `p < 0.05` and `<5 years` are none.
  private static func tag(at bytes: ArraySlice<UInt8>) -> (length: Int, isBlock: Bool)? {
    var name = bytes.dropFirst()
    if name.first == UInt8(ascii: "/") { name = name.dropFirst() }
    name = name.prefix { byte in
      byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
    }
    let text = String(decoding: name, as: UTF8.self).lowercased()
    let isBlock = blocks.contains(text) || text.hasPrefix("jats:") && blocks.contains(String(text.dropFirst(5)))
    guard isBlock || inline.contains(text) || text.hasPrefix("jats:") || text.hasPrefix("mml:"),
      let end = bytes[name.endIndex...].prefix(2000).firstIndex(of: UInt8(ascii: ">")),
      isAttributes(bytes[name.endIndex..<end])
    else { return nil }
    return (end - bytes.startIndex + 1, isBlock)
  }

  /// Whether what stands between a tag's name and its end can be attributes: `x <a and b> y` holds no tag.
  private static func isAttributes(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = bytes.drop { $0 <= 0x20 }
    if text.isEmpty || text.elementsEqual([UInt8(ascii: "/")]) { return true }
    return text.startIndex > bytes.startIndex && text.contains(UInt8(ascii: "="))
  }

  private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "list", "list-item", "li", "ul", "ol"]
  private static let inline: Set<String> = [
    "i", "b", "em", "strong", "sub", "sup", "span", "u", "sc", "scp", "tt", "font", "inf", "italic", "bold", "math",
    "mi", "mo",
    "mn", "mrow", "msub", "msup", "mtext", "small", "a", "underline", "emph",
  ]
}
