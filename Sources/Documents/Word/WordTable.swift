/// Writes a table as WordprocessingML: one that a journal's editor can work in.
struct WordTable {
  private let table: DocumentTable
  /// Widths of the columns in twentieths of a point.
  private let widths: [Int]

  init(_ table: DocumentTable, width: Int) {
    self.table = table
    let whole = table.columns.reduce(0) { $0 + $1.width }
    widths = table.columns.map { Int(Double(width) * $0.width / max(whole, 0.1)) }
  }

  /// The table; `content` writes the text of a cell.
  func xml(_ content: (Prose) -> String) -> String {
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="WinnowTable"/><w:tblW w:w="\(widths.reduce(0, +))" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/><w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" \
      w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="\(XMLText.escape(table.caption.plain))"/></w:tblPr>\
      <w:tblGrid>\(grid)</w:tblGrid>\(headings(content))\(rows(content))</w:tbl>
      """
  }

  // MARK: Headings

  /// One row of headings, or two where columns stand below a common one; both are repeated on each page.
  private func headings(_ content: (Prose) -> String) -> String {
    let hasGroups = table.columns.contains { $0.group != nil }
    let cells = table.columns.enumerated().map { place, column -> String in
      let goesOn = hasGroups && column.group == nil
      return cell(
        goesOn ? "" : content(column.heading), width: widths[place], goesOn ? "<w:vMerge/>" : "",
        isNumeric: column.isNumeric, isCentred: column.group != nil)
    }
    return (hasGroups ? heading(spans.map { groupCell($0, content) }) : "") + heading(cells)
  }

  private func heading(_ cells: [String]) -> String {
    "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>\(cells.joined())</w:tr>"
  }

  private func groupCell(_ span: (group: String?, places: Range<Int>), _ content: (Prose) -> String) -> String {
    let width = widths[span.places].reduce(0, +)
    if let group = span.group {
      let merge = "<w:gridSpan w:val=\"\(span.places.count)\"/>"
      return cell(content(.given(group)), width: width, merge, isNumeric: false, isCentred: true)
    }
    let column = table.columns[span.places.lowerBound]
    return cell(
      content(column.heading), width: width, "<w:vMerge w:val=\"restart\"/>", isNumeric: column.isNumeric)
  }

  /// Columns that stand below one heading; each column without a group by itself.
  private var spans: [(group: String?, places: Range<Int>)] {
    var spans: [(group: String?, places: Range<Int>)] = []
    for (place, column) in table.columns.enumerated() {
      if let last = spans.last, let group = column.group, last.group == group {
        spans[spans.count - 1].places = last.places.lowerBound..<(place + 1)
      } else {
        spans.append((column.group, place..<(place + 1)))
      }
    }
    return spans
  }

  // MARK: Rows

  /// A short table stays on one page.
  private func rows(_ content: (Prose) -> String) -> String {
    let isShort = table.rows.count <= 8
    return table.rows.enumerated().map { place, row in
      self.row(row, isKept: isShort && place < table.rows.count - 1, content)
    }.joined()
  }

  private func row(_ row: DocumentTable.Row, isKept: Bool, _ content: (Prose) -> String) -> String {
    if row.role == .section {
      let words = row.cells.first.map { content($0.prose) } ?? ""
      let span = "<w:gridSpan w:val=\"\(widths.count)\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EDF1F5\"/>"
      return
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cell(words, width: widths.reduce(0, +), span, isNumeric: false, isKept: true))</w:tr>"
    }
    let cells = widths.indices.map { place -> String in
      let prose = place < row.cells.count ? row.cells[place].prose : ""
      let mark =
        row.role == .total ? "<w:tcBorders><w:top w:val=\"single\" w:sz=\"4\" w:color=\"3B4A5A\"/></w:tcBorders>" : ""
      return cell(
        content(prose), width: widths[place], mark, isNumeric: table.columns[place].isNumeric,
        indent: place == 0 ? row.indent : 0, isKept: isKept)
    }
    return "<w:tr><w:trPr><w:cantSplit/></w:trPr>\(cells.joined())</w:tr>"
  }

  private func cell(
    _ content: String, width: Int, _ properties: String, isNumeric: Bool, isCentred: Bool = false, indent: Int = 0,
    isKept: Bool = false
  ) -> String {
    let place = isCentred ? "<w:jc w:val=\"center\"/>" : isNumeric ? "<w:jc w:val=\"right\"/>" : ""
    let indent = indent > 0 ? "<w:ind w:left=\"\(indent * 200)\"/>" : ""
    let style = widths.count > 10 ? "TableTextSmall" : "TableText"
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(properties)</w:tcPr><w:p><w:pPr><w:pStyle w:val="\(style)"/>\
      \(isKept ? "<w:keepNext/>" : "")\(indent)\(place)</w:pPr>\(content)</w:p></w:tc>
      """
  }
}
