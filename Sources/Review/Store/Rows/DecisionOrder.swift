internal import GRDB

/// The order in which decisions were made, the same in all copies of a review whatever the order in which they were merged.
///
/// A decision's place is the time of its entry, then a count, then the start of its hash. Within a ledger places only grow,
/// also when a clock is set back or a decision was taken over from a copy whose clock is ahead (a hybrid logical clock,
/// Kulkarni et al. 2014). Of a person who worked in two copies the later decision counts.
enum DecisionOrder {
  /// The place of a decision that was made here, behind all that stand here.
  static func next(_ entry: LedgerEntry, _ db: Database) throws -> String {
    let last = try String.fetchOne(db.cachedStatement(sql: "SELECT max(made) FROM decision"))
    return place(entry.at, entry.hash, after: last)
  }

  /// `2026-03-04T05:06:07.089Z 00000000 0123456789abcdef`.
  static func place(_ at: String, _ hash: String, after last: String?) -> String {
    let parts = last?.split(separator: " ") ?? []
    guard let time = parts.first.map(String.init), time >= at else { return "\(at) 00000000 \(hash.prefix(16))" }
    let count = String((parts.dropFirst().first.flatMap { Int($0) } ?? 0) + 1)
    return "\(time) \(String(repeating: "0", count: max(0, 8 - count.count)) + count) \(hash.prefix(16))"
  }

  /// Gives decisions of earlier versions their place.
  static func fill(_ db: Database) throws {
    var last: String?
    let rows = try Row.fetchAll(
      db, sql: "SELECT event, at, hash FROM decision JOIN ledger ON sequence = event ORDER BY event")
    for row in rows {
      let made = place(row["at"], row["hash"], after: last)
      try db.execute(sql: "UPDATE decision SET made = ? WHERE event = ?", arguments: [made, row["event"] as Int])
      last = made
    }
  }
}
