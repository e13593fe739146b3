package import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// The decisions that stand on records, as marks in the order in which they were made: of each reviewer the latest vote at
  /// each stage, the latest resolution, and a report that could not be had.
  ///
  /// - Parameters:
  ///   - alone: decisions on the record itself; else those on all records of the work it stands for.
  ///   - viewer: who looks: what is sealed for that person is left out.
  package func standingMarks(
    of records: [RecordID], alone: Bool, seenBy viewer: String
  ) throws -> [RecordID: [ScreeningMark]] {
    try pool.read { db in
      var marks: [RecordID: [ScreeningMark]] = [:]
      for record in records {
        let members = alone ? [record] : try Review.members(of: record, db)
        let places = try WorkDecisions.places(Review.head(of: record, db).number, db)
        let made = try members.flatMap {
          try Review.decisions(on: $0, places, seenBy: viewer, db) + Review.retrieval(of: $0, db)
        }
        marks[record] = Review.standing(made.sorted { $0.event < $1.event })
      }
      return marks
    }
  }

  /// How many votes on records or works, as in ``standingMarks(of:alone:seenBy:)``, are sealed for a person.
  package func sealedVotes(on records: [RecordID], alone: Bool, from viewer: String) throws -> Int {
    try pool.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT count(DISTINCT seat || ' ' || stage) FROM decision
          WHERE record = :record AND withdrawn IS NULL AND \(Seal.isSealed("decision", for: ":viewer"))
          """)
      return try records.reduce(0) { sum, record in
        let members = alone ? [record] : try Review.members(of: record, db)
        return try members.reduce(sum) { sum, member in
          try sum + (Int.fetchOne(statement, arguments: ["record": member.number, "viewer": viewer.foldedName]) ?? 0)
        }
      }
    }
  }

  private static func members(of head: RecordID, _ db: Database) throws -> [RecordID] {
    let members = try db.cachedStatement(sql: "SELECT record FROM record WHERE cluster = ? ORDER BY record")
    return try Int.fetchAll(members, arguments: [head.number]).map { RecordID($0) }
  }

  /// A decision as the read model has it.
  private struct Made {
    let event: Int
    /// Whose place at which stage it takes.
    let seat: String
    let mark: ScreeningMark
  }

  /// A report that could be read after all was decided on later.
  private static func standing(_ made: [Made]) -> [ScreeningMark] {
    var latest: [String: Int] = [:]
    for decision in made { latest[decision.seat] = decision.event }
    if let missing = latest[retrievalSeat],
      made.contains(where: { $0.event > missing && $0.seat.hasPrefix(Stage.fullText.rawValue) })
    {
      latest[retrievalSeat] = nil
    }
    return made.filter { latest[$0.seat] == $0.event }.map(\.mark)
  }

  private static let retrievalSeat = "retrieval"

  private static func decisions(
    on record: RecordID, _ places: [Int: Int], seenBy viewer: String, _ db: Database
  ) throws -> [Made] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT event, stage, reviewer, decision.kind, choice, reason, note, at
        FROM decision JOIN ledger ON sequence = event
        WHERE record = :record AND withdrawn IS NULL AND NOT \(Seal.isSealed("decision", for: ":viewer"))
        """)
    return try Row.fetchAll(
      statement, arguments: ["record": record.number, "viewer": viewer.foldedName]
    ).compactMap { row in
      let (stage, reviewer, at): (String, String, String) = (row["stage"], row["reviewer"], row["at"])
      let (kind, choice): (String, String) = (row["kind"], row["choice"])
      let isResolution = kind == DecisionKind.resolution.rawValue
      return ScreeningMark.Verdict(rawValue: choice).map { verdict in
        Made(
          event: places[row["event"]] ?? row["event"], seat: stage + (isResolution ? "" : " " + reviewer.foldedName),
          mark: .decision(
            .init(
              verdict, stage: stage, by: reviewer, isResolution: isResolution, reason: row["reason"], note: row["note"],
              on: String(at.prefix(10)))))
      }
    }
  }

  private static func retrieval(of record: RecordID, _ db: Database) throws -> [Made] {
    let statement = try db.cachedStatement(
      sql:
        "SELECT event, note, at FROM retrieval JOIN ledger ON sequence = event WHERE record = ? AND status = 'not retrieved'"
    )
    return try Row.fetchAll(statement, arguments: [record.number]).map { row in
      let at: String = row["at"]
      return Made(
        event: row["event"], seat: retrievalSeat,
        mark: .decision(
          .init(.notRetrieved, stage: Stage.fullText.rawValue, note: row["note"], on: String(at.prefix(10)))))
    }
  }
}

extension Record {
  /// Takes these in place of the decisions the record's file carried, which may never have been the review's.
  package mutating func replaceDecisions(by marks: [ScreeningMark]) {
    extra.removeAll { $0.name == ScreeningMark.decisionTag }
    extra += marks.map(\.tag)
  }
}
