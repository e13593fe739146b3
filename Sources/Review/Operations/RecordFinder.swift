internal import Bibliography
internal import Deduplication
internal import GRDB

/// Finds the review's record that an outside list means: by number, identifier, or title and year.
package struct RecordFinder {
  private var byIdentifier: [String: [(id: RecordID, key: MatchKey)]] = [:]
  private var byTitle: [[UInt8]: [(id: RecordID, key: MatchKey)]] = [:]
  private var byFirstAuthor: [UInt32: [(id: RecordID, key: MatchKey)]] = [:]
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
    if let author = key.authors.firstFamily { byFirstAuthor[author, default: []].append((head, key)) }
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
    let agreeing = Set(holders.filter { $0.key.titleAgrees(with: key) }.map(\.id))
    if agreeing.count == 1, let id = agreeing.first { return .found(id) }
    if agreeing.count > 1, key.title == nil { return .ambiguous(agreeing.sorted()) }
    guard let title = key.title else { return .missing }
    var fitting = (byTitle[title] ?? []).filter { fits($0.key, key) }
    if fitting.isEmpty, let author = key.authors.firstFamily {
      fitting = (byFirstAuthor[author] ?? []).filter { fits($0.key, key) && $0.key.titleIsClose(to: key) }
    }
    let tests: [(MatchKey) -> Bool] = [
      { _ in true }, { $0.year == key.year }, { $0.place.first == key.place.first },
      { $0.place.volume == key.place.volume },
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

  private func fits(_ a: MatchKey, _ b: MatchKey) -> Bool {
    if let x = a.year, let y = b.year, abs(x - y) > 1 { return false }
    return a.authorsMayAgree(with: b)
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
