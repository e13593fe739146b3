internal import GRDB

/// Two works that may be one, for a person to decide.
package struct OpenPair: Sendable, Equatable {
  /// The two records that are likeliest to be the same, `a` the smaller number.
  package let a: RecordID
  package let b: RecordID
  /// How likely they are one work, 0 to 1.
  package let probability: Double
  /// The evidence in one line.
  package let reason: String
  /// How many other pairs of records of the same two works the rules were unsure of: the same decision settles them.
  package var others = 0
}

extension Review {
  /// The pairs that wait for a person, likeliest first: one for any two works that are neither merged nor said to be
  /// different.
  package func openPairs() throws -> [OpenPair] {
    try pool.read { try Review.openPairs($0) }
  }

  /// How far the search for duplicates has come.
  static func duplicateStanding(_ db: Database) throws -> ReviewSnapshot.DuplicateStanding {
    let through = try LastSearch(db)?.through
    // Numbers have no gaps; counting rows would read all records.
    let last = try Int.fetchOne(db, sql: "SELECT max(record) FROM record") ?? 0
    return .init(isSearched: through != nil, uncompared: last - (through?.number ?? 0), unsure: try openPairs(db).count)
  }

  /// Works, not only records, are apart: what a person said of one record of a work holds for all.
  static func openPairs(_ db: Database) throws -> [OpenPair] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH parted AS (
          SELECT min(x.cluster, y.cluster), max(x.cluster, y.cluster)
          FROM apart JOIN record AS x ON x.record = apart.a JOIN record AS y ON y.record = apart.b
        )
        SELECT unsure.a, unsure.b, probability, reason, min(x.cluster, y.cluster), max(x.cluster, y.cluster)
        FROM unsure JOIN record AS x ON x.record = unsure.a JOIN record AS y ON y.record = unsure.b
        WHERE x.cluster <> y.cluster
          AND (min(x.cluster, y.cluster), max(x.cluster, y.cluster)) NOT IN (SELECT * FROM parted)
        ORDER BY probability DESC, unsure.a, unsure.b
        """)
    var pairs: [OpenPair] = []
    var position: [[Int]: Int] = [:]
    while let row = try rows.next() {
      let works: [Int] = [row[4], row[5]]
      if let known = position[works] {
        pairs[known].others += 1
      } else {
        position[works] = pairs.count
        pairs.append(OpenPair(a: RecordID(row[0]), b: RecordID(row[1]), probability: row[2], reason: row[3]))
      }
    }
    return pairs
  }
}
