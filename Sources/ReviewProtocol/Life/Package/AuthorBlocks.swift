/// A text of an author, block by block: a blank line parts paragraphs, a single line break stays one, and lines that begin
/// with `- ` or `1. ` are a list.
struct AuthorBlocks {
  private(set) var blocks: [Block] = []
  private var paragraph: [String] = []
  private var list: [String] = []
  /// The items around the current line: how far each is indented by the author, and how wide its marker is.
  private var items: [(indent: Int, width: Int)] = []
  private var isAfterBlank = false

  struct Block: Equatable {
    let markdown: String
    let isList: Bool
  }

  init(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { add(AuthorLine(line)) }
    close()
  }

  private mutating func add(_ line: AuthorLine) {
    if line.text.isEmpty, line.marker == nil {
      if !paragraph.isEmpty { close() }
      isAfterBlank = true
      return
    }
    if let marker = line.marker {
      if !paragraph.isEmpty { close() }
      while let last = items.last, last.indent >= line.indent { items.removeLast() }
      list.append(inset + marker + " " + MarkdownText.line(line.text))
      items.append((line.indent, marker.count + 1))
    } else if let item = items.last, line.indent > item.indent {
      if isAfterBlank { list.append("") }
      list.append(inset + MarkdownText.line(line.text))
    } else {
      if !list.isEmpty { close() }
      paragraph.append(MarkdownText.line(line.text))
    }
    isAfterBlank = false
  }

  private var inset: String { String(repeating: " ", count: items.reduce(0) { $0 + $1.width }) }

  private mutating func close() {
    if !paragraph.isEmpty { blocks.append(Block(markdown: paragraph.joined(separator: "  \n"), isList: false)) }
    if !list.isEmpty { blocks.append(Block(markdown: list.joined(separator: "\n"), isList: true)) }
    (paragraph, list, items) = ([], [], [])
  }
}

/// A line as an author wrote it.
struct AuthorLine {
  /// Blanks before it.
  let indent: Int
  /// `-` or `1.` of an item of a list.
  let marker: String?
  /// What follows.
  let text: String

  init(_ line: Substring) {
    indent = line.prefix(while: \.isWhitespace).count
    let text = line.dropFirst(indent)
    let first = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(first.count)
    if !rest.allSatisfy(\.isWhitespace), Self.isMarker(first) {
      marker = String(first == "*" ? "-" : first)
      self.text = String(rest)
    } else {
      marker = nil
      self.text = text.allSatisfy(\.isWhitespace) ? "" : String(text)
    }
  }

  private static func isMarker(_ word: Substring) -> Bool {
    if word == "-" || word == "*" { return true }
    let digits = word.dropLast()
    return (1...9).contains(digits.count) && digits.allSatisfy { $0.isASCII && $0.isNumber }
      && (word.last == "." || word.last == ")")
  }
}

extension MarkdownText {
  /// The same in a cell of a table, where a break stands for a new paragraph and a dot for the mark of an item.
  static func cell(_ text: String) -> String {
    var parts: [String] = []
    var begins = true
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(AuthorLine.init) {
      switch (line.marker, line.text.isEmpty) {
      case (let marker?, _):
        parts.append((marker == "-" ? "•" : MarkdownText.line(marker)) + " " + MarkdownText.line(line.text))
        begins = false
      case (nil, true): begins = true
      case (nil, false):
        if begins || parts.isEmpty {
          parts.append(MarkdownText.line(line.text))
        } else {
          parts[parts.count - 1] += " " + MarkdownText.line(line.text)
        }
        begins = false
      }
    }
    return parts.joined(separator: "<br>")
  }
}
