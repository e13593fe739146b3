extension Document {
  /// The document as Markdown that GitHub and Pandoc read; numbers lead to the listing at its end.
  package var markdown: String {
    let writer = MarkdownWriter(NumberedEvidence(self))
    return ([writer.text(title, level: 1)] + blocks.map(writer.text) + writer.listing).joined(separator: "\n\n") + "\n"
  }
}

/// Writes blocks as Markdown.
private struct MarkdownWriter {
  let evidence: NumberedEvidence

  init(_ evidence: NumberedEvidence) { self.evidence = evidence }

  func text(_ prose: Prose, level: Int) -> String { String(repeating: "#", count: level) + " " + text(prose) }

  func text(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let prose): text(prose, level: level + 1)
    case .paragraph(let prose): text(prose)
    case .list(let items): items.map { "- " + text($0) }.joined(separator: "\n")
    case .verbatim(let text): fenced(text)
    case .figure(let figure): "![\(text(figure.caption))](\(figure.name).svg)"
    case .table(let table): self.table(table)
    }
  }

  /// A fence longer than any row of backticks inside.
  private func fenced(_ text: String) -> String {
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  private func table(_ table: DocumentTable) -> String {
    let headings = table.columns.map { column in
      [column.group.map { escape($0) }, text(column.heading)].compactMap { $0 }.filter { !$0.isEmpty }.joined(
        separator: ": ")
    }
    let rule = table.columns.map { $0.isNumeric ? "--:" : ":--" }
    let rows = table.rows.map { row -> String in
      let cells = table.columns.indices.map { place -> String in
        let words = place < row.cells.count ? text(row.cells[place].prose) : ""
        let strong = (row.role == .total || row.role == .section) && !words.isEmpty && !words.contains("**")
        return (place == 0 ? String(repeating: "&emsp;", count: row.indent) : "") + (strong ? "**\(words)**" : words)
      }
      return line(cells)
    }
    let notes = table.notes.isEmpty ? [] : [""] + table.notes.map { text($0) + "  " }
    return (["**\(text(table.caption))**", "", line(headings), line(rule)] + rows + notes).joined(separator: "\n")
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func text(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .words(let text), .given(let text): escape(text)
      case .strong(let text): "**\(escape(text))**"
      case .code(let text): "`\(text.replacing("`", with: "'").replacing("|", with: "\\|"))`"
      case .missing: "*\(escape(run.text))*"
      case .number(let counted):
        evidence.mark(of: counted.evidence).map { "[\(escape(counted.text))](#\($0))" } ?? escape(counted.text)
      case .link(let text, let address): "[\(escape(text))](<\(address.replacing(">", with: "%3E"))>)"
      }
    }.joined()
  }

  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", "*", "_", "|", "[", "]", "`", "#": escaped += "\\\(character)"
      case "<": escaped += "&lt;"
      case "\n", "\r\n": escaped += " "
      default: escaped.append(character)
      }
    }
    return escaped
  }

  var listing: [String] {
    guard !evidence.entries.isEmpty else { return [] }
    let lines = evidence.entries.enumerated().map { place, entry in
      "- <a id=\"n\(place + 1)\"></a>n\(place + 1)" + escape(entry.line)
    }
    return ["## \(NumberedEvidence.heading)", lines.joined(separator: "\n")]
  }
}
