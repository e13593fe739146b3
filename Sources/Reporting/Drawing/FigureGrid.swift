internal import Charting

/// What figures of two fields share: labels on the left and on top, and cells between.
struct FigureGrid {
  let rows: [FieldAxis.Category]
  let columns: [FieldAxis.Category]
  /// Width and height of a cell.
  let cell: (width: Double, height: Double)
  private let headings: [[String]]
  /// Where the cells begin.
  private(set) var left = FigurePen.Size.margin + FigurePen.Size.label
  private(set) var top = 0.0

  init(rows: [FieldAxis.Category], columns: [FieldAxis.Category], cell: (width: Double, height: Double)) {
    self.rows = rows
    self.columns = columns
    self.cell = cell
    let room = cell.width - 8
    headings = columns.map { column in
      TextMeasure.lines(column.label, width: room, size: FigurePen.Size.text).map {
        TextMeasure.shortened($0, width: room, size: FigurePen.Size.text)
      }
    }
  }

  var right: Double { left + Double(columns.count) * cell.width + gap(columns, columns.count - 1) }
  var bottom: Double { top + Double(rows.count) * cell.height + gap(rows, rows.count - 1) }
  /// As wide as the cells, and wide enough for words.
  var width: Double { max(right + FigurePen.Size.margin, 480) }

  /// Draws the labels below `y`.
  mutating func draw(_ pen: inout FigurePen, rows title: String, columns heading: String, below y: Double) {
    let lines = headings.map(\.count).max() ?? 1
    pen.text(heading, x: left, y: y + 12, size: FigurePen.Size.small, bold: true, ink: FigurePen.Ink.quiet)
    top = y + 24 + Double(lines) * FigurePen.Size.lineHeight
    pen.text(
      title, x: FigurePen.Size.margin, y: top - 8, size: FigurePen.Size.small, bold: true, ink: FigurePen.Ink.quiet)
    for (place, words) in headings.enumerated() {
      let x = corner(0, place).x + cell.width / 2
      let first = top - 8 - Double(words.count - 1) * FigurePen.Size.lineHeight
      for (number, line) in words.enumerated() {
        pen.text(
          line, x: x, y: first + Double(number) * FigurePen.Size.lineHeight, anchor: "middle",
          ink: columns[place].value == nil ? FigurePen.Ink.quiet : FigurePen.Ink.text)
      }
    }
    let isTree = rows.contains { $0.indent > 0 }
    for (place, row) in rows.enumerated() {
      pen.label(
        row.label, indent: row.indent, y: corner(place, 0).y + cell.height / 2 + 4.5,
        bold: isTree && row.indent == 0 && row.value != nil,
        ink: row.value == nil ? FigurePen.Ink.quiet : FigurePen.Ink.text)
    }
  }

  /// The left upper corner of a cell.
  func corner(_ row: Int, _ column: Int) -> (x: Double, y: Double) {
    (left + Double(column) * cell.width + gap(columns, column), top + Double(row) * cell.height + gap(rows, row))
  }

  /// What stands apart is set off a little from the values.
  private func gap(_ categories: [FieldAxis.Category], _ place: Int) -> Double {
    categories.indices.contains(place) && categories[place].value == nil ? 8 : 0
  }
}
