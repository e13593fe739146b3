internal import GRDB

/// Publications of one study, which stay separate records.
package struct StudyVersions: Sendable, Equatable {
  /// The records that are named in `pairs`, ascending.
  package let records: [RecordID]
  package let pairs: [Pair]

  /// Two of them, `a` the smaller number, and how they are related.
  package struct Pair: Sendable, Equatable {
    package let a: RecordID
    package let b: RecordID
    /// In words, such as `preprint and publication`.
    package let kind: String
    /// The evidence in one line.
    package let reason: String
  }
}

extension Review {
  /// The groups of works that the rules take for publications of one study, by their first record. Works that were merged
  /// since are no group.
  package func studyVersions() throws -> [StudyVersions] {
    try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT version.a, version.b, version.kind, reason, x.cluster, y.cluster
          FROM version JOIN record AS x ON x.record = version.a JOIN record AS y ON y.record = version.b
          WHERE x.cluster <> y.cluster ORDER BY version.a, version.b
          """)
      var groups = WorkGroups()
      for row in rows { groups.join(row[4], row[5]) }
      return Dictionary(grouping: rows) { groups.group(of: $0[4]) }.values.map { rows in
        let pairs = rows.map {
          StudyVersions.Pair(a: RecordID($0[0]), b: RecordID($0[1]), kind: $0[2], reason: $0[3])
        }
        return StudyVersions(records: Set(pairs.flatMap { [$0.a, $0.b] }).sorted(), pairs: pairs)
      }.sorted { $0.records[0] < $1.records[0] }
    }
  }
}
