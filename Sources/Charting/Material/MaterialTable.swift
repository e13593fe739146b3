package import Bibliography

/// A table as it came from a file, before anything is made of it.
package struct MaterialTable: Sendable, Equatable {
  package struct Row: Sendable, Equatable {
    /// In the file, counted from 1.
    package let line: Int
    package let cells: [String]

    package init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  package let heading: [String]
  package let rows: [Row]

  package init(heading: [String], rows: [Row]) {
    self.heading = heading
    self.rows = rows
  }
}

/// What was read of a table: good rows as values, the others with what is wrong with them.
package struct MaterialReading<Value: Sendable>: Sendable {
  package var values: [Value] = []
  /// One for each row that could not be read, with its line.
  package var refused: [Problem] = []
  /// Rows that are about something else than what was asked for.
  package var passedOver = 0
  /// Columns that nothing was taken from.
  package var ignored: [String] = []
}

/// A row with its cells by the names of columns.
struct MaterialRow {
  let line: Int
  let cells: [String]
  let places: [String: Int]

  /// What a cell says; `nil` where it is empty or there is no such column.
  subscript(column: String) -> String? {
    guard let place = places[column], place < cells.count else { return nil }
    return cells[place].trimmed.nilWhenEmpty
  }

  /// What a cell says.
  ///
  /// - Throws: ``Problem`` when it is empty.
  func needed(_ column: String) throws(Problem) -> String {
    guard let text = self[column] else {
      throw Problem("“\(column)” is empty", line: line, remedy: "Fill it in; the row was passed over.")
    }
    return text
  }

  /// What a cell says, made into a value; `nil` where it is empty.
  ///
  /// - Parameter wanted: what would be right: `a number`.
  /// - Throws: ``Problem`` when it says something else.
  func read<Value>(_ column: String, as wanted: String, _ make: (String) -> Value?) throws(Problem) -> Value? {
    guard let text = self[column], !MaterialCell.isBlank(text) else { return nil }
    guard let value = make(text) else {
      throw Problem(
        "“\(column)” takes \(wanted)", line: line, text: text, remedy: "Correct the cell; the row was passed over.")
    }
    return value
  }
}

extension MaterialTable {
  /// Reads each row by the columns of a kind.
  ///
  /// - Throws: ``Problem`` when a column that is needed isn't there.
  func read<Value: Sendable>(
    as kind: MaterialKind, mapping: [String: String]?, _ make: (MaterialRow) throws(Problem) -> Value?
  ) throws(Problem) -> MaterialReading<Value> {
    try read(kind.columns, of: kind.rawValue, mapping: mapping ?? [:], make)
  }

  /// Reads each row by columns.
  ///
  /// - Parameters:
  ///   - kind: what the table is called in problems.
  ///   - mapping: headings of the table that mean a column under another name.
  ///   - make: the value of a row; `nil` for a row that isn't meant. What it throws stands for the row.
  /// - Throws: ``Problem`` when a column that is needed isn't there.
  func read<Value: Sendable>(
    _ columns: [MaterialColumn], of kind: String, mapping: [String: String] = [:],
    _ make: (MaterialRow) throws(Problem) -> Value?
  ) throws(Problem) -> MaterialReading<Value> {
    let places = try places(columns, kind, mapping)
    let used = Set(places.values)
    var reading = MaterialReading<Value>()
    reading.ignored = heading.indices.filter { !used.contains($0) }.compactMap { heading[$0].trimmed.nilWhenEmpty }
    for row in rows {
      do throws(Problem) {
        if let spare = row.cells.dropFirst(heading.count).first(where: { !$0.trimmed.isEmpty }) {
          throw Problem(
            "has more cells than there are columns", line: row.line, text: spare,
            remedy: "Put quotation marks around cells with commas; the row was passed over.")
        }
        if let value = try make(MaterialRow(line: row.line, cells: row.cells, places: places)) {
          reading.values.append(value)
        } else {
          reading.passedOver += 1
        }
      } catch {
        var placed = error
        placed.line = placed.line ?? row.line
        reading.refused.append(placed)
      }
    }
    return reading
  }

  /// Where each column stands.
  private func places(
    _ columns: [MaterialColumn], _ kind: String, _ mapping: [String: String]
  ) throws(Problem) -> [String: Int] {
    let folded = heading.map(Folding.words)
    var places: [String: Int] = [:]
    for (theirs, ours) in mapping.sorted(by: { $0.key < $1.key }) {
      guard let place = folded.firstIndex(of: Folding.words(theirs)) else {
        throw Problem(
          "the table has no column that is called so", line: 1, text: theirs,
          remedy: "It has \(heading.joined(separator: ", ")).")
      }
      guard let column = columns.first(where: { Folding.words($0.name) == Folding.words(ours) }) else {
        throw Problem(
          "a table of \(kind) has no such column", text: ours,
          remedy: "It has \(columns.map(\.name).joined(separator: ", ")).")
      }
      places[column.name] = place
    }
    for column in columns where places[column.name] == nil {
      let free = folded.indices.filter { !places.values.contains($0) }
      let names = [column.name] + column.also
      places[column.name] = names.lazy.compactMap { name in free.first { folded[$0] == Folding.words(name) } }.first
    }
    let missing = columns.filter { $0.isNeeded && places[$0.name] == nil }.map(\.name)
    guard missing.isEmpty else {
      throw Problem(
        "there is no column \(missing.map { "“\($0)”" }.joined(separator: ", "))", line: 1,
        text: heading.joined(separator: ","),
        remedy: "Call it so in the first line, or say which column it is with --map.")
    }
    return places
  }
}
