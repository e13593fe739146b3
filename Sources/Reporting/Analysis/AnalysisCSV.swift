package import Charting
internal import CitationFormats
internal import Documents

extension AnalysisTable {
  /// The table as CSV: a column `kind` tells values from totals and what stands apart, `level` how deep a row stands in a
  /// tree. Numbers are plain, shares parts of 1 with all their digits.
  package var csv: String {
    var output: [UInt8] = []
    CSVWriter.writeRow(["kind", "level"] + columns.map(\.fullHeading), into: &output)
    for row in rows {
      let cells = row.cells.enumerated().map { place, cell in
        place < columns.count && columns[place].kind != .text ? plain(cell) : cell.text
      }
      let missing = Array(repeating: "", count: max(0, columns.count - cells.count))
      CSVWriter.writeRow([row.role.rawValue, String(row.indent)] + cells + missing, into: &output)
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The sources behind every number, a row a source: `row,column,value,source`.
  package var sourcesCSV: String {
    var output: [UInt8] = []
    CSVWriter.writeRow(["row", "column", "value", "source"], into: &output)
    for row in rows {
      for (column, cell) in zip(columns, row.cells) {
        for source in cell.sources {
          CSVWriter.writeRow([row.cells[0].text, column.fullHeading, cell.text, source], into: &output)
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Words stay in a column of numbers only where there is no number: the kinds of gaps in an evidence map.
  private func plain(_ cell: Cell) -> String {
    guard let number = cell.number else { return cell.text == "–" ? "" : cell.text }
    if number == 0, cell.text != "0", cell.text.contains(where: \.isLetter) { return cell.text }
    return PlainNumber.text(number)
  }
}

/// Numbers as programs read them.
enum PlainNumber {
  static func text(_ number: Double) -> String {
    guard number.isFinite else { return number > 0 ? "Infinity" : number < 0 ? "-Infinity" : "NaN" }
    return PlainDecimal.text(number)
  }
}
