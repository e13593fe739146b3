package import Bibliography
internal import Deduplication
internal import GRDB
internal import ReviewProtocol
internal import Screening

extension Review {
  /// The review as it stands now, read in one transaction.
  package func snapshot() throws -> ReviewSnapshot {
    try pool.read { db in
      let head = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1")
      let batches = try Review.batches(db)
      return ReviewSnapshot(
        title: try Review.title(db), batches: batches, records: try Review.entries(batches, db),
        stages: try Review.stages(db), standings: try Review.standings(db),
        reviewers: try Review.reviewers(db), removals: try Review.removals(db), studyLinks: try Review.studyLinks(db),
        duplicatesFoundLate: try Review.duplicatesFoundLate(db), duplicates: try Review.duplicateStanding(db),
        ledger: head.map { ($0["sequence"], $0["hash"]) } ?? (0, LedgerEntry.genesis))
    }
  }

  private static func batches(_ db: Database) throws -> [ReviewSnapshot.Batch] {
    try Row.fetchAll(db, sql: "SELECT * FROM batch ORDER BY batch").map { row in
      ReviewSnapshot.Batch(
        id: row["batch"], source: row["source"], kind: try Review.known(row["kind"], "kind of source"),
        file: row["file"], firstRecord: row["first_record"], records: row["records"], skipped: row["skipped"])
    }
  }

  /// The title of the protocol in force, else the one the review was made with.
  static func title(_ db: Database) throws -> String {
    if let version = try versionInForce(db) { return version.document.content.title }
    return try String.fetchOne(db, sql: "SELECT title FROM review") ?? ""
  }

  /// A stored word as the value it stands for.
  ///
  /// - Throws: ``Problem`` when it is none: someone changed the database, or a later version wrote it.
  static func known<Value: RawRepresentable>(_ word: String, _ what: String) throws -> Value
  where Value.RawValue == String {
    guard let value = Value(rawValue: word) else {
      throw Problem("the review holds an unknown \(what)", text: word, remedy: "Run `winnow verify`, or update Winnow.")
    }
    return value
  }

  /// All records with their batches and heads, in the order of import.
  ///
  /// Batches say which numbers they gave, and an index says which records another stands for: the records themselves, with
  /// their abstracts, are not read.
  /// - Throws: ``Problem`` when there are more or fewer records than were imported.
  private static func entries(
    _ batches: [ReviewSnapshot.Batch], _ db: Database
  ) throws -> [ReviewSnapshot.Entry] {
    let stored = try Int.fetchOne(db, sql: "SELECT count(*) FROM record") ?? 0
    let last = try Int.fetchOne(db, sql: "SELECT max(record) FROM record") ?? 0
    var entries: [ReviewSnapshot.Entry] = []
    entries.reserveCapacity(stored)
    for batch in batches where batch.firstRecord == entries.count + 1 {
      for number in batch.firstRecord..<(batch.firstRecord + batch.records) {
        let id = RecordID(number)
        entries.append(.init(id: id, batch: batch.id, head: id))
      }
    }
    let damage = Problem("the review holds other records than were imported", remedy: "Run `winnow verify`.")
    guard entries.count == stored, last == stored else { throw damage }
    let rows = try Row.fetchCursor(
      db, sql: "SELECT record, cluster FROM record INDEXED BY record_cluster WHERE cluster != record")
    while let row = try rows.next() {
      let (record, head): (Int, Int) = (row[0], row[1])
      guard entries.indices.contains(record - 1), entries.indices.contains(head - 1) else { throw damage }
      entries[record - 1].head = RecordID(head)
    }
    return entries
  }

  static func stages(_ db: Database) throws -> [Stage: StageSettings] {
    var stages: [Stage: StageSettings] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT * FROM stage") {
      let stage: Stage = try known(row["stage"], "stage")
      stages[stage] = StageSettings(
        reviewers: row["reviewers"], maybeCountsAs: try known(row["maybe"], "choice"),
        reasonsMustAgree: row["reasons_must_agree"])
    }
    return stages
  }

  /// Records as their files had them, in the order of `ids`; numbers without a record are left out.
  package func records(_ ids: [RecordID]) throws -> [StoredRecord] {
    try pool.read { db in try Review.records(ids, db) }
  }

  /// One merged record for each cluster head in `heads`, which names the others by their numbers; for a record without
  /// duplicates the record itself.
  package func mergedRecords(_ heads: [RecordID]) throws -> [StoredRecord] {
    try pool.read { db in try heads.map { try Review.mergedRecord($0, db) } }
  }

  static func mergedRecord(_ head: RecordID, _ db: Database) throws -> StoredRecord {
    let members = try Int.fetchAll(
      db, sql: "SELECT record FROM record WHERE cluster = ? ORDER BY record = cluster DESC, record",
      arguments: [head.number])
    let records = try Review.records(members.map(RecordID.init), db)
    let merged = records.count > 1 ? RecordMerger.merge(records.map(\.numbered)).record : records.first?.record
    return StoredRecord(id: head, record: merged ?? Record())
  }

  static func records(_ ids: [RecordID], _ db: Database) throws -> [StoredRecord] {
    let statement = try db.cachedStatement(sql: "SELECT content FROM record WHERE record = ?")
    return try ids.compactMap { id in
      try String.fetchOne(statement, arguments: [id.number]).map { try StoredRecord(id: id, content: $0) }
    }
  }

  /// What readers skipped or repaired in one batch, in file order.
  package func problems(batch: Int, limit: Int = 100) throws -> [(outcome: String, problem: Problem)] {
    try pool.read { db in
      try Row.fetchAll(
        db,
        sql: "SELECT problem.*, file FROM problem JOIN batch USING (batch) WHERE batch = ? ORDER BY ordinal LIMIT ?",
        arguments: [batch, limit]
      ).map { row in
        (
          row["outcome"],
          Problem(
            row["what"], file: row["file"], line: row["line"], record: row["number"], text: row["text"],
            remedy: row["remedy"])
        )
      }
    }
  }
}
