internal import Bibliography
internal import Deduplication
internal import GRDB
internal import Screening

/// A merge by hand, and what it took back.
package struct MergeByHand: Sendable, Equatable {
  /// The work as it is now.
  package let cluster: DuplicateCluster
  /// Pairs that a person had taken apart, or said to be different, before.
  package let undone: [ApartPair]
}

/// Records taken out of a cluster.
package struct TakenOut: Sendable, Equatable {
  package let records: [RecordID]
  /// Those left behind, in the groups that their merges still hold together.
  package let left: [[RecordID]]
}

extension Review {
  /// Merges records, and the works they belong to, by hand. Takes back whatever kept them apart.
  ///
  /// - Throws: ``Problem`` when a record doesn't exist or they are one cluster already.
  package func mergeDuplicates(_ records: [RecordID], acting: Acting) throws -> MergeByHand {
    guard let first = records.first, records.count > 1 else {
      throw Problem("one record can't be merged", remedy: "Name two or more records.")
    }
    return try write(acting, to: .decideDuplicates) { db, ledger in
      let clusters = try records.map { try Review.cluster(of: $0, db) }
      guard Set(clusters.map(\.head)).count > 1 else {
        throw Problem(
          "\(records.map(\.text).joined(separator: ", ")) are merged already", remedy: "Nothing was changed.")
      }
      try Review.refuse(acting.actor, toOpen: clusters.map(\.head).uniqued, db)
      let members = Set(clusters.flatMap(\.members)).sorted()
      let undone = try ApartPair.among(members, db)
      let others = records.dropFirst().filter { other in !clusters[0].members.contains(other) }
      try ledger.append(
        .duplicatesMerged(
          .init(cluster: members, merges: others.map { .init(a: first, b: $0, reason: Merge.byPerson) })))
      return MergeByHand(cluster: try Review.cluster(of: first, db), undone: undone)
    }
  }

  /// Takes records out of their cluster; each stands alone again, and the rules won't join them again.
  ///
  /// - Throws: ``Problem`` when a record isn't merged with any other.
  @discardableResult
  package func splitDuplicates(_ records: [RecordID], acting: Acting) throws -> [TakenOut] {
    try write(acting, to: .decideDuplicates) { db, ledger in
      try Dictionary(grouping: Set(records), by: { try Review.cluster(of: $0, db).head })
        .sorted(by: { $0.key < $1.key }).map { _, group in
          let cluster = try Review.cluster(of: group[0], db)
          guard cluster.members.count > 1 else {
            throw Problem("\(group[0].text) is not merged with another record", remedy: "Nothing was changed.")
          }
          let out = group.sorted()
          let left = cluster.members.filter { !out.contains($0) }
          try ledger.append(.duplicatesSplit(.init(records: out, from: left)))
          let groups = try Dictionary(grouping: left) { try Review.head(of: $0, db) }
          return TakenOut(records: out, left: groups.values.sorted { $0[0] < $1[0] })
        }
    }
  }

  /// Says that the works of these records are different; the rules won't join them.
  ///
  /// - Returns: all records of each work.
  /// - Throws: ``Problem`` when two of them are merged, a record doesn't exist, or all this was said before.
  package func keepApart(_ records: [RecordID], acting: Acting) throws -> [[RecordID]] {
    guard Set(records).count > 1 else {
      throw Problem("one record can't be kept apart", remedy: "Name two or more records that are different works.")
    }
    return try write(acting, to: .decideDuplicates) { db, ledger in
      var named: [RecordID: RecordID] = [:]
      var groups: [[RecordID]] = []
      for record in Set(records).sorted() {
        let cluster = try Review.cluster(of: record, db)
        if let other = named.updateValue(record, forKey: cluster.head) {
          throw Problem(
            "\(other.text) and \(record.text) are merged into one work",
            remedy:
              "Nothing was changed; `winnow duplicates split \(record.text)` takes \(record.text) out and keeps it apart."
          )
        }
        groups.append(cluster.members)
      }
      try Review.refuseRepeat(groups, db)
      try ledger.append(.duplicatesKeptApart(.init(groups: groups)))
      return groups
    }
  }

  private static func refuseRepeat(_ groups: [[RecordID]], _ db: Database) throws {
    var groupOf: [RecordID: Int] = [:]
    for (number, group) in groups.enumerated() { for record in group { groupOf[record] = number } }
    let known = try ApartPair.among(groups.flatMap { $0 }, db).filter { groupOf[$0.a] != groupOf[$0.b] }
    let pairs = groups.indices.reduce(0) { $0 + groups[$1].count * groups[..<$1].reduce(0) { $0 + $1.count } }
    guard known.count < pairs || known.isEmpty else {
      throw Problem(
        "\(groups.map { $0[0].text }.joined(separator: ", ")) are kept apart already (\(known[0].signed.text))",
        remedy: "Nothing was changed.")
    }
  }
}
