internal import Bibliography
package import Charting

extension EvidenceMap {
  /// A cell for each pair of values with the number of sources, the darker the more; empty cells show by a pattern why they are
  /// empty.
  package var matrixSVG: String { EvidenceMatrix(self).document }
}

/// Draws an evidence map as a matrix of counts.
struct EvidenceMatrix {
  private typealias Size = FigurePen.Size
  private typealias Ink = FigurePen.Ink
  private let map: EvidenceMap
  private let largest: Int

  init(_ map: EvidenceMap) {
    self.map = map
    largest = map.cells.joined().map { $0.sources.count }.max() ?? 0
  }

  var document: String {
    var pen = FigurePen()
    for kind in GapKind.allCases { pen.pattern(kind.patternName, kind.patternDrawing) }
    var grid = FigureGrid(rows: map.rows, columns: map.columns, cell: (96, 34))
    let title = "Evidence map: \(map.rowsField.label) by \(map.columnsField.label)"
    let y = pen.title(title, width: grid.width)
    grid.draw(&pen, rows: map.rowsField.label, columns: map.columnsField.label, below: y)
    for (row, contents) in map.cells.enumerated() {
      for (column, content) in contents.enumerated() { cell(content, row, column, grid, &pen) }
    }
    let bottom = EvidenceLegend(map).draw(below: grid.bottom + 16, width: grid.width, &pen)
    let notes = ["Numbers are sources; the darker the more."] + EvidenceLegend(map).notes
    pen.notes(notes, y: bottom + 24, width: grid.width)
    return pen.document(
      "evidence-matrix", title: title, description: map.inWords + " " + notes.joined(separator: " "))
  }

  private func cell(
    _ content: EvidenceMap.Content, _ row: Int, _ column: Int, _ grid: FigureGrid, _ pen: inout FigurePen
  ) {
    let corner = grid.corner(row, column)
    let middle = (x: corner.x + grid.cell.width / 2, y: corner.y + grid.cell.height / 2 + 4.5)
    let names = "\(map.rows[row].label), \(map.columns[column].label)"
    let count = content.sources.count
    let shade = HeatShade(count, of: largest)
    var (fill, note) = (shade.fill, count > 0 ? "\(names): \(content.sources.joined(separator: ", "))" : nil)
    if case .gap(let gap) = content {
      (fill, note) = ("url(#\(gap.kind.patternName))", "\(names): \(gap.kind.rawValue), \(gap.reason)")
    }
    pen.rectangle(
      x: corner.x + 1, y: corner.y + 1, width: grid.cell.width - 2, height: grid.cell.height - 2, fill: fill,
      stroke: Ink.grid, note: note)
    switch content {
    case .gap:
      // White behind the number, which a pattern would run through.
      pen.rectangle(x: middle.x - 11, y: middle.y - 13.5, width: 22, height: 18, fill: Ink.ground)
      pen.text("0", x: middle.x, y: middle.y, anchor: "middle")
    case .unexplained: pen.text("?", x: middle.x, y: middle.y, anchor: "middle", ink: Ink.quiet)
    case .sources: pen.text(String(count), x: middle.x, y: middle.y, anchor: "middle", ink: shade.ink)
    case .stale: pen.text("\(count) !", x: middle.x, y: middle.y, anchor: "middle", bold: true, ink: shade.ink)
    }
  }
}
