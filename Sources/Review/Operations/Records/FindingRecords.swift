internal import Bibliography
internal import GRDB

/// A record in a list of what was found.
package struct FoundRecord: Sendable, Equatable {
  package let id: RecordID
  /// The record that stands for its work.
  package let head: RecordID
  package let title: String?
  package let year: Int?
}

extension Review {
  /// Records by number, DOI, PMID, or words that are all in the title, whatever their case and accents.
  ///
  /// - Parameters:
  ///   - words: what somebody typed; everything for nothing.
  ///   - limit: at most so many.
  ///   - after: only records behind this one.
  package func findRecords(words: String, limit: Int, after: RecordID? = nil) throws -> [FoundRecord] {
    try pool.read { db in
      let exact = try Review.named(words.trimmed, db)
      if !exact.isEmpty { return after == nil ? exact : [] }
      let wanted = words.split(whereSeparator: \.isWhitespace).map { Review.titleKey(String($0)) }.filter {
        !$0.isEmpty
      }
      let rows = try Row.fetchCursor(
        db, sql: "SELECT record, cluster, title, year FROM record WHERE record > ? ORDER BY record",
        arguments: [after?.number ?? 0])
      var found: [FoundRecord] = []
      while found.count < limit, let row = try rows.next() {
        let title = Review.titleKey(row["title"] ?? "")
        if wanted.allSatisfy({ title.contains($0) }) { found.append(FoundRecord(row)) }
      }
      return found
    }
  }

  /// The records that a number or identifier names.
  private static func named(_ text: String, _ db: Database) throws -> [FoundRecord] {
    let number = RecordID(text)?.number
    let identifier = DOI(text)?.text
    guard number != nil || identifier != nil else { return [] }
    let digits = text.allSatisfy(\.isNumber) ? text : nil
    return try Row.fetchAll(
      db,
      sql: """
        SELECT record, cluster, title, year FROM record WHERE record = ? OR doi = ? OR pmid = ?
        ORDER BY record LIMIT 100
        """, arguments: [number, identifier, digits]
    ).map { FoundRecord($0) }
  }

  /// Scripts without letters of their own in the folding are compared as they are.
  private static func titleKey(_ text: String) -> String { Folding.words(text).nilWhenEmpty ?? text.lowercased() }
}

extension FoundRecord {
  fileprivate init(_ row: Row) {
    id = RecordID(row["record"])
    head = RecordID(row["cluster"])
    title = row["title"]
    year = row["year"]
  }
}
