internal import Bibliography

/// The text of an abstract as a page shows it.
enum PageAbstract {
  /// The abstract without markup, and the database's note behind it, such as its claim of copyright.
  static func parted(_ text: String) -> (abstract: String, note: String?) {
    let text = withoutMarkup(text)
    guard let start = noteStart(in: text) else { return (text, nil) }
    let abstract = text[..<start].trimmed
    return abstract.isEmpty ? (text, nil) : (abstract, text[start...].trimmed)
  }

  /// `(PsycINFO Database Record (c) 2016 APA, all rights reserved)`, `[ABSTRACT FROM AUTHOR]`, `© 2016 Example Press`:
  /// notes stand at the end.
  private static func noteStart(in text: String) -> String.Index? {
    for mark in ["[ABSTRACT FROM", "Copyright of "] {
      if let start = text.range(of: mark)?.lowerBound { return start }
    }
    let tail = text.index(text.endIndex, offsetBy: -min(300, text.count))
    guard let rights = text[tail...].range(of: "rights reserved", caseInsensitive: true)?.lowerBound else { return nil }
    for mark in ["Database Record", "Copyright", "©", "(c)"] {
      guard let start = text[tail..<rights].range(of: mark, caseInsensitive: true)?.lowerBound else { continue }
      let sentence = text[tail..<start]
      if mark == "Database Record" { return sentence.lastIndex(of: "(") }
      return start
    }
    return nil
  }

  /// Line breaks and other tags become white space, which is folded to single blanks; entities become what they stand for.
  static func withoutMarkup(_ text: String) -> String {
    var output = ""
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      output += rest[..<open]
      rest = rest[open...]
      if let length = tagLength(rest) {
        output += isInline(rest.prefix(length)) ? "" : " "
        rest = rest.dropFirst(length)
      } else if let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
        output += character
        rest = rest.dropFirst(entity.count)
      } else {
        output.append(rest.removeFirst())
      }
    }
    output += rest
    return output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// `p < 0.05` is no tag: a letter or slash follows the bracket of one, and its end is near.
  private static func tagLength(_ text: Substring) -> Int? {
    guard text.first == "<" else { return nil }
    let head = text.prefix(24)
    let name = head.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter && $0.isASCII }
    guard tags.contains(name.lowercased()), let close = head.firstIndex(of: ">") else { return nil }
    return head.distance(from: head.startIndex, to: close) + 1
  }

  private static func isInline(_ tag: Substring) -> Bool {
    ["b", "i", "em", "strong", "sub", "sup", "u"].contains(tag.filter(\.isLetter).lowercased())
  }

  private static let tags: Set<String> = [
    "br", "p", "div", "b", "i", "em", "strong", "sub", "sup", "u", "li", "ul", "ol", "span", "h", "sec", "title",
  ]

  private static let entities: [(String, String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&nbsp;", " "), ("&#39;", "'"), ("&apos;", "'"),
  ]
}

extension StringProtocol {
  /// The first place of `text`, in ASCII letters of either case if wished.
  fileprivate func range(of text: String, caseInsensitive: Bool = false) -> Range<Index>? {
    let needle = Array((caseInsensitive ? text.lowercased() : text).utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      let matches = utf8[start...].prefix(needle.count).elementsEqual(needle) { byte, wanted in
        byte == wanted || caseInsensitive && byte >= 0x41 && byte <= 0x5A && byte | 0x20 == wanted
      }
      if matches {
        guard let end = utf8.index(start, offsetBy: needle.count, limitedBy: utf8.endIndex) else { return nil }
        return start..<end
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}
