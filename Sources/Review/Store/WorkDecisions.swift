internal import GRDB
internal import Screening

/// What decides where a work stands: its records and the decisions on them that were not taken back.
struct WorkDecisions {
  private(set) var isScreened = false
  private(set) var isPrevious = false
  /// Whether all its records were taken out before screening.
  private(set) var isRemoved = true
  /// Ledger sequence of its latest merge.
  let merged: Int?
  /// By stage, for each record in the order of import.
  private(set) var decisions: [Stage: [[ScreeningDecision]]] = [:]
  /// Whether its report could not be had: so it was noted, and nobody has got or judged it since.
  let isNotRetrieved: Bool

  init(head: Int, _ db: Database) throws {
    let members = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT record, kind, EXISTS (SELECT 1 FROM removal WHERE removal.record = record.record) AS removed
          FROM record JOIN batch USING (batch) WHERE cluster = ? ORDER BY record
          """), arguments: [head])
    for member in members {
      let kind: SourceKind = try Review.known(member["kind"], "kind of source")
      isScreened = isScreened || kind.isScreened
      isPrevious = isPrevious || kind == .previous
      isRemoved = isRemoved && member["removed"]
    }
    merged = members.count < 2 ? nil : try WorkDecisions.merged(head, db)
    let places = try WorkDecisions.places(head, db)
    var byStage: [Stage: [[ScreeningDecision]]] = [:]
    var noted = 0
    var retrieved = 0
    for member in members {
      let record: Int = member["record"]
      for (stage, made) in try WorkDecisions.decisions(on: record, places, db) {
        byStage[stage, default: []].append(made)
      }
      noted = max(noted, try WorkDecisions.retrieval(record, "not retrieved", db) ?? 0)
      retrieved = max(retrieved, try WorkDecisions.retrieval(record, "retrieved", db) ?? 0)
    }
    decisions = byStage
    let last = byStage[.fullText]?.joined().map(\.sequence).max() ?? 0
    isNotRetrieved = noted > max(last, retrieved)
  }

  private static func merged(_ head: Int, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(
        sql: "SELECT max(event) FROM merge WHERE a IN (SELECT record FROM record WHERE cluster = ?)"),
      arguments: [head])
  }

  /// For each decision on a work the ledger sequence that its place in the order gives it. Where all were made here, that is
  /// its own; else the sequences are dealt out in the order in which the decisions were made, so that every copy of the
  /// review that holds them comes to the same.
  static func places(_ head: Int, _ db: Database) throws -> [Int: Int] {
    let made = try Int.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT event FROM decision WHERE record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY made, event
          """), arguments: [head])
    return Dictionary(uniqueKeysWithValues: zip(made, made.sorted()))
  }

  private static func decisions(
    on record: Int, _ places: [Int: Int], _ db: Database
  ) throws -> [Stage: [ScreeningDecision]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT stage, reviewer, kind, choice, reason, event FROM decision
        WHERE record = ? AND withdrawn IS NULL ORDER BY event
        """)
    var made: [Stage: [ScreeningDecision]] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [record])
    while let row = try rows.next() {
      let stage: Stage = try Review.known(row[0], "stage")
      made[stage, default: []].append(
        ScreeningDecision(
          reviewer: row[1], kind: try Review.known(row[2], "kind of decision"),
          choice: try Review.known(row[3], "choice"), reason: row[4], sequence: places[row[5]] ?? row[5]))
    }
    return made
  }

  private static func retrieval(_ record: Int, _ status: String, _ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(sql: "SELECT event FROM retrieval WHERE record = ? AND status = ?"),
      arguments: [record, status])
  }
}
