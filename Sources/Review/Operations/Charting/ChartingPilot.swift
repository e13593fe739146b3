internal import Bibliography
package import Charting
internal import GRDB
internal import Screening
internal import Statistics

/// A round in which all who chart try the form on the same few sources.
package struct ChartingPilotRound: Sendable {
  /// From 1.
  package let round: Int
  package let sources: [RecordID]
  package let seed: UInt64
  /// Number of the protocol version whose form was tried.
  package let protocolVersion: Int
  /// Sources that all who chart them are done with.
  package let charted: Int
  /// How far two people agree in each field over the round's sources; `nil` until all are charted.
  package let agreement: [FieldAgreement]?
  /// `nil` while the round goes on.
  package let conclusion: Conclusion?

  package struct Conclusion: Sendable, Equatable {
    package let isAccepted: Bool
    package let by: String
    package let why: String
  }

  /// “Pilot round 1: 2 of 3 sources charted by all who chart them”.
  package var progress: String {
    "Pilot round \(round): \(charted) of \(sources.count.counted("source")) charted by all who chart them"
  }
}

extension Review {
  /// The rounds in which the form was tried, in order: one that is closed as it stood when it was closed.
  package func chartingPilot() throws -> [ChartingPilotRound] {
    try pool.read { try Review.chartingPilot($0) }
  }

  private static func chartingPilot(_ db: Database) throws -> [ChartingPilotRound] {
    try Row.fetchAll(
      db,
      sql: "SELECT chart_pilot.*, actor, why FROM chart_pilot LEFT JOIN ledger ON sequence = closed ORDER BY round"
    ).map { try pilotRound($0, db) }
  }

  private static func pilotRound(_ row: Row, _ db: Database) throws -> ChartingPilotRound {
    let (closed, accepted, version): (Int?, Bool?, Int) = (row["closed"], row["accepted"], row["protocol"])
    let sources = try closed == nil ? sources(ofPilot: row, db) : drawn(row).map { try head(of: $0, db) }.uniqued
    let (form, last) = (try chartForm(version, db), closed ?? .max)
    let needed = max(form.charters, 2)
    let charted = try sources.count { try ChartSeal.finished($0, until: last, db).count >= needed }
    return ChartingPilotRound(
      round: row["round"], sources: sources, seed: UInt64(row["seed"] as String) ?? 0, protocolVersion: version,
      charted: charted,
      agreement: charted == sources.count && !sources.isEmpty
        ? try agreement(in: form, over: sources, until: last, db) : nil,
      conclusion: accepted.map { .init(isAccepted: $0, by: row["actor"] ?? "", why: row["why"] ?? "") })
  }

  /// The sources of a round that still count as included, under their present numbers.
  private static func sources(ofPilot row: Row, _ db: Database) throws -> [RecordID] {
    let included = Set(try sources(db))
    return try drawn(row).map { try head(of: $0, db) }.uniqued.filter(included.contains)
  }

  private static func drawn(_ row: Row) throws -> [RecordID] {
    try StoredJSON.value([String].self, row["sources"]).compactMap { RecordID($0) }
  }

  /// The sources of the round that goes on; empty without one.
  static func pilotSources(_ db: Database) throws -> Set<RecordID> {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM chart_pilot WHERE closed IS NULL") else { return [] }
    return Set(try sources(ofPilot: row, db))
  }

  /// Draws sources at random on which all who chart try the form, among those that nobody has begun.
  ///
  /// - Parameter count: as many as the protocol plans without it, or two where it plans none.
  /// - Throws: ``Problem`` when a round goes on, or there are too few sources.
  @discardableResult
  package func drawChartingPilot(_ count: Int? = nil, seed: UInt64, acting: Acting) throws -> ChartingPilotRound {
    try write(acting, to: .organiseCharting) { db, ledger in
      let form = try Review.chartForm(nil, db)
      let wanted = count ?? (form.pilotSources > 0 ? form.pilotSources : 2)
      if let open = try Int.fetchOne(db, sql: "SELECT round FROM chart_pilot WHERE closed IS NULL") {
        throw Problem(
          "pilot round \(open) goes on",
          remedy: "Close it first: `winnow chart pilot close --accept` or `--again`; nothing was recorded.")
      }
      let free = try Review.sources(db).filter { try ChartRows.seats($0, db).isEmpty }
      guard wanted > 0, free.count >= wanted else {
        throw Problem(
          "\(free.count.counted("included source")) that nobody has begun to chart, and \(wanted) wanted",
          remedy: "Include more at full text, or draw fewer with --sources; nothing was recorded.")
      }
      var random = SplitMix64(seed: seed)
      let drawn = free.shuffled(using: &random).prefix(wanted).sorted()
      let round = try Int.fetchOne(db, sql: "SELECT count(*) + 1 FROM chart_pilot") ?? 1
      try ledger.append(
        .chartingPilotDrawn(.init(round: round, sources: drawn, seed: seed, protocolVersion: form.version)))
    }
    guard let round = try chartingPilot().last else { throw Problem("no round was drawn", remedy: "Try again.") }
    return round
  }

  /// Ends the round that goes on: the form is accepted, or is changed and tried again.
  ///
  /// - Throws: ``Problem`` when no round goes on, the form is accepted before all its sources are charted, or no reason is given.
  package func closeChartingPilot(isAccepted: Bool, acting: Acting) throws {
    try write(acting, to: .organiseCharting) { db, ledger in
      guard let round = try Review.chartingPilot(db).last, round.conclusion == nil else {
        throw Problem(
          "no pilot round goes on", remedy: "Draw one with `winnow chart pilot draw`; nothing was recorded.")
      }
      guard !isAccepted || round.agreement != nil else {
        throw Problem(
          "\(round.charted) of \(round.sources.count.counted("source")) charted by all who chart them",
          remedy: "Wait until all are done, or end the round with `--again`; nothing was recorded.")
      }
      guard acting.why?.trimmed.nilWhenEmpty != nil else {
        throw Problem("closing a pilot needs a reason", remedy: "Say what the team found; nothing was recorded.")
      }
      try ledger.append(.chartingPilotClosed(.init(round: round.round, isAccepted: isAccepted)))
    }
  }
}
