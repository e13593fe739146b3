internal import Deduplication
internal import GRDB

/// The rows of `apart`: which pairs of records a person said are different works.
///
/// They follow from the events alone, not from other tables.
enum ApartRows {
  /// Applies what an event says about pairs that stay apart.
  static func apply(_ event: Event, _ sequence: Int, _ db: Database) throws {
    switch event {
    case .duplicatesMerged(let merged):
      // The rules never join what is apart, so only a person's merge has pairs to clear; and it says that all are one work.
      if merged.merges.contains(where: { $0.reason == Merge.byPerson }) { try clear(merged.cluster, db) }
    case .duplicatesSplit(let split):
      for (position, record) in split.records.enumerated() {
        for other in split.from + split.records[(position + 1)...] { try part(record, other, sequence, db) }
      }
    case .duplicatesKeptApart(let kept):
      for (position, group) in kept.groups.enumerated() {
        for other in kept.groups[(position + 1)...].joined() {
          for record in group { try part(record, other, sequence, db) }
        }
      }
    case .reviewCreated, .recordsImported, .duplicatesSearched, .stageSet, .decided, .reportNotRetrieved,
      .protocolRegistered, .protocolAmended, .protocolDeposited, .screeningOpenedUnregistered:
      break
    }
  }

  private static func part(_ record: RecordID, _ other: RecordID, _ sequence: Int, _ db: Database) throws {
    guard record != other else { return }
    try db.cachedStatement(sql: "INSERT OR REPLACE INTO apart VALUES (?, ?, ?)").execute(
      arguments: [min(record, other).number, max(record, other).number, sequence])
  }

  private static func clear(_ cluster: [RecordID], _ db: Database) throws {
    let list = cluster.map { String($0.number) }.joined(separator: ",")
    try db.execute(sql: "DELETE FROM apart WHERE a IN (\(list)) AND b IN (\(list))")
  }
}
