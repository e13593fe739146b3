package import Charting

extension AnalysisTable {
  /// The table as Markdown that GitHub and Pandoc read.
  package var markdown: String {
    let headings = columns.map { cell($0.fullHeading) }
    let rule = columns.map { $0.kind == .text ? ":--" : "--:" }
    let lines = rows.map { row -> String in
      let texts = row.cells.enumerated().map { place, found -> String in
        let text = cell(found.text)
        let indent = place == 0 ? String(repeating: "&emsp;", count: row.indent) : ""
        let isStrong = (row.role == .total || row.role == .section) && !text.isEmpty
        return indent + (isStrong ? "**\(text)**" : row.role == .apart && place == 0 ? "*\(text)*" : text)
      }
      return line(texts + Array(repeating: "", count: max(0, columns.count - texts.count)))
    }
    let head = ["## \(title)", "", line(headings), line(rule)]
    return (head + lines + (notes.isEmpty ? [] : [""] + notes.map { "\($0)  " })).joined(separator: "\n") + "\n"
  }

  private func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private func cell(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ").replacing(
      "<", with: "&lt;"
    )
    .replacing("*", with: "\\*")
  }
}
