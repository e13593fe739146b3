internal import Bibliography
package import Charting

extension AnalysisTable {
  /// The table as JSON: each cell with its text, its number and the ids of the sources behind it.
  package var json: String {
    let value = JSONValue.object([
      ("title", .string(title)), ("notes", .array(notes.map { .string($0) })),
      ("columns", .array(columns.map(json))), ("rows", .array(rows.map(json))),
    ])
    var output: [UInt8] = []
    JSONText.pretty(value, into: &output)
    return String(decoding: output, as: UTF8.self) + "\n"
  }

  private func json(_ column: Column) -> JSONValue {
    .object([
      ("heading", .string(column.heading)), ("group", column.group.map { .string($0) } ?? .null),
      ("kind", .string(column.kind.rawValue)),
    ])
  }

  private func json(_ row: Row) -> JSONValue {
    .object([
      ("kind", .string(row.role.rawValue)), ("level", .number(String(row.indent))),
      ("cells", .array(row.cells.map(json))),
    ])
  }

  private func json(_ cell: Cell) -> JSONValue {
    let number = cell.number.flatMap { $0.isFinite ? JSONValue.number(PlainNumber.text($0)) : nil }
    return .object([
      ("text", .string(cell.text)), ("number", number ?? .null),
      ("sources", .array(cell.sources.map { .string($0) })),
    ])
  }
}
