internal import GRDB

extension LedgerEntry {
  init(_ row: Row) {
    self.init(
      sequence: row["sequence"], at: row["at"], actor: row["actor"], kind: row["kind"], payload: row["payload"],
      why: row["why"], previous: row["previous"], hash: row["hash"])
  }

  /// The event itself.
  ///
  /// - Throws: ``LedgerError`` or a decoding error when the payload isn't what its kind says.
  package func event() throws -> Event { try Event(kind: kind, payload: payload) }
}

extension Review {
  /// Ledger entries, oldest first.
  ///
  /// - Parameters:
  ///   - after: only entries behind this sequence.
  ///   - before: only entries before this sequence.
  ///   - limit: at most so many; the newest of them when `after` is `nil`.
  ///   - actor: only what this person did.
  ///   - record: only entries that name this record.
  ///   - days: only entries of these days in UTC, `2026-03-04` to `2026-03-31`, either end open.
  ///   - viewer: who looks: what is sealed for that person is told without what was said.
  package func ledger(
    after: Int? = nil, before: Int? = nil, limit: Int = 50, actor: String? = nil, record: RecordID? = nil,
    days: (from: String?, to: String?) = (nil, nil), seenBy viewer: String
  ) throws -> [LedgerEntry] {
    var conditions = ["sequence > \(after ?? 0)", "sequence < \(before ?? Int.max)"]
    var arguments: [String] = []
    if let from = days.from {
      conditions.append("substr(at, 1, 10) >= ?")
      arguments.append(from)
    }
    if let to = days.to {
      conditions.append("substr(at, 1, 10) <= ?")
      arguments.append(to)
    }
    if let actor {
      conditions.append("actor = ?")
      arguments.append(actor)
    }
    if let record {
      conditions.append(
        """
        (json_extract(payload, '$.record') = \(record.number)
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.cluster') WHERE value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.records') WHERE kind != 'records imported' AND value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.sample') WHERE value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.reports') WHERE value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.from') WHERE value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.groups') AS one, json_each(one.value) AS member
          WHERE member.value = \(record.number))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.unsure') AS pair
          WHERE \(record.number) IN (json_extract(pair.value, '$.a'), json_extract(pair.value, '$.b')))
        OR EXISTS (SELECT 1 FROM json_each(payload, '$.versions') AS pair
          WHERE \(record.number) IN (json_extract(pair.value, '$.a'), json_extract(pair.value, '$.b')))
        OR (kind = 'records imported' AND \(record.number) BETWEEN json_extract(payload, '$.firstRecord')
          AND json_extract(payload, '$.firstRecord') + json_extract(payload, '$.records') - 1))
        """)
    }
    let order = after == nil ? "DESC" : "ASC"
    let sql = """
      SELECT * FROM ledger WHERE \(conditions.joined(separator: " AND ")) ORDER BY sequence \(order) LIMIT \(limit)
      """
    let entries = try pool.read { db in
      let entries = try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments)).map(LedgerEntry.init)
      let seals = try SealedEntries(entries, viewer: viewer, db)
      return entries.map(seals.open)
    }
    return after == nil ? entries.reversed() : entries
  }
}
