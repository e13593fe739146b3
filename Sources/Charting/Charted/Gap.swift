/// A cell of an evidence map: two fields and a value of each.
package struct MapCell: Sendable, Hashable, Codable {
  /// Id of the field whose values are the rows, and the row's value.
  package var rows: String
  package var row: String
  /// Id of the field whose values are the columns, and the column's value.
  package var columns: String
  package var column: String

  package init(rows: String, row: String, columns: String, column: String) {
    self.rows = rows
    self.row = row
    self.columns = columns
    self.column = column
  }
}

/// Why a cell of the map is empty.
package enum GapKind: String, Sendable, Codable, CaseIterable {
  /// It was searched for and nobody studied it.
  case trueGap = "true gap"
  case notSearched = "not searched"
  case outOfScope = "out of scope"
}

/// What the team says of an empty cell.
package struct GapNote: Sendable, Equatable, Codable {
  package var cell: MapCell
  package var kind: GapKind
  package var reason: String
  /// Sources that state the gap: `R17`.
  package var sources: [String]
  package var by: String

  package init(cell: MapCell, kind: GapKind, reason: String, sources: [String] = [], by: String) {
    self.cell = cell
    self.kind = kind
    self.reason = reason
    self.sources = sources
    self.by = by
  }
}
