internal import Bibliography
internal import GRDB
internal import ReviewProtocol
package import Screening

extension Review {
  /// Draws a sample for the whole team to try the criteria on, under the version of the protocol in force.
  ///
  /// Drawn are works at the stage on which nobody has decided and that were in no earlier round. In a team, everybody who
  /// reviews or arbitrates takes part (JBI Manual, 11.2.6: “the entire team”).
  /// - Parameters:
  ///   - size: how many records; as in the protocol without it, else JBI’s 25. All where there are not as many.
  ///   - strata: draw in proportion within these groups.
  ///   - reviewers: who takes part, in a review without a team.
  /// - Throws: ``Problem`` when another round of the stage is open, fewer than two people take part, nothing is left to draw,
  ///   or screening is not open.
  @discardableResult
  package func drawPilot(
    stage: Stage = .titleAbstract, size: Int? = nil, seed: UInt64, strata: PilotStrata? = nil, reviewers: [String] = [],
    acting: Acting
  ) throws -> Pilot {
    try write(acting, to: .organiseScreening) { db, ledger in
      let version = try ScreeningGate.version(db)
      let selection = try Review.versionInForce(db)?.document.content.selection
      try Review.refuseBesideOpenPilot(of: stage, db)
      let people = try Review.people(reviewers, db)
      let size = size ?? selection?.pilot.size ?? JBI.pilotSize
      guard size > 0 else { throw Problem("a sample of \(size) is none", remedy: "Draw one or more records.") }
      let candidates = try Review.candidates(at: stage, by: strata, db)
      guard !candidates.isEmpty else {
        throw Problem(
          "no record is left to draw at \(stage.title.lowercased())",
          remedy: "Drawn are records that nobody has decided on and that were in no round before; import records first."
        )
      }
      let sample = PilotSample.draw(size, from: candidates, seed: seed).map(RecordID.init)
      let round = try Review.nextRound(db)
      try ledger.append(
        .pilotDrawn(
          .init(
            round: round, stage: stage, seed: seed, strata: strata?.rawValue, sample: sample, reviewers: people,
            protocolVersion: version, threshold: selection?.pilot.threshold ?? JBI.pilotThreshold,
            definition: (selection?.agreement ?? .allAgree).rawValue)))
      return try Review.pilot(round, db)
    }
  }

  static func nextRound(_ db: Database) throws -> Int {
    (try Int.fetchOne(db, sql: "SELECT max(round) FROM pilot") ?? 0) + 1
  }

  static func refuseBesideOpenPilot(of stage: Stage, _ db: Database) throws {
    guard let open = try pilots(db).first(where: { $0.stage == stage && !$0.isDone }) else { return }
    throw Problem(
      "pilot round \(open.round) is still open at this stage",
      remedy:
        "`winnow pilot status` says who has votes left; or end it: `winnow pilot close --why \"...\"`. Nothing was recorded."
    )
  }

  /// Who takes part: the whole team, or those named where there is no team.
  private static func people(_ named: [String], _ db: Database) throws -> [String] {
    let team = try team(db)
    var people = team.members.map(\.user).filter { team.may($0, .tryCriteria) }
    if team.isOpen {
      people = named.map(\.trimmed).filter { !$0.isEmpty }
    } else if !named.isEmpty {
      throw Problem(
        "a pilot is screened by the whole team, not by some",
        remedy: "\(people.joined(separator: ", ")) take part; leave the names out. Nothing was recorded.")
    }
    guard Set(people.map(\.foldedName)).count >= 2 else {
      throw Problem(
        "a pilot needs two people or more, and here \(people.isEmpty ? "is nobody" : "is only \(people[0])")",
        remedy: team.isOpen
          ? "Add the team with `winnow team add`, or name those who take part: --reviewer NAME, once each."
          : "Give somebody the role of reviewer or arbiter with `winnow team role`.")
    }
    return people
  }

  private static func candidates(
    at stage: Stage, by strata: PilotStrata?, _ db: Database
  ) throws -> [PilotSample.Candidate] {
    let group =
      switch strata {
      case .source: "source"
      case .year: "coalesce(year, 'no year')"
      case .elsewhere, nil: "''"
      }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT standing.record, \(group) FROM standing
        JOIN record ON record.record = standing.record JOIN batch USING (batch)
        WHERE stage = ?1 AND state = 'unseen' AND NOT EXISTS (
          SELECT 1 FROM pilot_record JOIN pilot USING (round) JOIN record AS used ON used.record = pilot_record.record
          WHERE pilot.stage = ?1 AND used.cluster = standing.record)
        """, arguments: [stage.rawValue])
    return rows.map { row in
      let stratum = String.fromDatabaseValue(row[1]) ?? Int.fromDatabaseValue(row[1]).map(String.init)
      return PilotSample.Candidate(record: row[0], stratum: stratum ?? "")
    }
  }
}

/// What JBI asks for where the protocol says nothing (JBI Manual, 11.2.6).
enum JBI {
  static let pilotSize = 25
  static let pilotThreshold = 0.75
}
