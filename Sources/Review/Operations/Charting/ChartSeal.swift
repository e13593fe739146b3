internal import Charting
internal import GRDB

/// Charting apart: what others charted of a source is closed until all who chart it are done. Nobody breaks it.
enum ChartSeal {
  /// Whether what was charted of a work is open to all.
  ///
  /// - Parameter charters: how many chart each source.
  static func isOpen(_ head: RecordID, _ charters: Int, _ db: Database) throws -> Bool {
    let needed = try needed(head, charters, db)
    if needed < 2 { return true }
    if try finished(head, db).count >= needed { return true }
    return try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM chart_agreed WHERE record IN (SELECT record FROM record WHERE cluster = ?) LIMIT 1
          """), arguments: [head.number]) != nil
  }

  /// How many people must be done with a work: those whom the protocol asks for, and two at least while the form is tried on it.
  static func needed(_ head: RecordID, _ charters: Int, _ db: Database) throws -> Int {
    try charters < 2 && Review.pilotSources(db).contains(head) ? 2 : charters
  }

  /// The seats that are done with a work, and the version of the form they were done by, in the order of finishing.
  ///
  /// - Parameter last: sequence of the last event that counts.
  static func finished(
    _ head: RecordID, until last: Int = .max, _ db: Database
  ) throws -> [(seat: String, reviewer: String, version: Int)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT seat, reviewer, protocol FROM chart_done AS done
          WHERE record IN (SELECT record FROM record WHERE cluster = ?1) AND finished AND event = (
            SELECT max(event) FROM chart_done
            WHERE seat = done.seat AND event <= ?2 AND record IN (SELECT record FROM record WHERE cluster = ?1))
          ORDER BY event
          """), arguments: [head.number, last]
    ).map { (seat: $0["seat"], reviewer: $0["reviewer"], version: $0["protocol"]) }
  }
}
