internal import Bibliography

extension Crosstab {
  /// What the cells of the table show.
  package enum Content: String, Sendable, CaseIterable {
    case counts
    case rowShares = "row shares"
    case columnShares = "column shares"
    /// The count and both shares, in three columns.
    case all
  }

  /// The table with its totals, which count each source once.
  package func table(_ content: Content = .all) -> AnalysisTable {
    let (down, across) = (rows.categories, columns.categories)
    var lines = down.indices.map { row in
      AnalysisTable.Row(
        [.init(down[row].label)]
          + across.indices.flatMap { parts(cells[row][$0], of: down[row].sources, across[$0].sources, content) }
          + [.count(down[row].sources)],
        role: down[row].value == nil ? .apart : .value, indent: down[row].indent)
    }
    let totals = across.flatMap { column in
      parts(column.sources, of: rows.all, column.sources, content)
    }
    lines.append(.init([.init("sources")] + totals + [.count(rows.all)], role: .total))
    return AnalysisTable(
      "\(rows.label) by \(columns.label)",
      columns: [.init(rows.label)] + across.flatMap { headings($0.label, content) } + [.init("sources", .number)],
      rows: lines, notes: notes(content))
  }

  private func headings(_ label: String, _ content: Content) -> [AnalysisTable.Column] {
    switch content {
    case .counts: [.init("", .number, group: label)]
    case .rowShares: [.init("row %", .share, group: label)]
    case .columnShares: [.init("column %", .share, group: label)]
    case .all:
      [
        .init("n", .number, group: label), .init("row %", .share, group: label),
        .init("column %", .share, group: label),
      ]
    }
  }

  private func parts(_ sources: [String], of row: [String], _ column: [String], _ content: Content) -> [AnalysisTable
    .Cell]
  {
    let count = AnalysisTable.Cell.count(sources)
    var (ofRow, ofColumn) = (
      AnalysisTable.Cell.share(sources.count, of: row.count), AnalysisTable.Cell.share(sources.count, of: column.count)
    )
    (ofRow.sources, ofColumn.sources) = (sources, sources)
    return switch content {
    case .counts: [count]
    case .rowShares: [ofRow]
    case .columnShares: [ofColumn]
    case .all: [count, ofRow, ofColumn]
    }
  }

  private func notes(_ content: Content) -> [String] {
    var notes: [String] = []
    if content == .all || content == .rowShares {
      notes.append("Row % is of all sources with the row’s value, whatever the column’s field says of them.")
    }
    if content == .all || content == .columnShares {
      notes.append("Column % is of all sources with the column’s value, whatever the row’s field says of them.")
    }
    if isPaired {
      notes.append("Both fields are of one group: a source stands in a cell where one entry has both values.")
    }
    if rows.isTree || columns.isTree {
      notes.append("A code counts the sources with it or any code below it, each once.")
    }
    if rows.takesSeveral || columns.takesSeveral {
      notes.append("Sources may count more than once; totals count each source once.")
    }
    return notes
  }
}
