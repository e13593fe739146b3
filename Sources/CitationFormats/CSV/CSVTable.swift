internal import Bibliography

/// A CSV file as rows with named columns, for tables that are no citations.
package final class CSVTable {
  /// Column names as written.
  package let heading: [String]
  private let name: String
  private let positions: [String: Int]
  private var rows: CSVScanner

  /// One row; empty cells count as missing.
  package struct Row {
    /// Line at which it begins.
    package let line: Int
    /// All cells, also empty ones and those behind the last column.
    package let fields: [String]
    fileprivate let positions: [String: Int]

    package subscript(name: String) -> String? {
      guard let position = positions[name], position < fields.count else { return nil }
      return fields[position].isEmpty ? nil : fields[position]
    }
  }

  /// - Throws: ``Problem`` when the input can't be read or is empty.
  package init(_ source: ByteSource) throws {
    let head = try source.peek(1 << 14).withUnsafeBytes { TextDecoding.string($0) }
    let firstLine = head.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    let delimiters: [Character] = [",", ";", "\t"]
    let delimiter = delimiters.max { a, b in
      firstLine.count(where: { $0 == a }) < firstLine.count(where: { $0 == b })
    }
    rows = try CSVScanner(source, delimiter: delimiter?.asciiValue ?? UInt8(ascii: ","))
    guard try rows.read() else {
      throw Problem("is empty", file: source.name, remedy: "Export the table again.")
    }
    name = source.name
    heading = rows.texts
    positions = Dictionary(heading.enumerated().map { ($1.trimmed.lowercased(), $0) }) { first, _ in first }
  }

  /// Whether the table has a column, in lower case.
  package func has(_ name: String) -> Bool { positions[name] != nil }

  /// The next row that isn't empty, or `nil` at the end.
  ///
  /// - Throws: ``Problem`` at a quotation mark that is never closed: which rows it swallowed can't be known.
  package func next() throws -> Row? {
    while try rows.read() {
      let fields = rows.texts
      guard !rows.isOpen else {
        throw Problem(
          "a quotation mark is never closed", file: name, line: rows.rowLine, text: fields.last,
          remedy: "Close it, or double quotation marks inside a field; nothing was taken from the table.")
      }
      if fields.contains(where: { !$0.isEmpty }) {
        return Row(line: rows.rowLine, fields: fields, positions: positions)
      }
    }
    return nil
  }
}
