internal import Bibliography
internal import Deduplication
internal import GRDB

/// Finds the review's record that an outside list means: by number, identifier, or title and year.
package struct RecordFinder {
  private var byIdentifier: [String: [(id: RecordID, key: MatchKey)]] = [:]
  private var byTitle: [String: [(id: RecordID, key: MatchKey)]] = [:]
  private var byFamily: [String: [(id: RecordID, key: MatchKey)]] = [:]
  private var heads: [RecordID: RecordID] = [:]

  /// How a record was found.
  package enum Finding: Sendable, Equatable {
    case found(RecordID)
    /// Several works fit.
    case ambiguous([RecordID])
    case missing
  }

  fileprivate init() {}

  fileprivate mutating func add(_ stored: StoredRecord, head: RecordID) {
    heads[stored.id] = head
    let key = MatchKey(stored.record)
    for identifier in RecordFinder.identifiers(of: key) { byIdentifier[identifier, default: []].append((head, key)) }
    if let title = key.title { byTitle[title, default: []].append((head, key)) }
    if let family = key.families.first { byFamily[family, default: []].append((head, key)) }
  }

  /// The record with this number.
  package func find(number: RecordID) -> Finding { heads[number] == nil ? .missing : .found(number) }

  /// The record that stands for a record's cluster.
  package func head(of number: RecordID) -> RecordID? { heads[number] }

  private static func identifiers(of key: MatchKey) -> [String] {
    [key.pmid.map { "pmid:\($0.text)" }, key.doi.map { "doi:\($0)" }].compactMap { $0 }
  }

  /// The work that `record` describes: the same DOI or PMID and no other title, else the same title with an agreeing year and first author,
  /// else nearly the same title by the same first author.
  ///
  /// Where several works have the title, the one of the same year and page is meant.
  package func find(_ record: Record) -> Finding {
    let key = MatchKey(record)
    let holders = RecordFinder.identifiers(of: key).flatMap { byIdentifier[$0] ?? [] }
    let agreeing = Set(holders.filter { MatchDecision.titlesAgree($0.key, key) }.map(\.id))
    if agreeing.count == 1, let id = agreeing.first { return .found(id) }
    if agreeing.count > 1, key.title == nil { return .ambiguous(agreeing.sorted()) }
    guard let title = key.title else { return .missing }
    var fitting = (byTitle[title] ?? []).filter { fits($0.key, key) }
    if fitting.isEmpty, let family = key.families.first {
      fitting = (byFamily[family] ?? []).filter {
        fits($0.key, key) && (MatchDecision.titleSimilarity($0.key, key) >= 0.9 || isSubtitled($0.key, key))
      }
    }
    let tests: [(MatchKey) -> Bool] = [
      { _ in true }, { $0.year == key.year }, { $0.firstPage == key.firstPage }, { $0.volume == key.volume },
    ]
    for test in tests {
      let closer = fitting.filter { test($0.key) }
      if !closer.isEmpty { fitting = closer }
      if Set(fitting.map(\.id)).count == 1 { return .found(fitting[0].id) }
    }
    // A shared identifier under quite another title: a chapter and its book, or a slip. A person must look.
    let doubtful = Set((fitting.isEmpty ? holders : fitting).map(\.id)).sorted()
    return doubtful.isEmpty ? .missing : .ambiguous(doubtful)
  }

  /// One title goes on where the other, long enough to be no coincidence, ends.
  private func isSubtitled(_ a: MatchKey, _ b: MatchKey) -> Bool {
    guard let x = a.title, let y = b.title, min(x.utf8.count, y.utf8.count) >= 40 else { return false }
    return x.hasPrefix(y) || y.hasPrefix(x)
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
        finder.add(try StoredRecord(id: RecordID(row[0]), content: row[2]), head: RecordID(row[1]))
      }
      return finder
    }
  }
}
