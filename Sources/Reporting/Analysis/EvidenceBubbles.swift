internal import Bibliography
package import Charting

extension EvidenceMap {
  /// Bubbles whose area is the number of sources; empty cells show by a pattern why they are empty.
  package var svg: String { EvidenceBubbles(self).document }
}

/// Draws an evidence map.
struct EvidenceBubbles {
  private let map: EvidenceMap
  private let largest: Double

  init(_ map: EvidenceMap) {
    self.map = map
    largest = Double(map.cells.joined().map { $0.sources.count }.max() ?? 1)
  }

  var document: String {
    var pen = FigurePen()
    for kind in GapKind.allCases { pen.pattern(kind.patternName, kind.patternDrawing) }
    var grid = FigureGrid(rows: map.rows, columns: map.columns, cell: (104, 56))
    let title = "Evidence map: \(map.rowsField.label) by \(map.columnsField.label)"
    let y = pen.title(title, width: grid.width)
    grid.draw(&pen, rows: map.rowsField.label, columns: map.columnsField.label, below: y)
    for (row, contents) in map.cells.enumerated() {
      for (column, content) in contents.enumerated() { cell(content, row, column, grid, &pen) }
    }
    let bottom = EvidenceLegend(map).draw(below: grid.bottom + 16, width: grid.width, &pen)
    pen.notes(
      ["The area of a bubble is the number of sources."] + EvidenceLegend(map).notes, y: bottom + 24, width: grid.width)
    return pen.document("evidence-map", title: title, description: map.inWords)
  }

  private func cell(
    _ content: EvidenceMap.Content, _ row: Int, _ column: Int, _ grid: FigureGrid, _ pen: inout FigurePen
  ) {
    let corner = grid.corner(row, column)
    let (x, y) = (corner.x + grid.cell.width / 2, corner.y + grid.cell.height / 2)
    let names = "\(map.rows[row].label), \(map.columns[column].label)"
    var (fill, note) = ("#ffffff", String?.none)
    if case .gap(let gap) = content {
      (fill, note) = ("url(#\(gap.kind.patternName))", "\(names): \(gap.kind.rawValue), \(gap.reason)")
    }
    pen.rectangle(
      x: corner.x, y: corner.y, width: grid.cell.width, height: grid.cell.height, fill: fill,
      stroke: FigurePen.Ink.grid,
      note: note)
    switch content {
    case .gap: break
    case .unexplained: pen.text("?", x: x, y: y + 5, anchor: "middle", ink: FigurePen.Ink.quiet)
    case .sources(let sources), .stale(_, let sources):
      bubble(sources, x, y, names, &pen)
      if case .stale = content {
        pen.text("!", x: corner.x + grid.cell.width - 14, y: corner.y + 18, bold: true, ink: FigurePen.Ink.warning)
      }
    }
  }

  private func bubble(_ sources: [String], _ x: Double, _ y: Double, _ names: String, _ pen: inout FigurePen) {
    let radius = 24 * (Double(sources.count) / largest).squareRoot()
    pen.circle(
      x: x, y: y, radius: max(radius, 4), fill: "#b3d1ec", note: "\(names): \(sources.joined(separator: ", "))")
    // A number that the bubble is too small for stands beside it.
    let fits = radius >= 11
    pen.text(
      String(sources.count), x: fits ? x : x + max(radius, 4) + 4, y: y + 4.5, anchor: fits ? "middle" : "start")
  }
}

extension EvidenceMap.Content {
  var sources: [String] {
    switch self {
    case .sources(let sources), .stale(_, let sources): sources
    case .gap, .unexplained: []
    }
  }
}

extension GapKind {
  /// Its name in the figure's definitions.
  var patternName: String { "gap-" + rawValue.replacing(" ", with: "-") }

  /// Lines, dots or crosses: told apart without colour.
  var patternDrawing: String {
    switch self {
    case .trueGap: "<path d=\"M0 8 L8 0\" stroke=\"#d55e00\" stroke-width=\"1.6\"/>"
    case .notSearched: "<circle cx=\"4\" cy=\"4\" r=\"1.5\" fill=\"#0072b2\"/>"
    case .outOfScope: "<path d=\"M0 4 H8 M4 0 V8\" stroke=\"#9aa5b1\"/>"
    }
  }
}
