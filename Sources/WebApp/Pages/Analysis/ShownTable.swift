internal import Charting

/// A table of an analysis as a page shows it: each number with the way to the sources behind it.
struct ShownTable: Codable, Sendable {
  /// The beginning of its ids on the page.
  let id: String
  let title: String
  /// Whether headings stand in two lines, the upper ones over several columns.
  let hasGroups: Bool
  let upper: [Heading]
  let lower: [Heading]
  let parts: [Part]
  let notes: [String]
  let hasNotes: Bool

  struct Heading: Codable, Sendable {
    let text: String
    let isText: Bool
    /// How many columns it stands over, and how many lines it takes.
    let columns: Int
    let lines: Int
    let isGroup: Bool
  }

  /// Rows below one heading; without one at the beginning.
  struct Part: Codable, Sendable {
    let section: String?
    var rows: [Row]
    /// How many columns the heading stands over.
    let width: Int
  }

  struct Row: Codable, Sendable {
    let head: String
    /// `value`, `apart` or `total`.
    let role: String
    let indent: Int
    let cells: [Cell]
  }

  struct Cell: Codable, Sendable {
    let text: String
    let number: Double?
    /// Ids of the sources behind it.
    let sources: [String]
    let isText: Bool
    /// Where the sources are listed, or an empty cell is explained.
    let path: String?
    /// What the number is of.
    let name: String
  }
}

extension ShownTable {
  /// - Parameters:
  ///   - id: the beginning of its ids on the page.
  ///   - path: where the sources of a row and column are listed.
  ///   - instead: other ways for cells that have one, by their places in the table.
  init(
    _ table: AnalysisTable, id: String = "table", path: (_ row: String, _ column: String) -> String,
    instead: (Int, Int) -> String?
  ) {
    self.id = id
    title = table.title
    notes = table.notes
    hasNotes = !table.notes.isEmpty
    let hasGroups = table.columns.contains { $0.group != nil && !$0.heading.isEmpty }
    self.hasGroups = hasGroups
    upper = hasGroups ? ShownTable.upper(table.columns) : table.columns.map { .init($0.fullHeading, $0.kind) }
    lower = hasGroups ? table.columns.filter { $0.group != nil }.map { .init($0.heading, $0.kind) } : []
    let addresses = CellAddresses(table)
    var parts: [Part] = []
    for (down, row) in table.rows.enumerated() {
      if row.role == .section || parts.isEmpty {
        let title = row.role == .section ? row.cells.first?.text : nil
        parts.append(Part(section: title, rows: [], width: table.columns.count))
      }
      guard row.role != .section else { continue }
      let cells = row.cells.enumerated().dropFirst().map { across, cell in
        let isLinked = !cell.sources.isEmpty
        let way = instead(down, across) ?? (isLinked ? path(addresses.rows[down], addresses.columns[across]) : nil)
        let names = [row.cells[0].text, table.columns[across].fullHeading]
        return Cell(
          text: cell.text.isEmpty && way != nil ? "?" : cell.text,
          number: cell.number.flatMap { $0.isFinite ? $0 : nil }, sources: cell.sources,
          isText: table.columns[across].kind == .text, path: way, name: names.joined(separator: ", "))
      }
      let shown = Row(
        head: row.cells.first?.text ?? "", role: row.role.rawValue, indent: min(row.indent, 4), cells: cells)
      parts[parts.count - 1].rows.append(shown)
    }
    self.parts = parts
  }

  /// The upper line of headings: groups over their columns, and what has no group over both lines.
  private static func upper(_ columns: [AnalysisTable.Column]) -> [Heading] {
    var upper: [Heading] = []
    var last: String?
    for column in columns {
      if let group = column.group, group == last, let open = upper.popLast() {
        upper.append(Heading(text: group, isText: false, columns: open.columns + 1, lines: 1, isGroup: true))
      } else if let group = column.group {
        upper.append(Heading(text: group, isText: false, columns: 1, lines: 1, isGroup: true))
      } else {
        upper.append(Heading(text: column.heading, isText: column.kind == .text, columns: 1, lines: 2, isGroup: false))
      }
      last = column.group
    }
    return upper
  }
}

extension ShownTable.Heading {
  fileprivate init(_ text: String, _ kind: AnalysisTable.Kind) {
    self.init(text: text, isText: kind == .text, columns: 1, lines: 1, isGroup: false)
  }
}
