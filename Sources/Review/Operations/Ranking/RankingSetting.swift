internal import Bibliography
internal import GRDB
package import Screening
internal import Prioritisation

extension Review {
  /// How a stage is ranked; `nil` where it isn't.
  package func rankingPlan(of stage: Stage) throws -> RankingPlan? {
    try pool.read { try Review.rankingPlan(of: stage, $0) }
  }

  static func rankingPlan(of stage: Stage, _ db: Database) throws -> RankingPlan? {
    let statement = try db.cachedStatement(sql: "SELECT plan FROM ranking WHERE stage = ?")
    let text = try String.fetchOne(statement, arguments: [stage.rawValue])
    return try text.map { try StoredJSON.value(RankingPlan.self, $0) }
  }

  /// Shows a stage's records in ranked order from now on. All of them are still screened; only the order changes.
  ///
  /// - Parameter controlPercent: from 0 to 50, how many of a hundred records come by lot whatever their rank.
  /// - Throws: ``Problem`` when the share makes no sense, or it is ranked so already.
  package func rank(_ stage: Stage, seed: UInt64, controlPercent: Int, acting: Acting) throws {
    guard (0...50).contains(controlPercent) else {
      throw Problem(
        "a control sample of \(controlPercent) % makes no sense", remedy: "Choose from 0 to 50; nothing was recorded.")
    }
    let plan = RankingPlan(model: RankingSettings.modelVersion, seed: seed, controlPercent: controlPercent)
    try write(acting, to: .organiseScreening) { db, ledger in
      guard try Review.rankingPlan(of: stage, db) != plan else {
        throw Problem("\(stage.rawValue) is ranked so already", remedy: "Nothing was recorded.")
      }
      try ledger.append(.rankingSet(.init(stage: stage, plan: plan)))
    }
  }

  /// Shows a stage's records in the order of their numbers again.
  ///
  /// - Throws: ``Problem`` when it isn't ranked.
  package func endRanking(of stage: Stage, acting: Acting) throws {
    try write(acting, to: .organiseScreening) { db, ledger in
      guard try Review.rankingPlan(of: stage, db) != nil else {
        throw Problem("\(stage.rawValue) is not ranked", remedy: "Nothing was recorded.")
      }
      try ledger.append(.rankingSet(.init(stage: stage, plan: nil)))
    }
  }
}
