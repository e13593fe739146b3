internal import GRDB

/// The rows of `apart`: which pairs of records a person said are different works.
///
/// They follow from the events alone, not from other tables.
enum ApartRows {
  static func part(_ record: RecordID, _ other: RecordID, _ sequence: Int, _ db: Database) throws {
    guard record != other else { return }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO apart VALUES (?, ?, ?)").execute(
      arguments: [min(record, other).number, max(record, other).number, sequence])
  }

  static func clear(_ cluster: [RecordID], _ db: Database) throws {
    let list = cluster.map { String($0.number) }.joined(separator: ",")
    try db.execute(sql: "DELETE FROM apart WHERE a IN (\(list)) AND b IN (\(list))")
  }
}
