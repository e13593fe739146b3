internal import Bibliography
package import Charting

extension Crosstab {
  /// A heat map: the darker a cell the more sources, with the number in it.
  package var svg: String {
    var pen = FigurePen()
    var grid = FigureGrid(rows: rows.categories, columns: columns.categories, cell: (104, 34))
    let title = "\(rows.label) by \(columns.label): sources"
    let y = pen.title(title, width: grid.width)
    grid.draw(&pen, rows: rows.label, columns: columns.label, below: y)
    let largest = cells.joined().map(\.count).max() ?? 0
    for (row, line) in cells.enumerated() {
      for (column, sources) in line.enumerated() {
        let corner = grid.corner(row, column)
        let shade = HeatShade(sources.count, of: largest)
        let names = "\(grid.rows[row].label), \(grid.columns[column].label)"
        pen.rectangle(
          x: corner.x + 1, y: corner.y + 1, width: grid.cell.width - 2, height: grid.cell.height - 2, fill: shade.fill,
          stroke: FigurePen.Ink.grid, note: sources.isEmpty ? nil : "\(names): \(sources.joined(separator: ", "))")
        pen.text(
          String(sources.count), x: corner.x + grid.cell.width / 2, y: corner.y + grid.cell.height / 2 + 4.5,
          anchor: "middle", ink: shade.ink)
      }
    }
    let notes =
      ["Numbers are sources, of \(rows.all.count) in all; the darker the more."]
      + (rows.takesSeveral || columns.takesSeveral ? ["Sources may count more than once."] : [])
    pen.notes(notes, y: grid.bottom + 24, width: grid.width)
    return pen.document("crosstab", title: title, description: description + " " + notes.joined(separator: " "))
  }

  private var description: String {
    zip(rows.categories, cells).map { row, line in
      let parts = zip(columns.categories, line).filter { !$1.isEmpty }.map { "\($0.label) \($1.count)" }
      return "\(row.label): \(parts.isEmpty ? "none" : parts.joined(separator: ", "))."
    }.joined(separator: " ")
  }
}

/// A shade of blue for a count, and the ink that can be read on it (contrast of at least 4.5 to 1).
struct HeatShade {
  let fill: String
  let ink: String

  init(_ count: Int, of largest: Int) {
    let steps = ["#dbe9f6", "#b3d1ec", "#85b4de", "#4f8fc7", "#1f639f", "#0b3f70"]
    guard count > 0 else {
      (fill, ink) = ("#ffffff", FigurePen.Ink.quiet)
      return
    }
    let step = min(steps.count - 1, (count * steps.count - 1) / max(1, largest))
    fill = steps[step]
    ink = step < 4 ? "#10181f" : "#ffffff"
  }
}
