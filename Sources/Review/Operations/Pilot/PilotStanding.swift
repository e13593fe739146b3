internal import Bibliography
internal import GRDB
internal import Screening

/// How far a round has come. It says nothing of how anybody voted.
package struct PilotStanding: Sendable, Equatable {
  package let pilot: Pilot
  /// In the order of ``Pilot/reviewers``.
  package let people: [Progress]

  /// How many records of the sample somebody has voted on.
  package struct Progress: Sendable, Equatable {
    package let reviewer: String
    package let done: Int
    /// Whether he or she left the team since, so that the round waits for others only.
    package let hasLeft: Bool
  }

  /// Those for whom the round waits, with how many records each has left.
  package var missing: [(reviewer: String, left: Int)] {
    people.filter { !$0.hasLeft && $0.done < pilot.sample.count }.map { ($0.reviewer, pilot.sample.count - $0.done) }
  }
}

extension Review {
  /// How far each round has come, oldest first.
  package func pilotStandings(seenBy viewer: String) throws -> [PilotStanding] {
    try pool.read { db in try Review.pilots(db).map { try Review.standing(of: $0, db) } }
  }

  static func standing(of pilot: Pilot, _ db: Database) throws -> PilotStanding {
    let team = try team(db)
    let done = try Row.fetchAll(
      db, sql: "SELECT seat, count(DISTINCT record) FROM pilot_vote WHERE round = ? GROUP BY seat",
      arguments: [pilot.round]
    ).reduce(into: [String: Int]()) { $0[$1[0]] = $1[1] }
    return PilotStanding(
      pilot: pilot,
      people: pilot.reviewers.map { name in
        .init(reviewer: name, done: done[name.foldedName] ?? 0, hasLeft: team.member(name)?.isActive == false)
      })
  }
}
