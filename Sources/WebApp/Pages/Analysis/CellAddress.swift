internal import Charting
internal import Foundation

/// Names of the rows and columns of a table, by which an address says which number is meant: what stands in its headings, so
/// that the address means the same when rows were added.
struct CellAddresses: Sendable {
  let rows: [String]
  let columns: [String]

  init(_ table: AnalysisTable) {
    columns = CellAddresses.toldApart(table.columns.map(\.fullHeading))
    var above: [String] = []
    rows = CellAddresses.toldApart(
      table.rows.map { row in
        let own = row.cells.first?.text ?? ""
        above = Array(above.prefix(row.indent)) + [own]
        return above.joined(separator: " / ")
      })
  }

  /// The cell of a table at an address; `nil` when there is none.
  func cell(_ row: String, _ column: String, in table: AnalysisTable) -> AnalysisTable.Cell? {
    guard let (down, across) = place(row, column) else { return nil }
    let cells = table.rows[down].cells
    return across < cells.count ? cells[across] : nil
  }

  /// Where a row and a column stand; `nil` when there is no such row or column.
  func place(_ row: String, _ column: String) -> (row: Int, column: Int)? {
    guard let down = rows.firstIndex(of: row), let across = columns.firstIndex(of: column) else { return nil }
    return (down, across)
  }

  /// Of equal names all but the first get a number.
  private static func toldApart(_ names: [String]) -> [String] {
    var seen: [String: Int] = [:]
    return names.map { name in
      let number = (seen[name] ?? 0) + 1
      seen[name] = number
      return number == 1 ? name : "\(name) (\(number))"
    }
  }
}
