internal import GRDB
package import Screening

extension Review {
  /// Where the works stand that reached a stage.
  static func standings(_ db: Database) throws -> [Stage: [RecordID: Standing]] {
    let stages = Dictionary(uniqueKeysWithValues: Stage.allCases.map { ($0.rawValue, $0) })
    let states = Dictionary(uniqueKeysWithValues: StandingState.allCases.map { ($0.rawValue, $0) })
    var standings: [Stage: [RecordID: Standing]] = [:]
    for stage in Stage.allCases {
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM standing WHERE stage = ?", arguments: [stage.rawValue])
      if let count, count > 0 { standings[stage] = Dictionary(minimumCapacity: count) }
    }
    let rows = try Row.fetchCursor(db, sql: "SELECT stage, record, state, votes, reason, tool FROM standing")
    while let row = try rows.next() {
      guard let stage = stages[row[0]], let state = states[row[2]] else {
        let _: StandingState = try known(row[2], "state")
        continue
      }
      standings[stage, default: [:]][RecordID(row[1])] = Standing(
        state: state, votes: row[3], reason: row[4], isByTool: row[5])
    }
    return standings
  }

  static func reviewers(_ db: Database) throws -> [ReviewSnapshot.Reviewer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT stage, min(reviewer) AS name, count(DISTINCT record) AS records FROM decision
        WHERE withdrawn IS NULL GROUP BY stage, seat ORDER BY stage DESC, seat
        """
    ).map { .init(name: $0["name"], stage: try known($0["stage"], "stage"), records: $0["records"]) }
  }

  static func removals(_ db: Database) throws -> [RecordID: RemovalCause] {
    var removals: [RecordID: RemovalCause] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT record, cause FROM removal") {
      removals[RecordID(row[0])] = try known(row[1], "cause of removal")
    }
    return removals
  }

  /// Records that another stands for now, and that had a decision of their own before the last merge that names them.
  static func duplicatesFoundLate(_ db: Database) throws -> [RecordID] {
    let decided = try Row.fetchAll(
      db,
      sql: """
        SELECT duplicate.record, min(event) AS event
        FROM (SELECT record FROM record INDEXED BY record_cluster WHERE cluster != record) AS duplicate
        JOIN decision ON decision.record = duplicate.record WHERE withdrawn IS NULL
        GROUP BY duplicate.record ORDER BY duplicate.record
        """)
    guard !decided.isEmpty else { return [] }
    var merged: [Int: Int] = [:]
    let merges = try Row.fetchCursor(db, sql: "SELECT a, b, event FROM merge")
    while let row = try merges.next() {
      for record in [row[0], row[1]] as [Int] { merged[record] = max(merged[record] ?? 0, row[2]) }
    }
    return decided.filter { merged[$0["record"]] ?? 0 > $0["event"] }.map { RecordID($0["record"]) }
  }

  static func studyLinks(_ db: Database) throws -> [ReviewSnapshot.StudyLink] {
    try Row.fetchAll(db, sql: "SELECT main, companion, study FROM study_link ORDER BY main, companion").map {
      .init(main: RecordID($0["main"]), companion: RecordID($0["companion"]), study: $0["study"])
    }
  }

  /// Records with a resolution at a stage.
  func resolvedRecords(at stage: Stage) throws -> Set<RecordID> {
    try pool.read { db in
      Set(
        try Int.fetchAll(
          db,
          sql: "SELECT DISTINCT record FROM decision WHERE stage = ? AND kind = 'resolution' AND withdrawn IS NULL",
          arguments: [stage.rawValue]
        ).map { RecordID($0) })
    }
  }

  /// All decisions that were not taken back, by stage and record, sealed votes among them: for checks inside the program.
  /// No face shows them; what a person may see comes through operations that ask who looks.
  package func decisionsUnsealed() throws -> [Stage: [RecordID: [ScreeningDecision]]] {
    try pool.read { db in
      var decisions: [Stage: [RecordID: [ScreeningDecision]]] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT stage, record, reviewer, kind, choice, reason, event FROM decision
          WHERE withdrawn IS NULL ORDER BY event
          """)
      while let row = try rows.next() {
        let stage: Stage = try Review.known(row[0], "stage")
        decisions[stage, default: [:]][RecordID(row[1]), default: []].append(
          ScreeningDecision(
            reviewer: row[2], kind: try Review.known(row[3], "kind of decision"),
            choice: try Review.known(row[4], "choice"), reason: row[5], sequence: row[6]))
      }
      return decisions
    }
  }
}
