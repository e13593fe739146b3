internal import Bibliography
internal import Deduplication
internal import GRDB

/// A cluster of duplicates in the review.
package struct DuplicateCluster: Sendable, Equatable {
  /// The record that stands for all.
  package let head: RecordID
  /// All members, ascending.
  package let members: [RecordID]
  /// Why they are one work.
  package let merges: [Event.DuplicatesMerged.Evidence]
}

extension Review {
  /// Finds duplicates by the rules and merges them, one event a cluster; what people split stays split.
  ///
  /// - Returns: the clusters that are new or grew.
  package func findDuplicates(acting: Acting) throws -> [DuplicateCluster] {
    try write(acting) { db, ledger in
      var ids: [RecordID] = []
      var keys: [MatchKey] = []
      let rows = try Row.fetchCursor(db, sql: "SELECT record, content FROM record ORDER BY record")
      while let row = try rows.next() {
        let stored = try StoredRecord(id: RecordID(row["record"]), content: row["content"])
        ids.append(stored.id)
        keys.append(MatchKey(stored.record))
      }
      let position = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
      let found = DuplicateFinder.find(keys, prior: try priorDecisions(position, db)).clusters
      for cluster in found {
        try ledger.append(
          .duplicatesMerged(
            .init(
              cluster: cluster.members.map { ids[$0] },
              merges: cluster.merges.map { .init(a: ids[$0.a], b: ids[$0.b], reason: $0.reason) })))
      }
      return try found.map { try Review.cluster(of: ids[$0.members[0]], db) }
    }
  }

  /// Merges records by hand.
  ///
  /// - Throws: ``Problem`` when a record doesn't exist or they are one cluster already.
  package func mergeDuplicates(_ records: [RecordID], acting: Acting) throws -> DuplicateCluster {
    guard let first = records.first, records.count > 1 else {
      throw Problem("one record can't be merged", remedy: "Name two or more records.")
    }
    return try write(acting) { db, ledger in
      let clusters = try records.map { try Review.cluster(of: $0, db) }
      guard Set(clusters.map(\.head)).count > 1 else {
        throw Problem(
          "\(records.map(\.text).joined(separator: ", ")) are merged already", remedy: "Nothing was changed.")
      }
      let others = records.dropFirst().filter { other in !clusters[0].members.contains(other) }
      try ledger.append(
        .duplicatesMerged(
          .init(
            cluster: Set(clusters.flatMap(\.members)).sorted(),
            merges: others.map { .init(a: first, b: $0, reason: Merge.byPerson) })))
      return try Review.cluster(of: first, db)
    }
  }

  /// Takes records out of their cluster; each stands alone again, and the rules won't join them again.
  ///
  /// - Throws: ``Problem`` when a record isn't merged with any other.
  package func splitDuplicates(_ records: [RecordID], acting: Acting) throws {
    try write(acting) { db, ledger in
      for (_, group) in try Dictionary(grouping: Set(records), by: { try Review.cluster(of: $0, db).head })
        .sorted(by: { $0.key < $1.key })
      {
        let cluster = try Review.cluster(of: group[0], db)
        guard cluster.members.count > 1 else {
          throw Problem("\(group[0].text) is not merged with another record", remedy: "Nothing was changed.")
        }
        let out = group.sorted()
        try ledger.append(
          .duplicatesSplit(.init(records: out, from: cluster.members.filter { !out.contains($0) })))
      }
    }
  }

  /// Clusters of two or more records, by their first number.
  package func duplicateClusters(limit: Int = .max, offset: Int = 0) throws -> [DuplicateCluster] {
    try pool.read { db in
      let heads = try Int.fetchAll(
        db,
        sql: "SELECT cluster FROM record GROUP BY cluster HAVING count(*) > 1 ORDER BY cluster LIMIT ? OFFSET ?",
        arguments: [limit == .max ? -1 : limit, offset])
      return try heads.map { try Review.cluster(of: RecordID($0), db) }
    }
  }

  private func priorDecisions(_ position: [RecordID: Int], _ db: Database) throws -> PriorDecisions {
    var clusters: [Int: [Int]] = [:]
    let members = try Row.fetchCursor(
      db,
      sql: """
        SELECT record, cluster FROM record
        WHERE cluster IN (SELECT cluster FROM record GROUP BY cluster HAVING count(*) > 1) ORDER BY record
        """)
    while let row = try members.next() {
      clusters[row["cluster"], default: []].append(position[RecordID(row["record"])]!)
    }
    var apart = Set<PriorDecisions.Pair>()
    let pairs = try Row.fetchCursor(db, sql: "SELECT a, b FROM apart")
    while let row = try pairs.next() {
      apart.insert(.init(position[RecordID(row["a"])]!, position[RecordID(row["b"])]!))
    }
    return PriorDecisions(clusters: clusters.values.sorted { $0[0] < $1[0] }, apart: apart)
  }

  /// The cluster a record belongs to; of one member when it has no duplicate.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  static func cluster(of record: RecordID, _ db: Database) throws -> DuplicateCluster {
    guard
      let head = try Int.fetchOne(db, sql: "SELECT cluster FROM record WHERE record = ?", arguments: [record.number])
    else {
      throw Problem(
        "there is no record \(record.text)", remedy: "`winnow export --box all --to csv` lists the records.")
    }
    let members = try Int.fetchAll(
      db, sql: "SELECT record FROM record WHERE cluster = ? ORDER BY record", arguments: [head])
    let list = members.map(String.init).joined(separator: ",")
    let merges = try Row.fetchAll(
      db, sql: "SELECT a, b, reason FROM merge WHERE a IN (\(list)) AND b IN (\(list)) ORDER BY event, a, b")
    return DuplicateCluster(
      head: RecordID(head), members: members.map(RecordID.init),
      merges: merges.map { .init(a: RecordID($0["a"]), b: RecordID($0["b"]), reason: $0["reason"]) })
  }
}
