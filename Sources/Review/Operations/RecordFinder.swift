internal import Bibliography
internal import Deduplication
internal import GRDB

/// Finds the review's record that an outside list means: by number, identifier, or title and year.
package struct RecordFinder {
  private var byDOI: [String: RecordID] = [:]
  private var byPMID: [PMID: RecordID] = [:]
  private var byTitle: [String: [(id: RecordID, key: MatchKey)]] = [:]
  private var known = Set<RecordID>()

  /// How a record was found.
  package enum Finding: Sendable, Equatable {
    case found(RecordID)
    /// Several works fit.
    case ambiguous([RecordID])
    case missing
  }

  fileprivate init() {}

  fileprivate mutating func add(_ stored: StoredRecord, head: RecordID) {
    known.insert(stored.id)
    let key = MatchKey(stored.record)
    if let doi = key.doi, byDOI[doi] == nil { byDOI[doi] = head }
    if let pmid = key.pmid, byPMID[pmid] == nil { byPMID[pmid] = head }
    if let title = key.title { byTitle[title, default: []].append((head, key)) }
  }

  /// The record with this number.
  package func find(number: RecordID) -> Finding { known.contains(number) ? .found(number) : .missing }

  /// The work that `record` describes: the same DOI or PMID, else the same title with an agreeing year and first author.
  ///
  /// Titles also match when one goes on where the other ends (a subtitle, a note in brackets).
  package func find(_ record: Record) -> Finding {
    let key = MatchKey(record)
    if let doi = key.doi, let id = byDOI[doi] { return .found(id) }
    if let pmid = key.pmid, let id = byPMID[pmid] { return .found(id) }
    guard let title = key.title else { return .missing }
    let sameTitle = byTitle[title] ?? []
    let fitting = sameTitle.filter { fits($0.key, key) }
    let heads = Set(fitting.map(\.id)).sorted()
    if heads.count > 1 { return .ambiguous(heads) }
    return heads.first.map(Finding.found) ?? .missing
  }

  private func fits(_ a: MatchKey, _ b: MatchKey) -> Bool {
    if let x = a.year, let y = b.year, abs(x - y) > 1 { return false }
    guard let x = a.families.first, let y = b.families.first else { return true }
    return x == y || a.families.contains(y) || b.families.contains(x)
  }
}

extension Review {
  /// A finder over all records as they stand.
  package func recordFinder() throws -> RecordFinder {
    try pool.read { db in
      var finder = RecordFinder()
      let rows = try Row.fetchCursor(db, sql: "SELECT record, cluster, content FROM record ORDER BY record")
      while let row = try rows.next() {
        finder.add(StoredRecord(id: RecordID(row[0]), content: row[2]), head: RecordID(row[1]))
      }
      return finder
    }
  }
}
