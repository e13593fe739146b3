/// A crosstab in which every empty cell says why it is empty, or that nobody has said so yet.
package struct EvidenceMap: Sendable, Equatable {
  package enum Content: Sendable, Equatable {
    case sources([String])
    /// Empty, with what the team says of it.
    case gap(GapNote)
    /// Empty, and nobody has said why.
    case unexplained
    /// Said to be a gap, but there are sources now.
    case stale(GapNote, sources: [String])
  }

  package let rows: [FieldAxis.Category]
  package let columns: [FieldAxis.Category]
  package let rowsField: FieldAxis
  package let columnsField: FieldAxis
  package let cells: [[Content]]
  /// Notes on these two fields that name values which the map doesn't have.
  package let withoutCell: [GapNote]

  /// The map of a crosstab. Of several notes on a cell the last counts; notes on other fields play no part, and rows and
  /// columns may be named the other way round.
  package static func of(_ crosstab: Crosstab, gaps: [GapNote]) -> EvidenceMap {
    var notes: [MapCell: GapNote] = [:]
    let fields = (crosstab.rows.path, crosstab.columns.path)
    for note in gaps {
      let cell = note.cell
      if (cell.rows, cell.columns) == fields {
        notes[cell] = note
      } else if (cell.columns, cell.rows) == fields {
        notes[cell.turned] = note
      }
    }
    let (rows, columns) = (crosstab.rows.values, crosstab.columns.values)
    let cells = rows.indices.map { row in
      columns.indices.map { column in
        let cell = MapCell(
          rows: fields.0, row: rows[row].value ?? "", columns: fields.1, column: columns[column].value ?? "")
        return content(crosstab.cells[row][column], notes.removeValue(forKey: cell))
      }
    }
    let left = notes.sorted { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }.map(\.value)
    return EvidenceMap(
      rows: rows, columns: columns, rowsField: crosstab.rows, columnsField: crosstab.columns, cells: cells,
      withoutCell: left)
  }

  private static func content(_ sources: [String], _ note: GapNote?) -> Content {
    switch (sources.isEmpty, note) {
    case (true, nil): .unexplained
    case (true, let note?): .gap(note)
    case (false, nil): .sources(sources)
    case (false, let note?): .stale(note, sources: sources)
    }
  }

  /// How many empty cells nobody has explained.
  package var unexplained: Int { cells.joined().count { $0 == .unexplained } }
}

extension MapCell {
  /// The same cell with rows and columns the other way round.
  package var turned: MapCell { MapCell(rows: columns, row: column, columns: rows, column: row) }
}
