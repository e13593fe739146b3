internal import GRDB

/// Matching apart: what others said of the tasks of two inventories is closed until two are done. Nobody breaks it.
enum MatchSeal {
  /// How many match apart.
  static let matchers = 2

  /// Whether what was said of two inventories is open to all.
  static func isOpen(_ pair: InventoryPair, _ db: Database) throws -> Bool {
    if try finished(pair, db).count >= matchers { return true }
    return try Int.fetchOne(
      db, sql: "SELECT event FROM task_match_agreed WHERE first = ? AND second = ? LIMIT 1",
      arguments: [pair.first, pair.second]) != nil
  }

  /// Who is done, in the order of finishing.
  static func finished(_ pair: InventoryPair, _ db: Database) throws -> [(seat: String, reviewer: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT seat, reviewer FROM task_match_done AS done
        WHERE first = ?1 AND second = ?2 AND finished AND event = (
          SELECT max(event) FROM task_match_done WHERE seat = done.seat AND first = ?1 AND second = ?2)
        ORDER BY event
        """, arguments: [pair.first, pair.second]
    ).map { (seat: $0["seat"], reviewer: $0["reviewer"]) }
  }
}
