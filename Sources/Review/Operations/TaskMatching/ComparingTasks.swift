internal import Bibliography
package import Charting
internal import GRDB

extension Review {
  /// Two inventories compared by what two people matched, what the team settled, and what raters say.
  ///
  /// - Parameter ratings: names of survey ratings; all that name tasks of the two count.
  /// - Returns: also ratings that name no task of either.
  /// - Throws: ``Problem`` when not both are done with matching.
  package func taskComparison(
    _ inventories: InventoryPair, ratings: [String], seenBy viewer: String
  ) throws -> (comparison: TaskComparison, strangers: [SurveyRating]) {
    let sheet = try matching(inventories, seenBy: viewer)
    guard let matching = sheet.comparison else {
      throw Problem(
        "the tasks of \(sheet.inventories.words) are not matched by two people yet",
        remedy: "Two match them apart with `winnow tasks match`, and say so with `winnow tasks finish`.")
    }
    let all = try ratings.flatMap { try surveyRatings($0) }
    let (found, strangers) = SurveyRating.of(sheet.first, sheet.second, in: all)
    return (
      TaskComparison(first: sheet.first, second: sheet.second, matching: matching, ratings: found), strangers
    )
  }
}
