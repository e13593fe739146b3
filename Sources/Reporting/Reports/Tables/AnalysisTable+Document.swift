internal import Bibliography
package import Charting
package import Documents

extension AnalysisTable {
  /// The table for documents: each number with the sources behind it. A number that has none of its own (a share, a total) has
  /// those of the nearest number before it in its row, else those of the whole table.
  package func document(named name: String) -> DocumentTable {
    let all = rows.flatMap(\.cells).flatMap(\.sources).uniqued
    // A map without any source has numbers all the same: how many of its cells are empty.
    let whole =
      all.isEmpty
      ? Evidence("The cells of a table without sources", .rows, ["table “\(title)”"])
      : Evidence("All sources of the table “\(title)”", .sources, all)
    return DocumentTable(
      name, Prose(title, from: whole), columns: columns.enumerated().map(column),
      rows: rows.map { row($0, whole) }, notes: notes.map { Prose($0, from: whole) })
  }

  private func column(_ place: Int, _ column: Column) -> DocumentTable.Column {
    let isNumeric = column.kind != .text
    return DocumentTable.Column(
      .label(column.heading), width: place == 0 ? 2.5 : isNumeric ? 0.8 : 2, isNumeric: isNumeric, group: column.group)
  }

  private func row(_ row: Row, _ whole: Evidence) -> DocumentTable.Row {
    let title = row.cells.first?.text ?? ""
    var last: [String] = []
    let cells = row.cells.enumerated().map { place, cell -> DocumentTable.Cell in
      if !cell.sources.isEmpty { last = cell.sources }
      let isWords = row.role != .value || place > 0
      guard place < columns.count else { return .given(cell.text) }
      let what = "\(title), \(columns[place].fullHeading)"
      guard let number = cell.number, columns[place].kind != .text, cell.text.contains(where: \.isNumber) else {
        guard cell.sources.isEmpty else { return .init(Prose(cell.text, from: Evidence(what, .sources, cell.sources))) }
        return .init(isWords ? .label(cell.text) : .given(cell.text))
      }
      return self.cell(cell, number, columns[place].kind, what, last.isEmpty ? whole.items : last)
    }
    return DocumentTable.Row(cells, role: .init(row.role), indent: row.indent)
  }

  private func cell(
    _ cell: Cell, _ number: Double, _ kind: Kind, _ what: String, _ sources: [String]
  ) -> DocumentTable.Cell {
    let isCount = kind == .number && Int(cell.text) == cell.sources.count
    let evidence = Evidence(what, .sources, isCount ? cell.sources : sources, isCount: isCount)
    let prose: Prose = "\(Counted(cell.text, evidence))"
    guard number.isFinite else { return .init(prose) }
    return .init(prose, kind == .share ? .share(number) : .number(number))
  }
}

extension DocumentTable.Row.Role {
  fileprivate init(_ role: AnalysisTable.Row.Role) {
    switch role {
    case .value: self = .value
    case .apart: self = .apart
    case .total: self = .total
    case .section: self = .section
    }
  }
}

extension Prose {
  /// A heading or a word of a table: where it holds a number, it is a value of the form.
  fileprivate static func label(_ text: String) -> Prose {
    text.contains(where: \.isNumber) ? .given(text) : Prose([.words(text)])
  }
}
