internal import Foundation

/// Pearson’s chi-square test of a table of counts: whether rows and columns have to do with each other.
///
/// Source: K. Pearson, “On the criterion that a given system of deviations …”, Philosophical Magazine 50 (1900) 157–175;
/// degrees of freedom by R. A. Fisher, “On the interpretation of χ² from contingency tables, and the calculation of P”,
/// J. R. Stat. Soc. 85 (1922) 87–94. Without correction for continuity.
package struct ChiSquare: Sendable, Equatable {
  package let statistic: Double
  package let degreesOfFreedom: Int
  /// The probability of a statistic as large or larger if rows and columns have nothing to do with each other.
  package let p: Double
  /// For each cell the count that its row’s and column’s totals would give.
  package let expected: [[Double]]

  /// How many cells have an expected count below 5: with many of them p is rough (W. G. Cochran, “Some methods for
  /// strengthening the common χ² tests”, Biometrics 10 (1954) 417–451, asks for at most one in five).
  package var smallExpected: Int { expected.joined().count { $0 < 5 } }

  /// The test of a table.
  ///
  /// - Parameter counts: rows of one length, with counts of things that each stand in one cell.
  /// - Returns: `nil` where fewer than two rows or columns have counts: rows and columns without any play no part.
  package static func of(_ counts: [[Int]]) -> ChiSquare? {
    precondition(counts.allSatisfy { $0.count == counts[0].count && $0.allSatisfy { $0 >= 0 } }, "a table of counts")
    let rows = counts.filter { $0.contains { $0 > 0 } }
    let columns = (counts.first?.indices ?? 0..<0).filter { column in rows.contains { $0[column] > 0 } }
    guard rows.count > 1, columns.count > 1 else { return nil }
    let cells = rows.map { row in columns.map { Double(row[$0]) } }
    let rowTotals = cells.map { $0.reduce(0, +) }
    let columnTotals = columns.indices.map { column in cells.reduce(0) { $0 + $1[column] } }
    let total = rowTotals.reduce(0, +)
    let expected = rowTotals.map { row in columnTotals.map { row * $0 / total } }
    let parts = zip(cells, expected).flatMap { zip($0, $1).map { ($0 - $1) * ($0 - $1) / $1 } }
    let (statistic, freedom) = (parts.reduce(0, +), (rows.count - 1) * (columns.count - 1))
    return ChiSquare(
      statistic: statistic, degreesOfFreedom: freedom,
      p: ChiSquareDistribution(degreesOfFreedom: freedom).above(statistic), expected: expected)
  }
}
