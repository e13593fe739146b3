internal import Bibliography

extension EvidenceMap {
  /// The map: counts of sources, and in empty cells why they are empty.
  package var table: AnalysisTable {
    let lines = zip(rows, cells).map { row, contents in
      AnalysisTable.Row([.init(row.label)] + contents.map(cell), indent: row.indent)
    }
    var notes = [
      unexplained == 0
        ? "Every empty cell is explained." : "\(unexplained.counted("empty cell")) not explained yet, shown as “?”."
    ]
    if cells.joined().contains(where: { if case .stale = $0 { true } else { false } }) {
      notes.append("An exclamation mark: said to be a gap, but there are sources now.")
    }
    return AnalysisTable(
      "Evidence map: \(rowsField.label) by \(columnsField.label)",
      columns: [.init(rowsField.label)] + columns.map { .init("", .number, group: $0.label) }, rows: lines, notes: notes
    )
  }

  private func cell(_ content: Content) -> AnalysisTable.Cell {
    switch content {
    case .sources(let sources): .count(sources)
    case .gap(let note): .init(note.kind.rawValue, number: 0, sources: note.sources)
    case .unexplained: .init("?", number: 0)
    case .stale(_, let sources): .init("\(sources.count) !", number: Double(sources.count), sources: sources)
    }
  }

  /// Every gap with its reason, who said so and which sources state it; then those that are gaps no longer, and empty cells
  /// without an explanation.
  package var register: AnalysisTable {
    var parts: [(title: String, rows: [AnalysisTable.Row])] = GapKind.allCases.map { ($0.rawValue.sentence, []) }
    parts += [
      ("Stale: there are sources now", []), ("Not explained yet", []), ("About values that the map doesn’t have", []),
    ]
    let kinds = GapKind.allCases
    for (row, contents) in zip(rows, cells) {
      for (column, content) in zip(columns, contents) {
        switch content {
        case .sources: break
        case .gap(let note):
          parts[kinds.firstIndex(of: note.kind) ?? 0].rows.append(line(row.label, column.label, note, []))
        case .stale(let note, let sources): parts[kinds.count].rows.append(line(row.label, column.label, note, sources))
        case .unexplained: parts[kinds.count + 1].rows.append(line(row.label, column.label, nil, []))
        }
      }
    }
    parts[kinds.count + 2].rows = withoutCell.map { line($0.cell.row, $0.cell.column, $0, []) }
    return AnalysisTable(
      "Gaps: \(rowsField.label) by \(columnsField.label)",
      columns: [
        .init(rowsField.label), .init(columnsField.label), .init("kind"), .init("reason"), .init("said by"),
        .init("stated by sources"), .init("sources now", .number),
      ], rows: parts.filter { !$0.rows.isEmpty }.flatMap { [.section($0.title)] + $0.rows })
  }

  private func line(_ row: String, _ column: String, _ note: GapNote?, _ now: [String]) -> AnalysisTable.Row {
    let stated = note?.sources ?? []
    return .init([
      .init(row), .init(column), .init(note?.kind.rawValue ?? ""), .init(note?.reason ?? ""), .init(note?.by ?? ""),
      .init(stated.joined(separator: ", "), sources: stated), .count(now),
    ])
  }
}

extension String {
  /// With a capital at its start.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}
