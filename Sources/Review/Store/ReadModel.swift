internal import GRDB
internal import Screening

/// Turns events into rows. The only code that writes the read model: live operations and `verify` both come through here.
enum ReadModel {
  /// Applies one event. Records of an import are inserted separately, by ``RecordInsertion``.
  static func apply(_ event: Event, entry: LedgerEntry, _ db: Database) throws {
    try ApartRows.apply(event, entry.sequence, db)
    switch event {
    case .reviewCreated(let created):
      try db.execute(
        sql: "INSERT INTO review VALUES (?, ?, ?)", arguments: [created.title, entry.at, created.winnow])
    case .recordsImported(let batch):
      try insert(batch, entry.sequence, db)
    case .duplicatesMerged(let merged):
      try apply(merged, entry, db)
    case .duplicatesSplit(let split):
      try apply(split, db)
    case .duplicatesKeptApart: break  // rows of `apart` only
    case .duplicatesSearched(let search):
      try insert(search, entry.sequence, db)
    case .stageSet(let set):
      try db.execute(
        sql: "INSERT OR REPLACE INTO stage VALUES (?, ?, ?, ?)",
        arguments: [
          set.stage.rawValue, set.settings.reviewers, set.settings.maybeCountsAs.rawValue,
          set.settings.reasonsMustAgree,
        ])
    case .decided(let decided):
      try db.cachedStatement(sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          entry.sequence, decided.stage.rawValue, decided.record.number, decided.reviewer, decided.kind.rawValue,
          decided.choice.rawValue, decided.reason, decided.note, decided.importedFrom, decided.protocolVersion,
        ])
    case .reportNotRetrieved(let report):
      try db.execute(
        sql: "INSERT OR REPLACE INTO retrieval VALUES (?, 'not retrieved', ?, ?)",
        arguments: [report.record.number, report.note, entry.sequence])
    case .protocolRegistered(let first): try ProtocolRows.insert(first, entry.sequence, db)
    case .protocolAmended(let amended): try ProtocolRows.insert(amended, entry.sequence, db)
    case .protocolDeposited(let deposited): try ProtocolRows.insert(deposited, entry.sequence, db)
    case .screeningOpenedUnregistered: try ProtocolRows.insertOverride(entry.sequence, db)
    }
  }

  private static func insert(_ batch: Event.RecordsImported, _ sequence: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        sequence, batch.source, batch.kind.rawValue, batch.file, batch.sha256, batch.format, batch.firstRecord,
        batch.records, batch.skipped, batch.searched, batch.hits, batch.strategy,
      ])
  }

  private static func insert(_ search: Event.DuplicatesSearched, _ sequence: Int, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO duplicate_search VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        sequence, search.through.number, search.compared, search.anew, search.rules, search.mergesUpdates,
        search.mergesPreprints, search.clusters,
      ])
    if search.anew { try db.execute(sql: "DELETE FROM unsure; DELETE FROM version") }
    let unsure = try db.cachedStatement(sql: "INSERT OR REPLACE INTO unsure VALUES (?, ?, ?, ?, ?)")
    for pair in search.unsure {
      try unsure.execute(arguments: [pair.a.number, pair.b.number, pair.probability, pair.reason, sequence])
    }
    let version = try db.cachedStatement(sql: "INSERT OR REPLACE INTO version VALUES (?, ?, ?, ?, ?)")
    for pair in search.versions {
      try version.execute(arguments: [pair.a.number, pair.b.number, pair.kind, pair.reason, sequence])
    }
  }

  private static func apply(_ merged: Event.DuplicatesMerged, _ entry: LedgerEntry, _ db: Database) throws {
    try setCluster(of: merged.cluster, db)
    let insertion = try db.cachedStatement(sql: "INSERT OR REPLACE INTO merge VALUES (?, ?, ?, ?)")
    for evidence in merged.merges {
      try insertion.execute(
        arguments: [evidence.a.number, evidence.b.number, evidence.reason, entry.sequence])
    }
  }

  private static func apply(_ split: Event.DuplicatesSplit, _ db: Database) throws {
    for record in split.records {
      try setCluster(of: [record], db)
      try db.execute(sql: "DELETE FROM merge WHERE a = ?1 OR b = ?1", arguments: [record.number])
    }
    for group in try connected(split.from, db) { try setCluster(of: group, db) }
  }

  /// Groups of records that merges among them still hold together.
  private static func connected(_ records: [RecordID], _ db: Database) throws -> [[RecordID]] {
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

  /// The record that stands for a cluster: the first one from a database or register, else the first (PRISMA counts a work
  /// found both ways in the databases arm).
  private static func setCluster(of records: [RecordID], _ db: Database) throws {
    let numbers = records.map(\.number)
    guard !numbers.isEmpty else { return }
    let list = numbers.map(String.init).joined(separator: ",")
    let head = try Int.fetchOne(
      db,
      sql: """
        SELECT record FROM record JOIN batch USING (batch) WHERE record IN (\(list))
        ORDER BY kind NOT IN ('database', 'register'), record LIMIT 1
        """)
    try db.execute(sql: "UPDATE record SET cluster = ? WHERE record IN (\(list))", arguments: [head])
  }
}
