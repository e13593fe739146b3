internal import Bibliography
internal import GRDB
internal import Screening

extension Review {
  /// Takes works out before screening, each with all its records: the boxes of PRISMA 2020 for records that automation tools
  /// marked as ineligible, and for other reasons.
  ///
  /// - Parameter detail: the tool with its version, or the reason.
  /// - Throws: ``Problem`` when a work was decided on already, or belongs to the previous version of the review.
  package func removeBeforeScreening(
    _ records: [RecordID], cause: RemovalCause, detail: String, acting: Acting
  ) throws {
    guard let detail = detail.trimmed.nilWhenEmpty else {
      throw Problem("the report needs to know why", remedy: "Name the tool or the reason; nothing was recorded.")
    }
    try write(acting, to: .organiseScreening) { db, ledger in
      let works = try records.map { try Review.cluster(of: $0, db).members }.uniqued
      for work in works {
        try Review.refusePrevious(work, db)
        let decided = try Int.fetchOne(
          db,
          sql: """
            SELECT event FROM decision WHERE withdrawn IS NULL
            AND record IN (\(work.map { String($0.number) }.joined(separator: ","))) LIMIT 1
            """)
        if decided != nil {
          throw Problem(
            "\(work[0].text) was decided on already, so it can't leave before screening",
            remedy: "Nothing was recorded; exclude it with a reason instead.")
        }
      }
      try ledger.append(.recordsRemoved(.init(records: works.flatMap { $0 }, cause: cause, detail: detail)))
    }
  }

  /// Puts works back that were taken out before screening.
  package func restoreToScreening(_ records: [RecordID], acting: Acting) throws {
    try write(acting, to: .organiseScreening) { db, ledger in
      let members = try records.flatMap { try Review.cluster(of: $0, db).members }.uniqued
      let list = members.map { String($0.number) }.joined(separator: ",")
      let removed = try Int.fetchAll(db, sql: "SELECT record FROM removal WHERE record IN (\(list)) ORDER BY record")
      guard !removed.isEmpty else {
        throw Problem("none of these was taken out", remedy: "Nothing was changed.")
      }
      try ledger.append(.recordsRestored(.init(records: removed.map { RecordID($0) })))
    }
  }

  /// Reports of the previous version were never to be screened.
  private static func refusePrevious(_ work: [RecordID], _ db: Database) throws {
    let previous = try Int.fetchOne(
      db,
      sql: """
        SELECT record FROM record JOIN batch USING (batch) WHERE kind = 'previous'
        AND record IN (\(work.map { String($0.number) }.joined(separator: ","))) LIMIT 1
        """)
    guard previous != nil else { return }
    throw Problem(
      "\(work[0].text) belongs to the previous version of the review and is not screened",
      remedy: "Nothing was recorded; leave it out.")
  }
}
