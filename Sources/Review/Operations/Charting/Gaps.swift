internal import Bibliography
package import Charting
internal import GRDB
internal import Screening

extension Review {
  /// Says what an empty cell of an evidence map means, or takes that back.
  ///
  /// - Parameters:
  ///   - kind: `nil` takes the mark away.
  ///   - sources: sources that state the gap.
  /// - Throws: ``Problem`` when the form has no such fields or values, or a mark has no reason.
  package func markGap(
    _ cell: MapCell, _ kind: GapKind?, sources: [RecordID] = [], acting: Acting
  ) throws {
    try write(acting, to: .organiseCharting) { db, ledger in
      let form = try Review.chartForm(nil, db)
      for (path, value) in [(cell.rows, cell.row), (cell.columns, cell.column)] {
        try form.refuseUnlessValue(value, of: path)
      }
      guard kind == nil || acting.why?.trimmed.nilWhenEmpty != nil else {
        throw Problem("a gap needs a reason", remedy: "Say why the cell is empty; nothing was recorded.")
      }
      let heads = try sources.map { try Review.source($0, db) }
      let cell = try Review.isMarked(cell.turned, db) ? cell.turned : cell
      try ledger.append(.gapMarked(.init(cell: cell, kind: kind, sources: heads)))
    }
  }

  /// Whether something is said of a cell. A map has one mark a cell, whichever of its fields were the rows at the time.
  private static func isMarked(_ cell: MapCell, _ db: Database) throws -> Bool {
    let same = "row_field = ? AND row_value = ? AND column_field = ? AND column_value = ?"
    return try Row.fetchOne(
      db, sql: "SELECT 1 FROM gap WHERE \(same)", arguments: [cell.rows, cell.row, cell.columns, cell.column]) != nil
  }

  /// What the team says of empty cells, in the order of the cells' names.
  package func gaps() throws -> [GapNote] {
    try pool.read { db in
      let order = "row_field, row_value, column_field, column_value"
      return try Row.fetchAll(db, sql: "SELECT * FROM gap ORDER BY \(order)").map { row in
        let sources: String = row["sources"]
        return GapNote(
          cell: MapCell(
            rows: row["row_field"], row: row["row_value"], columns: row["column_field"], column: row["column_value"]),
          kind: try Review.known(row["kind"], "kind of gap"), reason: row["reason"] ?? "",
          sources: try StoredJSON.value([String].self, sources), by: row["actor"])
      }
    }
  }
}

extension ChartForm {
  /// - Throws: ``Problem`` when there is no such field, or it can't have the value.
  fileprivate func refuseUnlessValue(_ value: String, of path: String) throws {
    guard let field = field(path) else {
      throw Problem("the form has no field `\(path)`", remedy: "It has \(paths.joined(separator: ", ")).")
    }
    guard field.kind.isClosed, field.kind != .yesOrNo else { return }
    guard field.values.contains(where: { $0.value == value }) else {
      throw Problem(
        "“\(field.label)” has no value “\(value)”",
        remedy: "It has \(field.values.map(\.value).joined(separator: ", ")).")
    }
  }
}
