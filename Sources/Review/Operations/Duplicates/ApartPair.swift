internal import GRDB

/// Two records that a person took apart, or said are different works.
package struct ApartPair: Sendable, Equatable {
  package let a: RecordID
  package let b: RecordID
  package let signed: Signature

  /// The pairs among some records, by their numbers.
  static func among(_ records: [RecordID], _ db: Database) throws -> [ApartPair] {
    let list = records.map { String($0.number) }.joined(separator: ",")
    return try Row.fetchAll(
      db,
      sql: """
        SELECT a, b, \(Signature.columns) FROM apart JOIN ledger ON sequence = event
        WHERE a IN (\(list)) AND b IN (\(list)) ORDER BY a, b
        """
    ).map { ApartPair(a: RecordID($0["a"]), b: RecordID($0["b"]), signed: Signature($0)) }
  }
}
