internal import GRDB
internal import Screening

/// How far a report is that is sought for retrieval.
package enum RetrievalState: String, Sendable, CaseIterable {
  case sought
  case atHand = "at hand"
  case notRetrieved = "not retrieved"
}

/// A report that is sought for retrieval.
package struct SoughtReport: Sendable, Equatable {
  /// The record that stands for the work.
  package let record: RecordID
  package let state: RetrievalState
  /// Files and notes that it is at hand, in the order of their coming.
  package let fullTexts: [FullText]
  package let tries: Int
  /// What was said when it could not be had.
  package let note: String?
}

extension Review {
  /// How many reports are in each state.
  ///
  /// A report with neither a file nor a note counts as at hand once all its decisions are in; before, a count would tell who
  /// has decided.
  package func retrievalCounts() throws -> [RetrievalState: Int] {
    try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql:
          "SELECT \(Review.retrievalState) AS place, count(*) AS reports FROM standing WHERE stage = 'full-text' GROUP BY 1"
      )
      return try Dictionary(
        uniqueKeysWithValues: rows.map { row in
          let place: RetrievalState = try Review.known(row["place"], "state of retrieval")
          let reports: Int = row["reports"]
          return (place, reports)
        })
    }
  }

  /// The reports sought, by number.
  ///
  /// - Parameters:
  ///   - state: only those in this state.
  ///   - limit: how many at most.
  ///   - after: those behind this record.
  package func reports(
    _ state: RetrievalState? = nil, limit: Int = .max, after: RecordID? = nil
  ) throws -> [SoughtReport] {
    try pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT record, place FROM (
            SELECT standing.record, \(Review.retrievalState) AS place FROM standing
            WHERE stage = 'full-text' AND standing.record > :after)
          WHERE :state IS NULL OR place = :state ORDER BY record LIMIT :limit
          """,
        arguments: ["after": after?.number ?? 0, "state": state?.rawValue, "limit": limit == .max ? -1 : limit])
      return try rows.map { row in
        let number: Int = row["record"]
        let head = RecordID(number)
        let note = try String.fetchOne(
          db.cachedStatement(
            sql: """
              SELECT note FROM retrieval WHERE status = 'not retrieved' AND note IS NOT NULL
              AND record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY event DESC LIMIT 1
              """), arguments: [head.number])
        let place: RetrievalState = try Review.known(row["place"], "state of retrieval")
        return SoughtReport(
          record: head, state: place, fullTexts: try Review.fullTexts(of: head, db),
          tries: try Review.tries(of: head, db), note: place == .notRetrieved ? note : nil)
      }
    }
  }

  /// SQL for the state of a row of `standing` at full text.
  private static let retrievalState = """
    CASE
      WHEN standing.state = 'not retrieved' THEN 'not retrieved'
      WHEN standing.state IN \(StandingState.complete) THEN 'at hand'
      WHEN EXISTS (
        SELECT 1 FROM record AS member CROSS JOIN full_text ON full_text.record = member.record
        WHERE member.cluster = standing.record AND full_text.detached IS NULL) THEN 'at hand'
      ELSE 'sought'
    END
    """
}
