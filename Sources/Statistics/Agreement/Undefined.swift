/// Why a measure has no value for a table of ratings.
package enum Undefined: Error, Sendable, Equatable {
  /// One rater, or none.
  case fewerThanTwoRaters
  /// How many raters a table has for a measure that is defined for two.
  case otherThanTwoRaters(Int)
  /// How many units have two ratings.
  case fewerThanTwoUnits(Int)
  /// All ratings are in one category, so that chance alone would give full agreement.
  case noVariation

  /// In words for people, without a full stop.
  package var reason: String {
    switch self {
    case .fewerThanTwoRaters: "agreement needs at least two raters"
    case .otherThanTwoRaters(let raters):
      "Cohen’s kappa is for two raters, and here are \(raters): take Fleiss’ kappa or Gwet’s AC1, or two raters at a time"
    case .fewerThanTwoUnits(0): "nothing has been rated by two raters yet"
    case .fewerThanTwoUnits: "only one unit has been rated by two raters: at least two units are needed"
    case .noVariation: "all ratings are in one category, so agreement cannot be told from chance"
    }
  }
}
