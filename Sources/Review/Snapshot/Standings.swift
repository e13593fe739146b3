internal import GRDB
package import Screening

extension Review {
  /// Where the works stand that reached a stage.
  ///
  /// A hundred thousand rows are read for every report, so states come as their positions: a text for each row takes twice
  /// the time.
  static func standings(_ db: Database) throws -> [Stage: [RecordID: Standing]] {
    let states = StandingState.allCases
    let position = states.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ")
    var standings: [Stage: [RecordID: Standing]] = [:]
    for stage in Stage.allCases {
      let count = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM standing WHERE stage = ?", arguments: [stage.rawValue])
      var placed: [RecordID: Standing] = Dictionary(minimumCapacity: count ?? 0)
      let rows = try Row.fetchCursor(
        db,
        sql: "SELECT record, CASE state \(position) END, votes, reason, tool, state FROM standing WHERE stage = ?",
        arguments: [stage.rawValue])
      while let row = try rows.next() {
        guard let state: Int = row[1] else {
          let _: StandingState = try known(row[5], "state")
          continue
        }
        placed[RecordID(row[0] as Int)] = Standing(
          state: states[state], votes: row[2], reason: row[3], isByTool: row[4])
      }
      if !placed.isEmpty { standings[stage] = placed }
    }
    return standings
  }

  /// How many records each person decided at a stage, under the first spelling of the name.
  static func reviewers(_ db: Database) throws -> [ReviewSnapshot.Reviewer] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT stage, count(DISTINCT record) AS records, (
          SELECT reviewer FROM decision AS first WHERE first.stage = decision.stage AND first.seat = decision.seat
          ORDER BY event LIMIT 1) AS name
        FROM decision WHERE kind = 'vote' AND withdrawn IS NULL GROUP BY stage, seat ORDER BY stage DESC, seat
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
