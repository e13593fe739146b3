package import Deduplication
internal import GRDB

/// What the rules weigh two records by, for all records at one moment: read once, it explains any number of pairs.
package struct DuplicateEvidence: Sendable {
  /// The last record it knows.
  package let through: RecordID
  package let settings: MatchSettings
  private let records: ComparedRecords

  fileprivate init(_ db: Database) throws {
    settings = try LastSearch(db)?.settings ?? MatchSettings()
    records = try ComparedRecords(db, settings: settings, after: RecordID(0))
    through = records.ids.last ?? RecordID(0)
  }

  /// What speaks for and against two records being one work; `nil` when one of them is not known.
  package func evidence(_ a: RecordID, _ b: RecordID) -> PairEvidence? {
    guard let x = records.index(of: a), let y = records.index(of: b) else { return nil }
    return DuplicateFinder.explain(x, y, among: records.keys, settings: settings)
  }
}

extension Review {
  /// Reads the keys of all records, which takes a while in a large review.
  package func duplicateEvidence() throws -> DuplicateEvidence { try pool.read { try DuplicateEvidence($0) } }

  /// Whether evidence that was read before still holds: no record came since, and the settings are the same.
  package func isCurrent(_ evidence: DuplicateEvidence) throws -> Bool {
    try pool.read { db in
      let newest = try Int.fetchOne(db.cachedStatement(sql: "SELECT max(record) FROM record")) ?? 0
      return try newest == evidence.through.number
        && (LastSearch(db)?.settings ?? MatchSettings()) == evidence.settings
    }
  }

  /// How far the search for duplicates has come, and with which settings it ran last.
  package func duplicateStanding() throws -> (standing: ReviewSnapshot.DuplicateStanding, settings: MatchSettings) {
    try pool.read { db in
      (try Review.duplicateStanding(db), try LastSearch(db)?.settings ?? MatchSettings())
    }
  }
}
