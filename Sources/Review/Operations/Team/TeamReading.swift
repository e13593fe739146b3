internal import Bibliography
internal import GRDB
package import Screening

extension Review {
  /// The people of the review.
  package func team() throws -> Team { try pool.read(Review.team) }

  /// How many must decide on each record of a stage and how many screen, where these are too few; `nil` where they suffice.
  package func shortOfReviewers(at stage: Stage) throws -> (needed: Int, active: Int)? {
    try pool.read { db in
      let team = try Review.team(db)
      let needed = (try Review.stages(db)[stage] ?? .standard(for: stage)).reviewers
      let active = team.activeReviewers.count
      return team.isOpen || active >= needed ? nil : (needed, active)
    }
  }

  /// How votes count at a stage.
  package func settings(of stage: Stage) throws -> StageSettings {
    try pool.read { try Review.stages($0)[stage] ?? .standard(for: stage) }
  }

  static func team(_ db: Database) throws -> Team {
    Team(
      try Row.fetchAll(db.cachedStatement(sql: "SELECT * FROM member ORDER BY event, seat")).map { row in
        let roles: String = row["roles"]
        return Member(
          user: row["user"], name: row["name"],
          roles: try roles.split(separator: ",").map { try known(String($0), "role") },
          isActive: row["active"])
      })
  }

  /// Refuses what a person may not do.
  ///
  /// - Throws: ``Problem`` that says who may.
  static func require(_ user: String, to act: Act, _ db: Database) throws {
    let team = try team(db)
    guard !team.may(user, act) else { return }
    let able = team.members.filter { team.may($0.user, act) }.map(\.user)
    let standing: String
    switch team.member(user) {
    case nil: standing = "is not in the team"
    case let member? where !member.isActive: standing = "left the team"
    case let member?: standing = "is \(member.roles.map(\.rawValue).joined(separator: " and "))"
    }
    throw Problem(
      "\(user) may not \(act.rawValue): \(user) \(standing)",
      remedy: "Nothing was recorded. "
        + (able.isEmpty
          ? "Nobody in the team may; an owner gives roles with `winnow team role`."
          : "\(able.joined(separator: ", ")) may; say who acts with --as, or an owner gives roles with `winnow team role`.")
    )
  }
}
