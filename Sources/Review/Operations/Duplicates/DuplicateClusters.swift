internal import Bibliography
internal import Deduplication
internal import GRDB

/// A cluster of duplicates in the review.
package struct DuplicateCluster: Sendable, Equatable {
  /// The record that stands for all.
  package let head: RecordID
  /// All members, ascending.
  package let members: [RecordID]
  /// Why they are one work, in the order in which they were merged.
  package let merges: [StandingMerge]
}

/// Two records that were merged: why, and by whom.
package struct StandingMerge: Sendable, Equatable {
  package let a: RecordID
  package let b: RecordID
  /// The evidence in one line.
  package let reason: String
  package let signed: Signature

  /// Whether a person said so; else the rules did, when the signer ran them.
  package var isByPerson: Bool { reason == Merge.byPerson }
}

extension Review {
  /// Clusters of two or more records, by the number of the record that stands for them.
  package func duplicateClusters(limit: Int = .max, offset: Int = 0) throws -> [DuplicateCluster] {
    try pool.read { db in
      let heads = try Int.fetchAll(
        db,
        sql: "SELECT cluster FROM record GROUP BY cluster HAVING count(*) > 1 ORDER BY cluster LIMIT ? OFFSET ?",
        arguments: [limit == .max ? -1 : limit, offset])
      return try heads.map { try Review.cluster(of: RecordID($0), db) }
    }
  }

  /// The cluster of one record; of one member when it has no duplicate.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  package func duplicateCluster(of record: RecordID) throws -> DuplicateCluster {
    try pool.read { try Review.cluster(of: record, $0) }
  }

  /// How many clusters of two or more records there are, and how many records in them are not the one that counts.
  package func duplicateCounts() throws -> (clusters: Int, duplicates: Int) {
    try pool.read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(size - 1), 0)
          FROM (SELECT count(*) AS size FROM record GROUP BY cluster HAVING count(*) > 1)
          """)
      return row.map { ($0[0], $0[1]) } ?? (0, 0)
    }
  }

  /// The cluster a record belongs to; of one member when it has no duplicate.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  static func cluster(of record: RecordID, _ db: Database) throws -> DuplicateCluster {
    let head = try head(of: record, db)
    let members = try Int.fetchAll(
      db.cachedStatement(sql: "SELECT record FROM record WHERE cluster = ? ORDER BY record"), arguments: [head.number])
    return DuplicateCluster(
      head: head, members: members.map(RecordID.init),
      merges: members.count > 1 ? try merges(among: members, db) : [])
  }

  /// The record that stands for a record's cluster.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  /// The record that stands for a record's work.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  package func head(of record: RecordID) throws -> RecordID { try pool.read { try Review.head(of: record, $0) } }

  static func head(of record: RecordID, _ db: Database) throws -> RecordID {
    let statement = try db.cachedStatement(sql: "SELECT cluster FROM record WHERE record = ?")
    guard let head = try Int.fetchOne(statement, arguments: [record.number]) else {
      throw Problem(
        "there is no record \(record.text)", remedy: "`winnow export --box all --to csv` lists the records.")
    }
    return RecordID(head)
  }

  private static func merges(among members: [Int], _ db: Database) throws -> [StandingMerge] {
    let list = members.map(String.init).joined(separator: ",")
    return try Row.fetchAll(
      db,
      sql: """
        SELECT a, b, reason, \(Signature.columns) FROM merge JOIN ledger ON sequence = event
        WHERE a IN (\(list)) AND b IN (\(list)) ORDER BY event, a, b
        """
    ).map {
      StandingMerge(a: RecordID($0["a"]), b: RecordID($0["b"]), reason: $0["reason"], signed: Signature($0))
    }
  }
}
