internal import Bibliography

/// The text of an abstract as a page shows it.
enum PageAbstract {
  /// The abstract without markup, and the database's note behind it, such as its claim of copyright.
  static func parted(_ text: String) -> (abstract: String, note: String?) {
    let text = InlineMarkup.removed(from: text)
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
