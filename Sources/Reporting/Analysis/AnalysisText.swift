package import Charting

extension AnalysisTable {
  /// The table aligned for the terminal: words to the left, numbers to the right, notes below.
  package var text: String {
    let shown = rows.map { row -> [String] in
      let indent = String(repeating: "  ", count: row.indent)
      return row.cells.enumerated().map { ($0 == 0 ? indent : "") + $1.text.replacing("\n", with: " ") }
    }
    let widths = widths(shown)
    var lines = [title, ""]
    if columns.contains(where: { $0.group != nil }) { lines.append(groupLine(widths)) }
    lines.append(line(columns.map(\.heading), widths))
    lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    for (row, cells) in zip(rows, shown) {
      if row.role == .section { lines.append("") }
      lines.append(row.role == .section ? cells.joined() : line(cells, widths))
    }
    if !notes.isEmpty { lines += [""] + notes }
    return lines.joined(separator: "\n") + "\n"
  }

  private func widths(_ shown: [[String]]) -> [Int] {
    var widths = columns.map(\.heading.count)
    for (row, cells) in zip(rows, shown) where row.role != .section {
      for (place, cell) in cells.enumerated() where place < widths.count {
        widths[place] = max(widths[place], cell.count)
      }
    }
    for span in spans {
      let room = span.range.reduce(-2) { $0 + widths[$1] + 2 }
      if span.title.count > room { widths[span.range.upperBound - 1] += span.title.count - room }
    }
    return widths
  }

  /// Columns with a heading over them, those of one heading together.
  private var spans: [(title: String, range: Range<Int>)] {
    var spans: [(title: String, range: Range<Int>)] = []
    for (place, column) in columns.enumerated() {
      guard let group = column.group else { continue }
      if let last = spans.last, last.title == group, last.range.upperBound == place {
        spans[spans.count - 1].range = last.range.lowerBound..<(place + 1)
      } else {
        spans.append((group, place..<(place + 1)))
      }
    }
    return spans
  }

  private func groupLine(_ widths: [Int]) -> String {
    var (parts, place) = ([String](), 0)
    while place < columns.count {
      guard let span = spans.first(where: { $0.range.lowerBound == place }) else {
        parts.append(String(repeating: " ", count: widths[place]))
        place += 1
        continue
      }
      let room = span.range.reduce(-2) { $0 + widths[$1] + 2 }
      parts.append(padded(span.title, room, left: true))
      place = span.range.upperBound
    }
    return trimmedEnd(parts.joined(separator: "  "))
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let parts = cells.enumerated().map { place, cell in
      place < columns.count ? padded(cell, widths[place], left: columns[place].kind != .text) : cell
    }
    return trimmedEnd(parts.joined(separator: "  "))
  }

  private func padded(_ text: String, _ width: Int, left: Bool) -> String {
    let room = String(repeating: " ", count: max(0, width - text.count))
    return left ? room + text : text + room
  }

  private func trimmedEnd(_ line: String) -> String {
    var line = line
    while line.hasSuffix(" ") { line.removeLast() }
    return line
  }
}
