internal import Charting

/// Where the empty cells of a map are explained, by their places in the map's table or in the register of its gaps.
struct GapWays {
  private var paths: [Place: String] = [:]

  private struct Place: Hashable {
    let row: Int
    let column: Int
  }

  /// - Parameter isRegister: whether the table lists the gaps one by one.
  init(_ map: EvidenceMap, _ form: ChartForm, isRegister: Bool) {
    // A mark names fields of the form; years have none.
    guard form.field(map.rowsField.path) != nil, form.field(map.columnsField.path) != nil else { return }
    if isRegister { fillRegister(map) } else { fillMap(map) }
  }

  func path(_ row: Int, _ column: Int) -> String? { paths[Place(row: row, column: column)] }

  private mutating func fillMap(_ map: EvidenceMap) {
    for (down, contents) in map.cells.enumerated() {
      for (across, content) in contents.enumerated() {
        switch content {
        case .gap, .unexplained: paths[Place(row: down, column: across + 1)] = map.cell(down, across).gapPath
        case .sources, .stale: break
        }
      }
    }
  }

  /// The register stands in parts: the kinds of gaps in their order, then stale ones, those without a reason, and those outside of
  /// the map, each part under a heading. Its third column says what kind of gap it is.
  private mutating func fillRegister(_ map: EvidenceMap) {
    let kinds = GapKind.allCases
    var parts: [[MapCell]] = Array(repeating: [], count: kinds.count + 3)
    for (down, contents) in map.cells.enumerated() {
      for (across, content) in contents.enumerated() {
        let cell = map.cell(down, across)
        switch content {
        case .sources: break
        case .gap(let note): parts[kinds.firstIndex(of: note.kind) ?? 0].append(cell)
        case .stale: parts[kinds.count].append(cell)
        case .unexplained: parts[kinds.count + 1].append(cell)
        }
      }
    }
    parts[kinds.count + 2] = map.withoutCell.map(\.cell)
    var row = 0
    for part in parts where !part.isEmpty {
      row += 1
      for cell in part {
        paths[Place(row: row, column: 2)] = cell.gapPath
        row += 1
      }
    }
  }
}

extension EvidenceMap {
  /// A cell by its place.
  func cell(_ row: Int, _ column: Int) -> MapCell {
    MapCell(
      rows: rowsField.path, row: rows[row].value ?? "", columns: columnsField.path, column: columns[column].value ?? "")
  }
}

extension MapCell {
  /// Where people say why it is empty.
  var gapPath: String {
    "/analysis/gap?rows=\(rows.urlQueryValue)&row=\(row.urlQueryValue)"
      + "&columns=\(columns.urlQueryValue)&column=\(column.urlQueryValue)"
  }
}
