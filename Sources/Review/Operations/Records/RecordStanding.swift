internal import GRDB
package import Screening

/// A record taken out before screening.
package struct Removal: Sendable, Equatable {
  package let cause: RemovalCause
  /// The tool with its version, or the reason.
  package let detail: String
  package let signed: Signature
}

extension Review {
  /// Where the work of a record stands, by stage; stages that it has not reached are left out.
  ///
  /// - Throws: ``Problem`` when there is no such record.
  package func standings(of record: RecordID) throws -> [Stage: StandingState] {
    try pool.read { db in
      let head = try Review.head(of: record, db)
      return try Stage.allCases.reduce(into: [:]) { $0[$1] = try Review.state(of: head, at: $1, db) }
    }
  }

  /// How a record was taken out before screening; `nil` when it wasn't.
  package func removal(of record: RecordID) throws -> Removal? {
    try pool.read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT cause, detail, \(Signature.columns) FROM removal JOIN ledger ON sequence = event WHERE record = ?
          """, arguments: [record.number]
      ).map {
        Removal(cause: try Review.known($0["cause"], "cause"), detail: $0["detail"], signed: Signature($0))
      }
    }
  }

  /// The import that brought a record, and the line of its file where it begins.
  package func origin(of record: RecordID) throws -> (search: ImportedSearch, line: Int)? {
    let row = try pool.read { db in
      try Row.fetchOne(db, sql: "SELECT batch, line FROM record WHERE record = ?", arguments: [record.number])
    }
    guard let row, let search = try importedSearch(row["batch"]) else { return nil }
    return (search, row["line"])
  }
}
