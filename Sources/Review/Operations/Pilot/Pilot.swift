internal import Bibliography
internal import GRDB
package import ReviewProtocol
package import Screening

/// One round of the trial of the criteria.
package struct Pilot: Sendable, Equatable {
  /// From 1 on, over all stages.
  package let round: Int
  package let stage: Stage
  package let seed: UInt64
  /// What the sample was drawn in proportion by; `nil` for a simple sample.
  package let strata: PilotStrata?
  /// In the order in which they are shown.
  package let sample: [RecordID]
  /// Those who take part, by name.
  package let reviewers: [String]
  /// The version of the protocol whose criteria are tried; it stays this one when the protocol is amended.
  package let protocolVersion: Int?
  /// Agreement needed, 0 to 1.
  package let threshold: Double
  package let definition: SelectionSettings.Agreement
  /// Whether everybody voted on everything, or the round was closed. Until then the votes are sealed.
  package let isDone: Bool
  package let isClosed: Bool
  package let isAccepted: Bool
  /// Of an accepted round: whether its votes became votes of the stage.
  package let counts: Bool?
}

/// How the sample of a round came about, where it is no simple random sample.
package enum PilotStrata: String, Sendable, CaseIterable {
  case source, year
  /// The sample is that of a trial held elsewhere.
  case elsewhere
}

extension Review {
  /// All rounds, oldest first.
  package func pilots() throws -> [Pilot] { try pool.read { try Review.pilots($0) } }

  static func pilots(_ db: Database) throws -> [Pilot] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT *, \(PilotRound.isDone("pilot.round")) AS done FROM pilot ORDER BY pilot.round")
    return try rows.map { row in
      let round: Int = row["round"]
      let sample = try Int.fetchAll(
        db, sql: "SELECT record FROM pilot_record WHERE round = ? ORDER BY place", arguments: [round])
      let reviewers = try String.fetchAll(
        db, sql: "SELECT reviewer FROM pilot_reviewer WHERE round = ? ORDER BY seat", arguments: [round])
      let seed: String = row["seed"]
      let strata: String? = row["strata"]
      return Pilot(
        round: round, stage: try known(row["stage"], "stage"), seed: UInt64(seed) ?? 0,
        strata: try strata.map { try known($0, "way of drawing") }, sample: sample.map(RecordID.init),
        reviewers: reviewers, protocolVersion: row["protocol"], threshold: row["threshold"],
        definition: try known(row["definition"], "definition of agreement"), isDone: row["done"],
        isClosed: row["closed"] != nil, isAccepted: row["accepted"] != nil, counts: row["counts"])
    }
  }

  /// One round; the latest without a number.
  ///
  /// - Throws: ``Problem`` when there is none.
  static func pilot(_ round: Int?, _ db: Database) throws -> Pilot {
    let all = try pilots(db)
    guard let last = all.last else {
      throw Problem("no pilot was drawn yet", remedy: "Draw a sample with `winnow pilot draw`.")
    }
    guard let round else { return last }
    guard let pilot = all.first(where: { $0.round == round }) else {
      throw Problem("there is no pilot round \(round)", remedy: "Rounds go from 1 to \(last.round).")
    }
    return pilot
  }

  /// The round that somebody still votes in: the one named, else the latest that is open.
  ///
  /// - Throws: ``Problem`` when there is none, or it is done.
  static func openPilot(_ round: Int?, _ db: Database) throws -> Pilot {
    let pilot = try round ?? pilots(db).last { !$0.isDone }?.round
    let found = try Review.pilot(pilot, db)
    guard !found.isDone else {
      throw Problem(
        "pilot round \(found.round) is done, and its votes are open to the team",
        remedy:
          "Nothing was recorded: its result stays as it is. `winnow pilot result` shows it; `winnow pilot draw` begins a new round."
      )
    }
    return found
  }

  /// How votes count in a round: as the version of the protocol has it under which it was drawn.
  static func settings(of pilot: Pilot, _ db: Database) throws -> StageSettings {
    guard let version = pilot.protocolVersion else {
      return try stages(db)[pilot.stage] ?? .standard(for: pilot.stage)
    }
    return StageSettings(try protocolVersion(version, db).document.content.selection, at: pilot.stage)
  }

  /// What the version of the protocol says under which a round was drawn.
  func rules(of pilot: Pilot, _ db: Database) throws -> ScreeningRules? {
    guard let version = pilot.protocolVersion else { return nil }
    if let inForce = try rules.read(db), inForce.version == version { return inForce }
    return ScreeningRules(try Review.protocolVersion(version, db))
  }
}
