internal import Bibliography
internal import Deduplication
internal import GRDB

/// Two records beside each other, field by field; fields that neither has are left out.
package struct RecordComparison: Sendable, Equatable {
  package let a: RecordID
  package let b: RecordID
  package let fields: [Field]

  package struct Field: Sendable, Equatable {
    package let name: String
    package let a: String?
    package let b: String?
    package let relation: Relation
  }

  package enum Relation: String, Sendable {
    /// The same but for case, accents and punctuation.
    case same
    case different
    /// Only one of the two has it.
    case onlyOne = "only one"
    /// Where the record came from tells nothing about the work.
    case notCompared = "not compared"
  }
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
  private static let compared: [RecordField] = [
    .title, .authors, .date, .journal, .volume, .issue, .pages, .doi, .pmid, .pmcid, .isbn, .type, .abstract,
  ]

  init(_ a: RecordID, _ b: RecordID, _ db: Database) throws {
    guard a != b else {
      throw Problem("\(a.text) can't be compared with itself", remedy: "Name two records.")
    }
    for record in [a, b] { _ = try Review.head(of: record, db) }
    let records = try Review.records([a, b], db).map(\.record)
    let source = Field(
      name: "from", a: try RecordComparison.source(of: a, db), b: try RecordComparison.source(of: b, db),
      relation: .notCompared)
    self.init(
      a: a, b: b,
      fields: [source] + RecordComparison.compared.compactMap { Field($0, records[0], records[1]) })
  }

  private static func source(of record: RecordID, _ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT source FROM record JOIN batch USING (batch) WHERE record = ?", arguments: [record.number])
  }
}

extension RecordComparison.Field {
  fileprivate init?(_ field: RecordField, _ a: Record, _ b: Record) {
    let (x, y) = (a.text(of: field), b.text(of: field))
    guard x != nil || y != nil else { return nil }
    self.init(name: field.rawValue, a: x, b: y, relation: .between(x, y, field))
  }
}

extension RecordComparison.Relation {
  /// Dates are compared by year, since sources differ in how precise they are; pages by what they mean.
  fileprivate static func between(_ x: String?, _ y: String?, _ field: RecordField) -> Self {
    guard let x, let y else { return .onlyOne }
    let isSame =
      switch field {
      case .date: x.prefix(4) == y.prefix(4)
      case .pages: x == y || PageRange(x) != nil && PageRange(x) == PageRange(y)
      default: x == y || !Folding.key(x).isEmpty && Folding.key(x) == Folding.key(y)
      }
    return isSame ? .same : .different
  }
}
