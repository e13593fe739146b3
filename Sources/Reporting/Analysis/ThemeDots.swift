internal import Bibliography
package import Charting

extension ThemeMatrix {
  /// A dot for each theme in each column: its area grows with the people who speak of it, the number stands beside it.
  package var svg: String { ThemeDots(self).document }
}

/// Draws themes against groups and settings.
struct ThemeDots {
  private typealias Size = FigurePen.Size
  private let matrix: ThemeMatrix
  private let cell = (width: 104.0, height: 34.0)
  private let left = Size.margin + Size.label
  private let headings: [[String]]
  /// Groups with the columns that each has, in order.
  private let groups: [(label: String, columns: Range<Int>)]
  /// Their names over as many lines as they need.
  private let groupHeadings: [[String]]

  init(_ matrix: ThemeMatrix) {
    self.matrix = matrix
    let room = cell.width - 8
    headings = matrix.columns.map { column in
      let size = matrix.sampleSizes[column].map { " (of \($0))" } ?? ""
      return TextMeasure.lines(column.setting + size, width: room, size: Size.small).map {
        TextMeasure.shortened($0, width: room, size: Size.small)
      }
    }
    var groups: [(label: String, columns: Range<Int>)] = []
    for (place, column) in matrix.columns.enumerated() {
      if let last = groups.last, last.label == column.group {
        groups[groups.count - 1].columns = last.columns.lowerBound..<(place + 1)
      } else {
        groups.append((column.group, place..<(place + 1)))
      }
    }
    self.groups = groups
    groupHeadings = groups.map { [width = cell.width] group in
      let room = Double(group.columns.count) * width - 12
      return TextMeasure.lines(group.label, width: room, size: Size.text, bold: true).map {
        TextMeasure.shortened($0, width: room, size: Size.text)
      }
    }
  }

  private var right: Double { left + Double(matrix.columns.count) * cell.width }
  private var width: Double { max(right + Size.margin, 480) }

  var document: String {
    var pen = FigurePen()
    let title = "Themes by group and setting: people"
    let top = head(pen.title(title, width: width), &pen)
    let largest = matrix.cells.joined().map(\.participants.count).max() ?? 0
    let isTree = matrix.themes.contains { $0.depth > 0 }
    for (row, theme) in matrix.themes.enumerated() {
      let y = top + Double(row) * cell.height
      pen.line(Size.margin, y, to: (right, y))
      pen.label(
        theme.label, indent: theme.depth, y: y + cell.height / 2 + 4.5, bold: isTree && theme.depth == 0)
      for (column, found) in matrix.cells[row].enumerated() {
        draw(found, theme, matrix.columns[column], (left + Double(column) * cell.width, y), largest, &pen)
      }
    }
    let bottom = top + Double(matrix.themes.count) * cell.height
    pen.line(Size.margin, bottom, to: (right, bottom))
    pen.notes(notes, y: bottom + 24, width: width)
    return pen.document("themes", title: title, description: description + " " + notes.joined(separator: " "))
  }

  /// Groups over their settings; gives where the rows begin.
  private func head(_ y: Double, _ pen: inout FigurePen) -> Double {
    let groupLines = Double(groupHeadings.map(\.count).max() ?? 1)
    let lines = Double(headings.map(\.count).max() ?? 1)
    let rule = y + 2 + groupLines * Size.lineHeight
    let top = rule + 5 + lines * Size.lineHeight
    for (group, words) in zip(groups, groupHeadings) {
      let (start, columns) = (left + Double(group.columns.lowerBound) * cell.width, Double(group.columns.count))
      for (number, line) in words.enumerated() {
        pen.text(
          line, x: start + columns * cell.width / 2,
          y: rule - 6 - Double(words.count - 1 - number) * Size.lineHeight, anchor: "middle", bold: true)
      }
      pen.line(start + 4, rule, to: (start + columns * cell.width - 4, rule), ink: FigurePen.Ink.line)
    }
    for (place, words) in headings.enumerated() {
      for (number, line) in words.enumerated() {
        pen.text(
          line, x: left + (Double(place) + 0.5) * cell.width, y: rule + 15 + Double(number) * Size.lineHeight,
          anchor: "middle", size: Size.small)
      }
    }
    return top
  }

  private func draw(
    _ found: ThemeMatrix.Cell, _ theme: FieldValue, _ column: ThemeMatrix.Column, _ corner: (x: Double, y: Double),
    _ largest: Int, _ pen: inout FigurePen
  ) {
    let (x, y) = (corner.x + cell.width / 2 - 14, corner.y + cell.height / 2)
    let people = found.participants.count
    guard people > 0 else {
      pen.text("–", x: x + 20, y: y + 4.5, ink: FigurePen.Ink.quiet)
      return
    }
    // The area is the number, so that twice as many look twice as much.
    let radius = 13 * (Double(people) / Double(max(1, largest))).squareRoot()
    pen.circle(
      x: x, y: y, radius: max(2, radius), fill: FigurePen.Ink.series[5],
      note: "\(theme.label), \(column.group), \(column.setting): \(found.participants.joined(separator: ", "))")
    pen.text(String(people), x: x + 20, y: y + 4.5)
  }

  private var notes: [String] {
    ["Numbers are people, each once a cell; the area of a dot grows with them. A code counts for those above it."]
      + (matrix.sampleSizes.isEmpty ? [] : ["In brackets: who took part, as far as transcripts name them."])
  }

  private var description: String {
    zip(matrix.themes, matrix.cells).map { theme, line in
      let parts = zip(matrix.columns, line).filter { !$1.participants.isEmpty }.map { column, found in
        "\(column.group), \(column.setting) \(found.participants.count)"
      }
      return "\(theme.label): \(parts.isEmpty ? "none" : parts.joined(separator: "; "))."
    }.joined(separator: " ")
  }
}
