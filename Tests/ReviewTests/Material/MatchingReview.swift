import Charting
import Fixtures
import Review

/// A team with two inventories and a survey.
struct MatchingReview {
  let team: ScreeningTeam
  let pair = InventoryPair("peers", "managers")
  var review: Review { team.review }

  init() throws {
    team = try ScreeningTeam(records: 0)
    let acting = SmallReview.acting("amara")
    for (name, occupation) in [("peers", "Peer"), ("managers", "Case manager")] {
      let file = try team.small.folder.write(MaterialFiles.inventories, to: "\(name).csv")
      _ = try review.addMaterial(
        MaterialToAdd(file, kind: .taskInventory, settings: MaterialSettings(occupation: occupation)), acting: acting)
    }
    let survey = try team.small.folder.write(MaterialFiles.ratings, to: "survey.csv")
    _ = try review.addMaterial(MaterialToAdd(survey, kind: .surveyRatings), acting: acting)
  }

  /// Says what a task of the peers is like.
  func match(_ task: String, _ likenesses: [String: TaskMatching.Likeness]?, by user: String) throws {
    try review.matchTasks(pair, [(TaskName(.first, task), likenesses)], acting: SmallReview.acting(user))
  }

  func finish(_ user: String, restIsUnique: Bool = true) throws {
    try review.finishMatching(pair, restIsUnique: restIsUnique, acting: SmallReview.acting(user))
  }

  /// The tasks on which the two differ, for the team to settle.
  func open() throws -> [TaskName] {
    try review.matching(pair, seenBy: "ines").comparison?.disagreements.map(\.task) ?? []
  }
}
