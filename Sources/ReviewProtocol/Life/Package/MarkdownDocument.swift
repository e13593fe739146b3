/// A Markdown document that grows block by block.
struct MarkdownDocument {
  private var blocks: [String] = []

  /// Said where JBI asks for something and the protocol is silent.
  static let notStated = "Not stated."

  var text: String { blocks.joined(separator: "\n\n") + "\n" }

  /// - Parameter title: text of an author or of this program; it is escaped.
  mutating func heading(_ level: Int, _ title: String) {
    blocks.append(String(repeating: "#", count: level) + " " + MarkdownText.line(title))
  }

  /// A block of Markdown.
  mutating func block(_ markdown: String) { blocks.append(markdown) }

  /// An author's text, as paragraphs and lists.
  mutating func prose(_ text: String) { blocks += AuthorBlocks(text).blocks.map(\.markdown) }

  mutating func prose(_ text: String?, orNotStated isRequired: Bool) {
    if let text { prose(text) } else if isRequired { block(Self.notStated) }
  }

  /// Points with a label each; those without text are left out.
  mutating func points(_ points: [(label: String, text: String?)]) {
    let items = points.compactMap { label, text in
      text.map { Self.item("**\(label):**", AuthorBlocks($0).blocks) }
    }
    if !items.isEmpty { blocks.append(items.joined(separator: "\n")) }
  }

  /// A list; items are Markdown.
  mutating func bullets(_ items: [String]) {
    if !items.isEmpty { blocks.append(items.map { "- \($0)" }.joined(separator: "\n")) }
  }

  private static func item(_ label: String, _ blocks: [AuthorBlocks.Block]) -> String {
    let text = blocks.map(\.markdown).joined(separator: "\n\n")
    let lines = (label + (blocks.first?.isList ?? false ? "\n\n" : " ") + text).split(
      separator: "\n", omittingEmptySubsequences: false)
    return "- " + lines.enumerated().map { $0 == 0 || $1.isEmpty ? $1 : "  " + $1 }.joined(separator: "\n")
  }

  /// A table; cells are Markdown on one line. A column that is blank everywhere is left out, unless the table is a shell.
  mutating func table(_ header: [String], _ rows: [[String]], isShell: Bool = false) {
    let columns = header.indices.filter { column in isShell || rows.contains { !$0[column].isEmpty } }
    func line(_ cells: [String]) -> String { "| " + columns.map { cells[$0] }.joined(separator: " | ") + " |" }
    blocks.append(
      ([line(header), "|" + columns.map { _ in " --- |" }.joined()] + rows.map(line)).joined(separator: "\n"))
  }
}

extension String? {
  /// A cell of a table: the text on one line, nothing for an absent one.
  var cell: String { map { MarkdownText.cell($0) } ?? "" }
}

extension String {
  /// A cell of a table: the text on one line.
  var cell: String { MarkdownText.cell(self) }
}

extension [String] {
  /// A cell of a table: texts after each other.
  var cell: String { MarkdownText.line(joined(separator: "; ")) }
}
