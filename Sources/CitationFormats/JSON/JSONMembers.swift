internal import Bibliography
import Foundation

extension JSONValue {
  /// The value of a member; `nil` when there is none, when it is `null`, or when this is no object.
  func member(_ path: String...) -> JSONValue? {
    var value = self
    for name in path {
      guard case .object(let members) = value, let found = members.first(where: { $0.name == name }) else { return nil }
      value = found.value
    }
    return value == .null ? nil : value
  }

  /// The text of a member, or the first text of its array; markup and surplus blanks removed, `nil` when empty.
  func line(_ path: String) -> String? {
    guard let text = member(path)?.texts.first else { return nil }
    let plain = InlineMarkup.removed(from: text)
    return plain.isEmpty ? nil : plain
  }

  /// All texts of a member's array, or its one text.
  func lines(_ path: String) -> [String] { (member(path)?.texts ?? []).map(\.trimmed).filter { !$0.isEmpty } }

  /// The members of an object.
  var members: [(name: String, value: JSONValue)] {
    if case .object(let members) = self { return members }
    return []
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    if case .array(let values) = self { return values }
    return []
  }

  /// The members whose values are texts or lists of texts and whose names `fields` doesn't hold, as tags.
  func leftovers(besides fields: Set<String>) -> [Tag] {
    members.flatMap { member in
      fields.contains(member.name)
        ? [] : member.value.texts.filter { !$0.isEmpty }.map { Tag(member.name, InlineMarkup.folded($0)) }
    }
  }
}

/// Takes HTML and JATS markup out of a title or abstract.
enum InlineMarkup {
  /// The text without tags, character references resolved, blanks folded.
  static func removed(from text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return folded(text) }
    var output: [UInt8] = []
    var rest = ArraySlice(text.utf8)
    while let byte = rest.first {
      if byte == UInt8(ascii: "<"), let tag = tag(at: rest) {
        if tag.isBlock { output.append(0x20) }
        rest = rest.dropFirst(tag.length)
      } else {
        output.append(byte)
        rest = rest.dropFirst()
      }
    }
    var plain = String(decoding: output, as: UTF8.self)
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&amp;", "&")] {
      plain = plain.replacingOccurrences(of: name, with: character)
    }
    return folded(plain)
  }

  /// White space of any kind folded to single blanks.
  static func folded(_ text: String) -> String {
    RecordFields.folded(text)
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
      let end = bytes[name.endIndex...].prefix(2000).firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    return (end - bytes.startIndex + 1, isBlock)
  }

  private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "list", "list-item", "li", "ul", "ol"]
  private static let inline: Set<String> = [
    "i", "b", "em", "strong", "sub", "sup", "span", "u", "sc", "scp", "tt", "font", "inf", "italic", "bold", "math",
  ]
}
