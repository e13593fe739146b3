internal import Bibliography
internal import GRDB
package import Screening

/// How much of a stage a reviewer has done and has before him or her. It says nothing of how others decided.
package struct StageWorkload: Sendable, Equatable {
  /// Works on which the reviewer's decision stands.
  package let decided: Int
  /// Works that wait for this reviewer, those that were parked not counted.
  package let left: Int
  /// Works put aside with a question that has no answer yet.
  package let parked: Int
  /// Works at the stage, and those that have all the decisions they need.
  package let reached: Int
  package let complete: Int
}

extension Review {
  /// The next record that waits for a reviewer at a stage; `nil` when there is none.
  ///
  /// It goes on behind the reviewer's last decision and begins again from the front at the end. In a common queue, groups of
  /// as many reviewers as decide on a record start at different places, so that nobody's work is done twice. Where the stage is
  /// ranked, the likeliest record that waits comes next, whatever came before.
  /// - Parameter after: look behind this record instead, to skip it.
  package func nextRecord(at stage: Stage, for reviewer: String, after: RecordID? = nil) throws -> RecordID? {
    let order = rankings.order(of: stage)
    return try pool.read { db in
      guard let queue = try ScreeningQueue(stage, reviewer, db) else { return nil }
      if let order, try Review.rankingPlan(of: stage, db) == order.plan,
        let next = try queue.next(in: order, rankings, after: after, db)
      {
        return next
      }
      return try queue.next(after: after, db)
    }
  }

