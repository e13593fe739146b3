/// Two raters’ ratings against each other: how many units the first put into a row’s category and the second into a
/// column’s. Agreement stands on the diagonal.
package struct ContingencyTable: Sendable, Equatable {
  /// As many rows as columns, one for each category, in one order.
  package let cells: [[Int]]

  /// - Throws: `UnsoundTable` for fewer than two categories, rows of another length, or a count below 0.
  package init(_ cells: [[Int]]) throws(UnsoundTable) {
    guard cells.count >= 2 else { throw .fewerThanTwoCategories(cells.count) }
    for (row, counts) in cells.enumerated() {
      guard counts.count == cells.count else {
        throw .notSquare(row: row + 1, cells: counts.count, rows: cells.count)
      }
      for (column, count) in counts.enumerated() where count < 0 {
        throw .negativeCount(row: row + 1, column: column + 1, count: count)
      }
    }
    self.init(sound: cells)
  }

  init(sound cells: [[Int]]) { self.cells = cells }

  package var categories: Int { cells.count }

  /// How many units both rated.
  package var total: Int { rowTotals.reduce(0, +) }

  /// How many units the two put into the same category.
  package var agreeing: Int { cells.indices.reduce(0) { $0 + cells[$1][$1] } }

  /// For each category how many units the first rater put into it.
  package var rowTotals: [Int] { cells.map { $0.reduce(0, +) } }

  /// For each category how many units the second rater put into it.
  package var columnTotals: [Int] { cells.indices.map { column in cells.reduce(0) { $0 + $1[column] } } }
}
