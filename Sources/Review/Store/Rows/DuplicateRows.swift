internal import Deduplication
internal import GRDB

extension Event.DuplicatesMerged {
  /// Whether a person said that these are one work.
  var isByPerson: Bool { merges.contains { $0.reason == Merge.byPerson } }

  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    // The rules never join what is apart, so only a person's merge has pairs to clear; and it says that all are one work.
    if isByPerson { try ApartRows.clear(cluster, db) }
    try Clusters.join(cluster, db)
    let insertion = try db.cachedStatement(sql: "INSERT OR REPLACE INTO merge VALUES (?, ?, ?, ?)")
    for evidence in merges {
      try insertion.execute(
        arguments: [evidence.a.number, evidence.b.number, evidence.reason, entry.sequence])
    }
    try StandingRows.refresh(cluster, db)
  }
}

extension Event.DuplicatesSplit {
  /// The pairs that the split keeps apart.
  func keepApart(_ sequence: Int, _ db: Database) throws {
    for (position, record) in records.enumerated() {
      for other in from + records[(position + 1)...] { try ApartRows.part(record, other, sequence, db) }
    }
  }

  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try keepApart(entry.sequence, db)
    for record in records {
      try Clusters.join([record], db)
      try db.execute(sql: "DELETE FROM merge WHERE a = ?1 OR b = ?1", arguments: [record.number])
    }
    for group in try Clusters.connected(from, db) { try Clusters.join(group, db) }
    try StandingRows.refresh(records + from, db)
  }
}

extension Event.DuplicatesKeptApart {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    for (position, group) in groups.enumerated() {
      for other in groups[(position + 1)...].joined() {
        for record in group { try ApartRows.part(record, other, entry.sequence, db) }
      }
    }
  }
}

extension Event.DuplicatesSearched {
  func apply(_ entry: LedgerEntry, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO duplicate_search VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        entry.sequence, through.number, compared, anew, rules, mergesUpdates,
        mergesPreprints, clusters,
      ])
    if anew { try db.execute(sql: "DELETE FROM unsure; DELETE FROM version") }
    let unsureRow = try db.cachedStatement(sql: "INSERT OR REPLACE INTO unsure VALUES (?, ?, ?, ?, ?)")
    for pair in unsure {
      try unsureRow.execute(arguments: [pair.a.number, pair.b.number, pair.probability, pair.reason, entry.sequence])
    }
    let versionRow = try db.cachedStatement(sql: "INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?)")
    for pair in versions {
      try versionRow.execute(arguments: [pair.a.number, pair.b.number, pair.kind, pair.reason, entry.sequence])
    }
  }
}

/// Which records are one work.
private enum Clusters {
  /// Groups of records that merges among them still hold together.
  static func connected(_ records: [RecordID], _ db: Database) throws -> [[RecordID]] {
    var group = Dictionary(uniqueKeysWithValues: records.map { ($0, $0) })
    let list = records.map { String($0.number) }.joined(separator: ",")
    let pairs = try Row.fetchAll(
      db, sql: "SELECT a, b FROM merge WHERE a IN (\(list)) AND b IN (\(list)) ORDER BY a, b")
    for pair in pairs {
      guard let x = group[RecordID(pair["a"])], let y = group[RecordID(pair["b"])], x != y else { continue }
      for record in records where group[record] == y { group[record] = x }
    }
    return Dictionary(grouping: records) { group[$0]! }.values.sorted { $0[0] < $1[0] }
  }

  /// The record that stands for a cluster: one of a previous version of the review, else the first from a database or
  /// register, else the first (PRISMA counts a work found both ways in the databases arm).
  static func join(_ records: [RecordID], _ db: Database) throws {
    let numbers = records.map(\.number)
    guard !numbers.isEmpty else { return }
    let list = numbers.map(String.init).joined(separator: ",")
    let head = try Int.fetchOne(
      db,
      sql: """
        SELECT record FROM record JOIN batch USING (batch) WHERE record IN (\(list))
        ORDER BY kind != 'previous', kind NOT IN ('database', 'register'), record LIMIT 1
        """)
    try db.execute(sql: "UPDATE record SET cluster = ? WHERE record IN (\(list))", arguments: [head])
  }
}