  /// How much a reviewer has done and has to do at a stage.
  package func workload(at stage: Stage, for reviewer: String) throws -> StageWorkload {
    try pool.read { db in
      let seat = reviewer.foldedName
      let decided = try Int.fetchOne(
        db,
        sql: """
          SELECT count(DISTINCT cluster) FROM decision JOIN record USING (record)
          WHERE stage = ? AND seat = ? AND kind = 'vote' AND withdrawn IS NULL
          """, arguments: [stage.rawValue, seat])
      let parked = try Int.fetchOne(
        db, sql: "SELECT count(DISTINCT record) FROM question WHERE stage = ? AND seat = ? AND answered IS NULL",
        arguments: [stage.rawValue, seat])
      let counts = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*) AS reached, coalesce(sum(state IN \(StandingState.complete)), 0) AS complete
          FROM standing WHERE stage = ? AND state != 'not retrieved'
          """, arguments: [stage.rawValue])
      return StageWorkload(
        decided: decided ?? 0, left: try ScreeningQueue(stage, reviewer, db)?.count(db) ?? 0, parked: parked ?? 0,
        reached: counts?["reached"] ?? 0, complete: counts?["complete"] ?? 0)
    }
  }
}

/// The works that wait for one reviewer at a stage, in the order of their numbers.
struct ScreeningQueue {
  let stage: Stage
  let seat: String
  private let allocation: Allocation
  /// Who screens now; just the one who asks in a review without a team.
  private let active: [String]
  private let needed: Int
  private let work: DividedWork

  /// - Returns: `nil` for a person who doesn't screen.
  init?(_ stage: Stage, _ reviewer: String, _ db: Database) throws {
    let team = try Review.team(db)
    guard team.may(reviewer, .screen) else { return nil }
    self.stage = stage
    seat = reviewer.foldedName
    allocation = team.isOpen ? .queue : try Review.allocation(of: stage, db)
    active = team.isOpen ? [seat] : team.activeReviewers
    needed = try (Review.stages(db)[stage] ?? .standard(for: stage)).reviewers
    work = DividedWork(allocation, among: active)
  }

  /// The first work behind `after`, or behind the reviewer's last decision.
  func next(after: RecordID?, _ db: Database) throws -> RecordID? {
    let start = try after?.number ?? last(db) ?? offset(db)
    if let found = try first(behind: start, upTo: Int.max, db) { return found }
    return try first(behind: 0, upTo: start, db)
  }

  /// Whether a work waits for the reviewer.
  func isWaiting(_ record: Int, _ db: Database) throws -> Bool {
    let row = try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT record, state, votes FROM standing
          WHERE \(ScreeningQueue.waiting) AND standing.record = :start + 1
          """), arguments: ["stage": stage.rawValue, "seat": seat, "start": record - 1])
    return try row.map { try asks($0, db) } ?? false
  }

  /// Of how many groups the reviewer's is which, in a common queue: groups begin at different records.
  var group: (number: Int, of: Int) {
    guard case .queue = allocation.plan, let position = active.firstIndex(of: seat), active.count > needed else {
      return (0, 1)
    }
    let groups = max(1, active.count / max(1, needed))
    return (position / max(1, needed) % groups, groups)
  }

  /// How many works wait.
  func count(_ db: Database) throws -> Int {
    // Without an allocation no work has to be looked at by itself.
    if case .queue = allocation.plan {
      return try Int.fetchOne(db, sql: ScreeningQueue.inQueue, arguments: ["stage": stage.rawValue, "seat": seat]) ?? 0
    }
    var count = 0
    let rows = try self.rows(behind: 0, db)
    while let row = try rows.next() { if try asks(row, db) { count += 1 } }
    return count
  }

  private func first(behind start: Int, upTo end: Int, _ db: Database) throws -> RecordID? {
    let rows = try rows(behind: start, db)
    while let row = try rows.next() {
      let record: Int = row[0]
      if record > end { return nil }
      if try asks(row, db) { return RecordID(record) }
    }
    return nil
  }

  /// Works that need a decision, on which the reviewer has none and no open question.
  private static let waiting = """
    stage = :stage AND state IN \(StandingState.open) AND standing.record > :start
    AND NOT EXISTS (
      SELECT 1 FROM record AS member CROSS JOIN decision ON decision.record = member.record
      WHERE member.cluster = standing.record AND decision.stage = :stage AND decision.seat = :seat
      AND decision.kind = 'vote' AND decision.withdrawn IS NULL)
    AND NOT EXISTS (
      SELECT 1 FROM record AS member CROSS JOIN question ON question.record = member.record
      WHERE member.cluster = standing.record AND question.stage = :stage AND question.seat = :seat
      AND question.answered IS NULL)
    """

  /// How many works need a decision, less those on which the reviewer has one or an open question.
  private static let inQueue = """
    SELECT (SELECT count(*) FROM standing WHERE stage = :stage AND state IN \(StandingState.open))
      - (SELECT count(*) FROM (
        SELECT cluster FROM decision JOIN record USING (record)
        WHERE stage = :stage AND seat = :seat AND decision.kind = 'vote' AND withdrawn IS NULL
        UNION SELECT cluster FROM question JOIN record USING (record)
        WHERE stage = :stage AND seat = :seat AND answered IS NULL
      ) AS own CROSS JOIN standing ON standing.stage = :stage AND standing.record = own.cluster
        AND state IN \(StandingState.open))
    """

  private func rows(behind start: Int, _ db: Database) throws -> RowCursor {
    try Row.fetchCursor(
      db.cachedStatement(
        sql: "SELECT record, state, votes FROM standing WHERE \(ScreeningQueue.waiting) ORDER BY standing.record"),
      arguments: ["stage": stage.rawValue, "seat": seat, "start": start])
  }

  /// Whether the reviewer is among those who are asked about a work.
  private func asks(_ row: Row, _ db: Database) throws -> Bool {
    if case .queue = allocation.plan { return true }
    let record: Int = row[0]
    guard work.asks(seat, for: record, count: needed) else { return false }
    let votes: Int = row[2]
    guard votes > 0 else { return true }
    // Somebody outside the first may have decided, before leaving or before the allocation changed: then one less is asked.
    let voted = Set(
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT seat FROM record AS member CROSS JOIN decision ON decision.record = member.record
            WHERE decision.stage = ? AND kind = 'vote' AND withdrawn IS NULL AND member.cluster = ?
            """), arguments: [stage.rawValue, record]))
    return work.order(for: record).filter { !voted.contains($0) }.prefix(max(0, needed - voted.count)).contains(seat)
  }

  /// The work of the reviewer's latest vote at the stage.
  private func last(_ db: Database) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT (SELECT cluster FROM record WHERE record.record = decision.record) FROM decision
          WHERE stage = ? AND seat = ? AND kind = 'vote' AND withdrawn IS NULL ORDER BY made DESC, event DESC LIMIT 1
          """), arguments: [stage.rawValue, seat])
  }

  /// Where a reviewer starts in a common queue.
  private func offset(_ db: Database) throws -> Int {
    let group = group
    guard group.of > 1 else { return 0 }
    let last = try Int.fetchOne(db, sql: "SELECT max(record) FROM record") ?? 0
    return last * group.number / group.of
  }
}
