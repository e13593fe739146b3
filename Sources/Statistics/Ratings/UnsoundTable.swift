/// Why numbers do not make a table of ratings.
///
/// Units, raters and categories are named by their place, from 1, as a person counts them.
package enum UnsoundTable: Error, Equatable, CustomStringConvertible {
  case fewerThanTwoCategories(Int)
  case unevenRow(unit: Int, ratings: Int, raters: Int)
  case unknownCategory(unit: Int, rater: Int, index: Int, categories: Int)
  case notSquare(row: Int, cells: Int, rows: Int)
  case negativeCount(row: Int, column: Int, count: Int)

  package var description: String {
    switch self {
    case .fewerThanTwoCategories(let count):
      "A table of ratings with \(count) categories: give at least two, those that nobody chose included."
    case .unevenRow(let unit, let ratings, let raters):
      "Unit \(unit) has \(ratings) places for ratings where the first unit has \(raters): "
        + "give each unit a place for each rater, empty where that rater did not rate it."
    case .unknownCategory(let unit, let rater, let index, let categories):
      "Unit \(unit), rater \(rater): category index \(index), where \(categories) categories have indexes "
        + "0 to \(categories - 1)."
    case .notSquare(let row, let cells, let rows):
      "Row \(row) has \(cells) cells in a table of \(rows) rows: give as many columns as rows."
    case .negativeCount(let row, let column, let count):
      "Row \(row), column \(column) counts \(count) units: a count is 0 or more."
    }
  }
}
