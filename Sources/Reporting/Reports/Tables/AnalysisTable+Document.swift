internal import Bibliography
package import Charting
package import Documents

extension AnalysisTable {
  /// The table for documents: each number with the sources behind it. A number that has none of its own (a share, a total) has
  /// those of the nearest number before it in its row, else those of the whole table.
  package func document(named name: String) -> DocumentTable {
    let all = rows.flatMap(\.cells).flatMap(\.sources).uniqued
    let whole = Evidence("All sources of the table “\(title)”", .sources, all)
    return DocumentTable(
      name, Prose(title, from: whole), columns: columns.enumerated().map(column),
      rows: rows.map { row($0, whole) }, notes: notes.map { Prose($0, from: whole) })
  }

  private func column(_ place: Int, _ column: Column) -> DocumentTable.Column {
    let isNumeric = column.kind != .text
    return DocumentTable.Column(
      .given(column.heading), width: place == 0 ? 2.5 : isNumeric ? 0.8 : 2, isNumeric: isNumeric, group: column.group)
  }

  private func row(_ row: Row, _ whole: Evidence) -> DocumentTable.Row {
    let title = row.cells.first?.text ?? ""
    var last: [String] = []
    let cells = row.cells.enumerated().map { place, cell -> DocumentTable.Cell in
      if !cell.sources.isEmpty { last = cell.sources }
      guard place < columns.count else { return .given(cell.text) }
      let what = "\(title), \(columns[place].fullHeading)"
      guard let number = cell.number, columns[place].kind != .text else {
        return .init(
          cell.sources.isEmpty ? .given(cell.text) : Prose(cell.text, from: Evidence(what, .sources, cell.sources)))
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
    // Words stay words where the number only says that there is nothing: the kinds of gaps in an evidence map.
    let isWord = cell.text.contains(where: \.isLetter) && !cell.text.contains(where: \.isNumber)
    let prose: Prose = isWord ? .given(cell.text) : Prose([.number(Counted(cell.text, evidence))])
    guard number.isFinite, !isWord else { return .init(prose) }
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
