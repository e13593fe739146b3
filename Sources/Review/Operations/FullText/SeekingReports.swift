internal import Bibliography
internal import GRDB
internal import Screening

/// A try to get a report.
package struct RetrievalTry: Sendable, Equatable {
  /// For example `library`, `interlibrary loan`, `author contacted`.
  package let method: String
  /// YYYY-MM-DD.
  package let date: String
  package let note: String?
  package let signed: Signature
}

/// What noting that a report could not be had came to.
package struct NotRetrieved: Sendable, Equatable {
  package let record: RecordID
  /// Tries on record.
  package let tries: Int
  /// Tries that the protocol plans before; `nil` where it doesn't say.
  package let planned: Int?

  /// A sentence when fewer tries are on record than the protocol plans.
  package var shortfall: String? {
    guard let planned, tries < planned else { return nil }
    let tried = tries == 0 ? "no try is" : tries == 1 ? "only 1 try is" : "only \(tries) tries are"
    return
      "the protocol plans \(planned.counted("try", "tries")) for each report, and \(tried) on record for \(record.text)"
  }
}

extension Review {
  /// Logs a try to get a report.
  ///
  /// - Parameters:
  ///   - method: for example `interlibrary loan`.
  ///   - date: YYYY-MM-DD, when it was not today.
  /// - Returns: how many tries are on record now.
  /// - Throws: ``Problem`` when the record has not reached full text, or the method is missing.
  @discardableResult
  package func logTry(
    for record: RecordID, method: String, date: String? = nil, note: String? = nil, acting: Acting
  ) throws -> Int {
    guard let method = method.trimmed.nilWhenEmpty else {
      throw Problem("a try needs its method", remedy: "Say how, for example “interlibrary loan”; nothing was recorded.")
    }
    return try write(acting, to: .handleReports) { db, ledger in
      let head = try Review.head(at: record, .fullText, db)
      try ledger.append(
        .retrievalTried(.init(record: head, method: method, date: date, note: note?.trimmed.nilWhenEmpty)))
      return try Review.tries(of: head, db)
    }
  }

  /// Notes that a report could not be had. It can be had later all the same: attach it, or note it as retrieved.
  ///
  /// - Throws: ``Problem`` when screening is not open, the record has not reached full text, or its report is at hand, was
  ///   judged, or is noted so already.
  package func noteNotRetrieved(_ record: RecordID, note: String? = nil, acting: Acting) throws -> NotRetrieved {
    try write(acting, to: .handleReports) { db, ledger in
      _ = try ScreeningGate.version(at: .fullText, rules, db)
      let head = try Review.head(at: record, .fullText, db)
      try Review.refuseNotRetrieved(head, db)
      try ledger.append(.reportNotRetrieved(.init(record: head, note: note?.trimmed.nilWhenEmpty)))
      return NotRetrieved(
        record: head, tries: try Review.tries(of: head, db), planned: try rules.read(db)?.retrievalTries)
    }
  }

  /// Notes on reports that were not retrieved with fewer tries than the protocol plans, by number.
  package func shortOfTries() throws -> [NotRetrieved] {
    try pool.read { db in
      guard let planned = try rules.read(db)?.retrievalTries else { return [] }
      let heads = try Int.fetchAll(
        db, sql: "SELECT record FROM standing WHERE stage = 'full-text' AND state = 'not retrieved' ORDER BY record")
      return try heads.map {
        NotRetrieved(record: RecordID($0), tries: try Review.tries(of: RecordID($0), db), planned: planned)
      }.filter { $0.tries < planned }
    }
  }

  /// The tries to get a work's report, in the order in which they were logged.
  package func tries(of record: RecordID) throws -> [RetrievalTry] {
    try pool.read { db in
      let head = try Review.head(of: record, db)
      return try Row.fetchAll(
        db,
        sql: """
          SELECT method, date, note, \(Signature.columns) FROM retrieval_try JOIN ledger ON sequence = event
          WHERE record IN (SELECT record FROM record WHERE cluster = ?) ORDER BY event
          """, arguments: [head.number]
      ).map { row in
        let signed = Signature(row)
        return RetrievalTry(
          method: row["method"], date: row["date"] ?? String(signed.at.prefix(10)), note: row["note"], signed: signed)
      }
    }
  }

  static func tries(of head: RecordID, _ db: Database) throws -> Int {
    try Int.fetchOne(
      db.cachedStatement(
        sql:
          "SELECT count(*) FROM retrieval_try WHERE record IN (SELECT record FROM record WHERE cluster = ?)"),
      arguments: [head.number]) ?? 0
  }

  /// That somebody judged it is no secret, as the counts of the flow show; how stays sealed.
  private static func refuseNotRetrieved(_ head: RecordID, _ db: Database) throws {
    guard try fullTexts(of: head, db).isEmpty else {
      throw Problem(
        "the report of \(head.text) is at hand",
        remedy: "Nothing was recorded; if its file is wrong, `winnow fulltext detach \(head.text)` takes it away first."
      )
    }
    switch try state(of: head, at: .fullText, db) {
    case .unseen, nil: return
    case .notRetrieved:
      throw Problem("\(head.text) is noted as not retrieved already", remedy: "Nothing was recorded.")
    case .waiting, .conflict, .included, .excluded, .undecided:
      throw Problem(
        "\(head.text) was judged at full text, so its report was at hand",
        remedy: "Nothing was recorded; take the decisions back first if they were a slip.")
    }
  }
}
