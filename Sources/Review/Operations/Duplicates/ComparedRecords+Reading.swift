internal import Deduplication
internal import GRDB

extension ComparedRecords {
  /// Reads the keys of all records, one record in memory at a time.
  ///
  /// - Parameters:
  ///   - after: the last record that was compared before.
  ///   - progress: told how many have been read.
  init(_ db: Database, settings: MatchSettings, after: RecordID, progress: ((Int) -> Void)? = nil) throws {
    var ids: [RecordID] = []
    var keys: [MatchKey] = []
    var maker = MatchKeyMaker()
    let rows = try Row.fetchCursor(db, sql: "SELECT record, content FROM record ORDER BY record")
    while let row = try rows.next() {
      let stored = try StoredRecord(id: RecordID(row[0]), content: row[1])
      ids.append(stored.id)
      keys.append(maker.key(stored.record))
      progress?(ids.count)
    }
    self.init(
      ids: ids, keys: keys, prior: try ComparedRecords.prior(ids, db), settings: settings,
      newFrom: ids.partitioningIndex { $0 > after })
  }

  /// Index of a record; `nil` when there is none of this number.
  func index(of record: RecordID) -> Int? { ids.index(ofSorted: record) }

  private static func prior(_ ids: [RecordID], _ db: Database) throws -> PriorDecisions {
    var clusters: [Int: [Int]] = [:]
    let members = try Row.fetchCursor(
      db,
      sql: """
        SELECT record, cluster FROM record
        WHERE cluster IN (SELECT cluster FROM record GROUP BY cluster HAVING count(*) > 1) ORDER BY record
        """)
    while let row = try members.next() {
      guard let index = ids.index(ofSorted: RecordID(row[0])) else { continue }
      clusters[row[1], default: []].append(index)
    }
    return PriorDecisions(
      clusters: clusters.values.sorted { $0[0] < $1[0] },
      together: try pairs(ids, db, sql: "SELECT a, b FROM merge WHERE reason = '\(Merge.byPerson)'"),
      apart: try pairs(ids, db, sql: "SELECT a, b FROM apart"))
  }

  private static func pairs(_ ids: [RecordID], _ db: Database, sql: String) throws -> Set<PriorDecisions.Pair> {
    var pairs = Set<PriorDecisions.Pair>()
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      guard let a = ids.index(ofSorted: RecordID(row[0])), let b = ids.index(ofSorted: RecordID(row[1])) else {
        continue
      }
      pairs.insert(.init(a, b))
    }
    return pairs
  }
}

extension [RecordID] {
  /// Index of the first element for which `isBehind` holds; the elements must be sorted so that those come last.
  fileprivate func partitioningIndex(_ isBehind: (RecordID) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  fileprivate func index(ofSorted record: RecordID) -> Int? {
    let index = partitioningIndex { $0 >= record }
    return index < count && self[index] == record ? index : nil
  }
}
