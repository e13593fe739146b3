internal import Bibliography

/// Cuts delimiter-separated text into rows (RFC 4180: quotes double inside quotes, line breaks allowed inside quotes).
final class CSVScanner {
  /// Line at which the row last returned begins, from 1.
  private(set) var rowLine = 0

  private let lines: LineScanner
  private let delimiter: UInt8

  init(_ source: ByteSource, delimiter: UInt8) throws(Problem) {
    lines = try LineScanner(source)
    self.delimiter = delimiter
  }

  /// The next row's fields, or `nil` at the end. `isOpen` says that a quote was never closed.
  func next() throws(Problem) -> (fields: [String], isOpen: Bool)? {
    guard var line = try lines.next() else { return nil }
    rowLine = lines.lineNumber
    var fields: [String] = []
    var quoted: [UInt8] = []
    var isQuoted = false
    while true {
      var position = 0
      var start = 0
      while position <= line.count {
        if isQuoted {
          guard let quote = line[position...].firstIndex(of: CSVScanner.quote) else {
            quoted.append(contentsOf: line[position...])
            break
          }
          quoted.append(contentsOf: line[position..<quote])
          position = quote + 1
          if position < line.count, line[position] == CSVScanner.quote {
            quoted.append(CSVScanner.quote)
            position += 1
          } else {
            isQuoted = false
            let stop = line[position...].firstIndex(of: delimiter) ?? line.count
            quoted.append(contentsOf: line[position..<stop])
            fields.append(quoted.withUnsafeBytes(TextDecoding.string))
            quoted.removeAll(keepingCapacity: true)
            position = stop + 1
            start = position
          }
        } else if position < line.count, position == start, line[position] == CSVScanner.quote {
          isQuoted = true
          position += 1
        } else {
          let stop = line[position...].firstIndex(of: delimiter) ?? line.count
          fields.append(TextDecoding.string(UnsafeRawBufferPointer(rebasing: line[start..<stop])))
          position = stop + 1
          start = position
        }
      }
      guard isQuoted else { return (fields, false) }
      guard let following = try lines.next() else {
        fields.append(quoted.withUnsafeBytes(TextDecoding.string))
        return (fields, true)
      }
      quoted.append(UInt8(ascii: "\n"))
      line = following
    }
  }

  private static let quote = UInt8(ascii: "\"")
}
