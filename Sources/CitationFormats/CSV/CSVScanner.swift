internal import Bibliography

/// Cuts delimiter-separated text into rows (RFC 4180: quotes double inside quotes, line breaks allowed inside quotes).
///
/// A quotation mark that is never closed costs the line it stands in, not the rest of the file: after
/// ``longestField`` bytes, or at the end, the line is given up and reading goes on behind it.
final class CSVScanner {
  /// No field of a citation export is longer than this, in bytes.
  static let longestField = 1 << 20

  /// Line at which the row last returned begins, from 1.
  private(set) var rowLine = 0

  private let lines: LineScanner
  private let delimiter: UInt8
  /// Lines that a stray quotation mark had swallowed, to be read again; the next one is last.
  private var replay: [Line] = []

  /// A line kept in memory.
  private struct Line {
    let number: Int
    let bytes: [UInt8]
  }

  /// One row.
  struct Row {
    var fields: [String]
    /// A quotation mark was never closed.
    var isOpen = false
  }

  init(_ source: ByteSource, delimiter: UInt8) throws(Problem) {
    lines = try LineScanner(source)
    self.delimiter = delimiter
  }

  /// The next row, or `nil` at the end.
  func next() throws(Problem) -> Row? {
    var parser = RowParser(delimiter: delimiter)
    if let line = replay.popLast() {
      rowLine = line.number
      line.bytes.withUnsafeBytes { parser.take($0) }
    } else if let line = try lines.next() {
      rowLine = lines.lineNumber
      parser.take(line)
    } else {
      return nil
    }
    return parser.isQuoted ? try continued(&parser) : Row(fields: parser.fields)
  }

  /// Reads on until the quotation marks are closed.
  private func continued(_ parser: inout RowParser) throws(Problem) -> Row {
    let firstFields = parser.closedFields
    var swallowed: [Line] = []
    var length = 0
    while parser.isQuoted {
      guard length <= CSVScanner.longestField, let line = try nextLine() else {
        replay.append(contentsOf: swallowed.reversed())
        return Row(fields: firstFields, isOpen: true)
      }
      swallowed.append(line)
      length += line.bytes.count
      parser.breakLine()
      line.bytes.withUnsafeBytes { parser.take($0) }
    }
    return Row(fields: parser.fields)
  }

  private func nextLine() throws(Problem) -> Line? {
    if let line = replay.popLast() { return line }
    guard let line = try lines.next() else { return nil }
    return Line(number: lines.lineNumber, bytes: Array(line))
  }
}

/// The fields of one row, line by line.
private struct RowParser {
  let delimiter: UInt8
  private(set) var fields: [String] = []
  /// The text so far ends inside quotation marks.
  private(set) var isQuoted = false
  private var quoted: [UInt8] = []

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// What was read, the open field cut at the end of its line.
  var closedFields: [String] { fields + [quoted.withUnsafeBytes(TextDecoding.string)] }

  /// A line break inside quotation marks.
  mutating func breakLine() { quoted.append(0x0A) }

  mutating func take(_ line: UnsafeRawBufferPointer) {
    var position = 0
    var start = isQuoted ? -1 : 0
    while position <= line.count {
      if isQuoted {
        guard takeQuoted(line, &position) else { return }
        start = position
      } else if position < line.count, position == start, line[position] == 0x22 {
        isQuoted = true
        position += 1
      } else {
        let stop = line[position...].firstIndex(of: delimiter) ?? line.count
        fields.append(TextDecoding.string(UnsafeRawBufferPointer(rebasing: line[start..<stop])))
        position = stop + 1
        start = position
      }
    }
  }

  /// Takes text up to a quotation mark that closes the field; `false` when the line ends before.
  private mutating func takeQuoted(_ line: UnsafeRawBufferPointer, _ position: inout Int) -> Bool {
    while let quote = line[position...].firstIndex(of: 0x22) {
      quoted.append(contentsOf: line[position..<quote])
      position = quote + 1
      if position < line.count, line[position] == 0x22 {
        quoted.append(0x22)
        position += 1
        continue
      }
      isQuoted = false
      let stop = line[position...].firstIndex(of: delimiter) ?? line.count
      quoted.append(contentsOf: line[position..<stop])
      fields.append(quoted.withUnsafeBytes(TextDecoding.string))
      quoted.removeAll(keepingCapacity: true)
      position = stop + 1
      return true
    }
    quoted.append(contentsOf: line[position...])
    return false
  }
}
