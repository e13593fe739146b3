internal import Bibliography
internal import GRDB

extension Rebuild {
  /// Compares what tables, indexes, views and triggers there are.
  ///
  /// - Throws: ``Problem`` naming the first that differs.
  func compareSchema() throws {
    let sql = "SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_master ORDER BY name"
    func parts(_ db: Database) throws -> [String: (type: String, sql: String)] {
      Dictionary(
        try Row.fetchAll(db, sql: sql).map { row in
          (row["name"] as String, (row["type"] as String, row["sql"] as String))
        }
      ) { first, _ in first }
    }
    let stored = try parts(original)
    let made = try copy.read { try parts($0) }
    let remedy = "Someone changed the database outside Winnow; restore the review from a backup."
    for name in Set(stored.keys).union(made.keys).sorted() {
      guard let ours = made[name] else {
        throw Problem("there is a \(stored[name]?.type ?? "table") “\(name)” that Winnow did not make", remedy: remedy)
      }
      guard let theirs = stored[name] else { throw Problem("the \(ours.type) “\(name)” is missing", remedy: remedy) }
      guard theirs == ours else {
        throw Problem("the \(ours.type) “\(name)” is not as Winnow made it", text: theirs.sql, remedy: remedy)
      }
    }
  }

  /// Compares all tables of the read model, row by row in key order.
  ///
  /// - Throws: ``Problem`` naming the first row that differs.
  func compareRows() throws {
    try copy.read { copy in
      for table in Schema.readModel { try compareRows(of: table.table, with: copy) }
    }
  }

  /// Compares one table; of `record` only the rows up to a number where one is given.
  func compareRows(of table: String, upTo last: Int? = nil, with copy: Database) throws {
    let key = Schema.readModel.first { $0.table == table }?.key ?? ["rowid"]
    // Text as bytes: a zero byte must not hide what stands behind it.
    let columns = try copy.columns(in: table).map(\.name)
    let selected = columns.map { "CASE typeof(\($0)) WHEN 'text' THEN CAST(\($0) AS BLOB) ELSE \($0) END AS \($0)" }
    let limit = last.map { "WHERE record <= \($0)" } ?? ""
    let sql = """
      SELECT \(selected.joined(separator: ", ")) FROM \(table) \(limit) \
      ORDER BY \(key.map { "\(table).\($0)" }.joined(separator: ", "))
      """
    let stored = try Row.fetchCursor(original, sql: sql)
    let rebuilt = try Row.fetchCursor(copy, sql: sql)
    while true {
      let (a, b) = (try stored.next(), try rebuilt.next())
      if a == nil, b == nil { return }
      if let a, let b, a == b { continue }
      throw difference(table, key, stored: a, rebuilt: b)
    }
  }

  private func difference(_ table: String, _ key: [String], stored: Row?, rebuilt: Row?) -> Problem {
    let remedy = "Someone changed the database outside Winnow; the ledger is intact and has the true value."
    func name(_ row: Row) -> String { key.map { "\($0) \(text(row[$0] as DatabaseValue))" }.joined(separator: ", ") }
    guard let stored else {
      return Problem("table \(table): the row \(rebuilt.map(name) ?? "?") is missing", remedy: remedy)
    }
    guard let rebuilt else {
      return Problem("table \(table): the row \(name(stored)) is not in the ledger", remedy: remedy)
    }
    if name(stored) != name(rebuilt) {
      return Problem(
        "table \(table): the row \(name(rebuilt)) is missing or changed, \(name(stored)) stands in its place",
        remedy: remedy)
    }
    let column = zip(stored, rebuilt).first { $0.1 != $1.1 }?.0.0 ?? key[0]
    let (theirs, ours) = (text(stored[column] as DatabaseValue), text(rebuilt[column] as DatabaseValue))
    return Problem(
      "table \(table), row \(name(stored)): \(column) is “\(theirs)”, the ledger says “\(ours)”", remedy: remedy)
  }

  private func text(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .null: return "empty"
    case .int64(let number): return String(number)
    case .double(let number): return String(number)
    case .string(let text): return text
    case .blob(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      return text.count > 60 ? text.prefix(59) + "…" : text
    }
  }
}
