extension Document {
  /// The document as a page that needs nothing beside it: no script, nothing from elsewhere. Each number leads to what it was
  /// counted from, and back.
  ///
  /// - Parameter home: the page that lists all documents, and its name.
  package func html(home: (name: String, path: String)? = nil) -> String {
    let writer = HTMLWriter(NumberedEvidence(self))
    let back =
      home.map {
        "<nav aria-label=\"All documents\"><a href=\"\(XMLText.escape($0.path))\">\(XMLText.escape($0.name))</a></nav>"
      } ?? ""
    return HTMLPage.text(
      title: title.plain, head: back,
      main: "<h1>\(writer.text(title))</h1>\n" + blocks.map(writer.text).joined(separator: "\n") + writer.listing)
  }
}

/// Writes blocks as HTML.
package struct HTMLWriter {
  private let evidence: NumberedEvidence

  package init(_ evidence: NumberedEvidence) { self.evidence = evidence }

  func text(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let prose): "<h\(level + 1)>\(text(prose))</h\(level + 1)>"
    case .paragraph(let prose): "<p>\(text(prose))</p>"
    case .list(let items): "<ul>\(items.map { "<li>\(text($0))</li>" }.joined())</ul>"
    case .verbatim(let text): "<pre tabindex=\"0\">\(XMLText.escape(text))</pre>"
    case .figure(let figure):
      "<figure id=\"figure-\(XMLText.escape(figure.name))\"><div class=\"picture\" tabindex=\"0\">\(HTMLWriter.inline(figure))</div><figcaption>\(text(figure.caption))</figcaption></figure>"
    case .table(let table): self.table(table)
    }
  }

  /// The picture inside the page: its ids get its name in front, since other pictures may have the same.
  private static func inline(_ figure: DocumentFigure) -> String {
    figure.svg.replacing("id=\"", with: "id=\"\(figure.name)--").replacing("url(#", with: "url(#\(figure.name)--")
      .replacing(#/aria-labelledby="([^"]*)"/#) { match in
        let ids = match.1.split(separator: " ").map { "\(figure.name)--\($0)" }
        return "aria-labelledby=\"\(ids.joined(separator: " "))\""
      }
  }

  // MARK: Tables

  private func table(_ table: DocumentTable) -> String {
    let rows = table.rows.map { row($0, table) }.joined(separator: "\n")
    let notes = table.notes.map { "<p class=\"note\">\(text($0))</p>" }.joined()
    let name = XMLText.escape(table.name)
    let widths = HTMLWriter.widths(table)
    return """
      <div class="table" tabindex="0" role="region" aria-labelledby="caption-\(name)"><table id="table-\(name)"\(widths.isEmpty ? "" : " class=\"set\"")>
      <caption id="caption-\(name)">\(text(table.caption))</caption>\(widths)
      <thead>\(headings(table))</thead>
      <tbody>
      \(rows)
      </tbody></table></div>\(notes)
      """
  }

  /// Columns of words get their share of the page; columns of numbers are as wide as they need.
  private static func widths(_ table: DocumentTable) -> String {
    guard table.columns.count > 1, table.columns.allSatisfy({ $0.group == nil }),
      table.columns.count(where: { !$0.isNumeric }) > 2
    else { return "" }
    let whole = table.columns.reduce(0) { $0 + $1.width }
    let columns = table.columns.map { "<col style=\"width:\(Int($0.width / max(whole, 0.1) * 100))%\">" }
    return "<colgroup>\(columns.joined())</colgroup>"
  }

  private func headings(_ table: DocumentTable) -> String {
    let hasGroups = table.columns.contains { $0.group != nil }
    func cell(_ column: DocumentTable.Column, _ more: String = "") -> String {
      "<th scope=\"col\"\(column.isNumeric ? " class=\"number\"" : "")\(more)>\(text(column.heading))</th>"
    }
    guard hasGroups else { return "<tr>\(table.columns.map { cell($0) }.joined())</tr>" }
    var first = ""
    var place = 0
    while place < table.columns.count {
      let column = table.columns[place]
      guard let group = column.group else {
        first += cell(column, " rowspan=\"2\"")
        place += 1
        continue
      }
      let span = table.columns[place...].prefix { $0.group == group }.count
      first += "<th scope=\"colgroup\" colspan=\"\(span)\">\(XMLText.escape(group))</th>"
      place += span
    }
    let second = table.columns.filter { $0.group != nil }.map { cell($0) }.joined()
    return "<tr>\(first)</tr><tr>\(second)</tr>"
  }

  private func row(_ row: DocumentTable.Row, _ table: DocumentTable) -> String {
    if row.role == .section {
      let words = row.cells.first.map { text($0.prose) } ?? ""
      return "<tr class=\"section\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(words)</th></tr>"
    }
    let cells = table.columns.indices.map { place -> String in
      let words = place < row.cells.count ? text(row.cells[place].prose) : ""
      if place == 0 {
        let indent = row.indent > 0 ? " style=\"padding-left:\(row.indent + 1)em\"" : ""
        return "<th scope=\"row\"\(indent)>\(words)</th>"
      }
      return table.columns[place].isNumeric ? "<td class=\"number\">\(words)</td>" : "<td>\(words)</td>"
    }
    return "<tr\(row.role == .value ? "" : " class=\"\(row.role.rawValue)\"")>\(cells.joined())</tr>"
  }

  // MARK: Text

  package func text(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run {
      case .words(let text): XMLText.escape(text)
      case .given(let text): "<bdi>\(XMLText.escape(text))</bdi>"
      case .strong(let text): "<strong>\(XMLText.escape(text))</strong>"
      case .code(let text): "<code>\(XMLText.escape(text))</code>"
      case .missing: "<span class=\"missing\">\(XMLText.escape(run.text))</span>"
      case .number(let counted): number(counted)
      case .link(let text, let address):
        HTMLWriter.isSafe(address)
          ? "<a href=\"\(XMLText.escape(address))\">\(XMLText.escape(text))</a>" : XMLText.escape(text)
      }
    }.joined()
  }

  /// An address from a protocol may say anything; only pages of the web are links.
  private static func isSafe(_ address: String) -> Bool {
    let start = address.lowercased()
    return start.hasPrefix("https://") || start.hasPrefix("http://")
  }

  private func number(_ counted: Counted) -> String {
    let text = XMLText.escape(counted.text)
    return evidence.mark(of: counted.evidence).map {
      "<a class=\"number\" href=\"#\($0)\" title=\"\(XMLText.escape(counted.evidence.what))\">\(text)</a>"
    } ?? text
  }

  /// The goals of the numbers' links.
  var listing: String {
    guard !evidence.entries.isEmpty else { return "" }
    let lines = evidence.entries.enumerated().map { place, entry in
      "<li id=\"n\(place + 1)\"><span class=\"mark\">n\(place + 1)</span>\(XMLText.escape(entry.line))</li>"
    }
    return
      "\n<section class=\"listing\"><h2>\(NumberedEvidence.heading)</h2><ul>\n\(lines.joined(separator: "\n"))\n</ul></section>"
  }
}
