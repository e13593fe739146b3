internal import Charting
internal import GRDB

/// Charting apart: what others charted of a source is closed until all who chart it are done. Nobody breaks it.
enum ChartSeal {
  /// Whether what was charted of a work is open to all.
  ///
  /// - Parameter charters: how many chart each source.
  static func isOpen(_ head: RecordID, _ charters: Int, _ db: Database) throws -> Bool {
    if charters < 2 { return true }
    if try finished(head, db).count >= charters { return true }
    return try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM chart_agreed WHERE record IN (SELECT record FROM record WHERE cluster = ?) LIMIT 1
          """), arguments: [head.number]) != nil
  }

  /// The seats that are done with a work, and the version of the form they were done by, in the order of finishing.
  static func finished(_ head: RecordID, _ db: Database) throws -> [(seat: String, reviewer: String, version: Int)] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT seat, reviewer, protocol FROM chart_done AS done
          WHERE record IN (SELECT record FROM record WHERE cluster = ?1) AND finished AND event = (
            SELECT max(event) FROM chart_done
            WHERE seat = done.seat AND record IN (SELECT record FROM record WHERE cluster = ?1))
          ORDER BY event
          """), arguments: [head.number]
    ).map { (seat: $0["seat"], reviewer: $0["reviewer"], version: $0["protocol"]) }
  }
}
