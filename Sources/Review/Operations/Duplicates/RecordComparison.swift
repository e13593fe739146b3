internal import Bibliography
package import Deduplication
internal import GRDB

/// Two records beside each other, field by field.
package struct RecordComparison: Sendable, Equatable {
  package let a: RecordID
  package let b: RecordID
  package let fields: [ComparedField]
}

extension Review {
  /// Two records beside each other.
  ///
  /// - Throws: ``Problem`` when they are one record or there is none of that number.
  package func compare(_ a: RecordID, _ b: RecordID) throws -> RecordComparison {
    try pool.read { try RecordComparison(a, b, $0) }
  }
}

extension RecordComparison {
  init(_ a: RecordID, _ b: RecordID, _ db: Database) throws {
    guard a != b else {
      throw Problem("\(a.text) can't be compared with itself", remedy: "Name two records.")
    }
    for record in [a, b] { _ = try Review.head(of: record, db) }
    let records = try Review.records([a, b], db).map(\.record)
    let from = (try RecordComparison.source(of: a, db), try RecordComparison.source(of: b, db))
    self.init(a: a, b: b, fields: ComparedField.all(records[0], records[1], from: from))
  }

  private static func source(of record: RecordID, _ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT source FROM record JOIN batch USING (batch) WHERE record = ?", arguments: [record.number])
  }
}
