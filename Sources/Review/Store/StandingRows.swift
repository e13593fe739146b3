internal import GRDB
internal import Screening

/// The rows of `standing`: where each work stands at each stage it reached.
///
/// A row follows from the decisions on the work's records alone, by ``Verdict``, so whatever changed, its work is computed
/// anew. Pages read these rows instead of judging a hundred thousand records again.
enum StandingRows {
  /// Gives each record of a new batch its place: in the queue of titles and abstracts, or of full texts.
  static func place(batch: Int, _ kind: SourceKind, _ db: Database) throws {
    let stage: Stage
    switch kind {
    case .database, .register: stage = .titleAbstract
    case .website, .organisation, .citation, .hand: stage = .fullText
    case .previous: return
    }
    try db.execute(
      sql: "INSERT INTO standing SELECT ?, record, 'unseen', 0, NULL, 0 FROM record WHERE batch = ?",
      arguments: [stage.rawValue, batch])
  }

  /// Computes the works of these records anew.
  static func refresh(_ records: [RecordID], _ db: Database) throws {
    let settings = try Review.stages(db)
    let cluster = try db.cachedStatement(sql: "SELECT cluster FROM record WHERE record = ?")
    var heads = Set<Int>()
    for record in records {
      guard let head = try Int.fetchOne(cluster, arguments: [record.number]) else { continue }
      if head != record.number { try remove(record.number, db) }
      if heads.insert(head).inserted { try refresh(head: head, settings, db) }
    }
  }

  /// Computes all works anew.
  static func refreshAll(_ db: Database) throws {
    try db.execute(
      sql: """
        DELETE FROM standing;
        INSERT INTO standing
        SELECT CASE WHEN max(kind IN ('database', 'register')) THEN 'title-abstract' ELSE 'full-text' END,
          cluster, 'unseen', 0, NULL, 0
        FROM record JOIN batch USING (batch) GROUP BY cluster HAVING NOT max(kind = 'previous')
        """)
    let settings = try Review.stages(db)
    let touched = try Int.fetchAll(
      db,
      sql: """
        SELECT DISTINCT cluster FROM record WHERE record IN (
          SELECT record FROM decision UNION SELECT record FROM retrieval UNION SELECT record FROM removal)
        """)
    for head in touched { try refresh(head: head, settings, db) }
  }

  private static func remove(_ record: Int, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM standing WHERE record = ? AND stage IN ('title-abstract', 'full-text')")
      .execute(arguments: [record])
  }

  private static func refresh(head: Int, _ settings: [Stage: StageSettings], _ db: Database) throws {
    let work = try WorkDecisions(head: head, db)
    guard !work.isPrevious, !work.isRemoved else { return try remove(head, db) }
    var reachesFullText = true
    if work.isScreened {
      let place = Place(work, .titleAbstract, settings)
      try write(place, head, .titleAbstract, db)
      reachesFullText = place.verdict == .included
    } else {
      try delete(head, .titleAbstract, db)
    }
    if reachesFullText {
      try write(Place(work, .fullText, settings), head, .fullText, db)
    } else {
      try delete(head, .fullText, db)
    }
  }

  /// Where a work stands at a stage, before it is written.
  private struct Place {
    let verdict: Verdict
    let state: StandingState
    let votes: Int
    let isByTool: Bool

    init(_ work: WorkDecisions, _ stage: Stage, _ settings: [Stage: StageSettings]) {
      let settings = settings[stage] ?? .standard(for: stage)
      let decisions = work.decisions[stage] ?? []
      verdict = .ofWork(decisions, merged: work.merged, settings)
      let all = decisions.flatMap { $0 }
      votes = Verdict.standingVotes(all).count
      isByTool = !all.isEmpty && all.allSatisfy { $0.kind == .tool }
      state = stage == .fullText && work.isNotRetrieved ? .notRetrieved : StandingState(verdict)
    }
  }

  private static func write(_ place: Place, _ head: Int, _ stage: Stage, _ db: Database) throws {
    var reason: String?
    if case .excluded(let given) = place.verdict, place.state == .excluded { reason = given }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO standing VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [stage.rawValue, head, place.state.rawValue, place.votes, reason, place.isByTool])
    guard place.state.isComplete else { return }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO opened SELECT ?, record FROM record WHERE cluster = ?").execute(
      arguments: [stage.rawValue, head])
  }

  private static func delete(_ head: Int, _ stage: Stage, _ db: Database) throws {
    try db.cachedStatement(sql: "DELETE FROM standing WHERE stage = ? AND record = ?").execute(
      arguments: [stage.rawValue, head])
  }
}
