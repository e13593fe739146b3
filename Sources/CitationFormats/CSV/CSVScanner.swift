internal import Bibliography
import Foundation

/// Cuts delimiter-separated text into rows (RFC 4180: quotes double inside quotes, line breaks allowed inside quotes).
///
/// The fields of the row last read lie where the file's bytes lie, until their text is asked for. A quotation mark that is
/// never closed costs the line it stands in, not the rest of the file: after ``longestField`` bytes, or at the end, the
/// line is given up and reading goes on behind it.
struct CSVScanner: ~Copyable {
  /// No field of a citation export is longer than this, in bytes.
  static let longestField = 1 << 20

  /// Line at which the row last read begins, from 1.
  private(set) var rowLine = 0
  /// A quotation mark in the row last read was never closed.
  private(set) var isOpen = false

  private var window: ByteWindow
  private let delimiter: UInt8
  private let lineEnd: UInt8
  private var line = 1
  /// Where the row that is read begins in the window, and where the next one does.
  private var row = 0
  private var next = 0
  private var fields: [Field] = []
  /// How many columns the table has, as soon as its heading is known.
  var columns = 0

  /// A field of the row; places are counted from the row's start, since the row may move in the window.
  private struct Field {
    var start: Int
    var end: Int
    /// Quotation marks inside are doubled.
    var hasQuotes = false
    /// Where text behind a closing quotation mark begins and ends.
    var tail: Range<Int>?
  }

  init(_ source: ByteSource, delimiter: UInt8) throws(Problem) {
    window = try ByteWindow(source)
    self.delimiter = delimiter
    lineEnd = window.lineEndOfFirstRow
    fields.reserveCapacity(64)
  }

  /// Reads the next row; `false` at the end.
  mutating func read() throws(Problem) -> Bool {
    row = next
    rowLine = line
    isOpen = false
    fields.removeAll(keepingCapacity: true)
    guard try byte(at: 0) != nil else { return false }
    var position = 0
    while true {
      if try byte(at: position) == 0x22 {
        guard let closed = try readQuoted(from: position) else {
          giveUpLine(openAt: position)
          return true
        }
        position = closed
      } else {
        position = try readPlain(from: position)
      }
      // At a delimiter, at the end of the line or of the file.
      guard row + position < window.end, window.bytes[row + position] == delimiter else { break }
      position += 1
    }
    next = min(row + position + 1, window.end)
    line += 1
    return true
  }

  // MARK: - The row last read

  /// How many fields it has.
  var count: Int { fields.count }

  /// The text of a field, without white space at its ends; empty when the row has fewer fields.
  func text(_ index: Int) -> String {
    guard index < fields.count else { return "" }
    let field = fields[index]
    if field.hasQuotes || field.tail != nil { return joined(field).trimmed }
    let bytes = UnsafeRawBufferPointer(rebasing: window.bytes[(row + field.start)..<(row + field.end)]).trimmingSpace
    guard let base = bytes.baseAddress, memchr(base, 0x0D, bytes.count) != nil else {
      return TextDecoding.string(bytes)
    }
    return CSVScanner.withPlainLineEnds(bytes)
  }

  /// Whether a field holds nothing but white space, or isn't there.
  func isEmpty(_ index: Int) -> Bool {
    guard index < fields.count else { return true }
    let field = fields[index]
    if field.tail != nil { return false }
    return !window.bytes[(row + field.start)..<(row + field.end)].contains { $0 > 0x20 }
  }

  /// Whether a field from `index` on holds more than white space.
  func hasText(from index: Int) -> Bool {
    for index in min(index, count)..<count where !isEmpty(index) { return true }
    return false
  }

  /// Whether no field holds more than white space.
  var isBlank: Bool { !hasText(from: 0) }

  /// The texts of all fields.
  var texts: [String] {
    var texts: [String] = []
    for index in 0..<count { texts.append(text(index)) }
    return texts
  }

  private func joined(_ field: Field) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(field.end - field.start)
    var isQuoted = false
    for byte in window.bytes[(row + field.start)..<(row + field.end)] {
      // The second of two stands for both.
      isQuoted = byte == 0x22 && !isQuoted
      if !isQuoted { bytes.append(byte) }
    }
    if let tail = field.tail { bytes += window.bytes[(row + tail.lowerBound)..<(row + tail.upperBound)] }
    return bytes.withUnsafeBytes { CSVScanner.withPlainLineEnds($0) }
  }

  /// CR LF inside a field becomes LF.
  private static func withPlainLineEnds(_ bytes: UnsafeRawBufferPointer) -> String {
    let text = TextDecoding.string(bytes)
    guard text.utf8.contains(0x0D) else { return text }
    return text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
  }
}

// MARK: - Reading

extension CSVScanner {
  /// The byte at a place of the row, read in when it isn't there yet; `nil` at the end of the file.
  private mutating func byte(at position: Int) throws(Problem) -> UInt8? {
    while row + position >= window.end {
      guard try more() else { return nil }
    }
    return window.bytes[row + position]
  }

  /// Reads on behind the row, which may move; `false` at the end of the file.
  private mutating func more() throws(Problem) -> Bool {
    guard !window.isAtEnd else { return false }
    try window.fill(keeping: row)
    row = 0
    return true
  }

  /// Reads a field without quotation marks; gives the place of the byte that ends it.
  private mutating func readPlain(from start: Int) throws(Problem) -> Int {
    let end = try plainEnd(from: start)
    fields.append(Field(start: start, end: end))
    return end
  }

  private mutating func plainEnd(from start: Int) throws(Problem) -> Int {
    var position = start
    while true {
      let limit = window.end - row
      let bytes = window.bytes.baseAddress! + row
      while position < limit {
        let byte = bytes.load(fromByteOffset: position, as: UInt8.self)
        if byte == delimiter || byte == lineEnd { return position }
        position += 1
      }
      guard try more() else { return position }
    }
  }

  /// Reads a field in quotation marks; gives the place of the byte behind it, `nil` when it is never closed.
  private mutating func readQuoted(from quote: Int) throws(Problem) -> Int? {
    let start = quote + 1
    var position = start
    var hasQuotes = false
    while true {
      let limit = window.end - row
      let bytes = window.bytes.baseAddress! + row
      guard position < limit, let found = memchr(bytes + position, 0x22, limit - position) else {
        position = max(position, limit)
        guard position - start <= CSVScanner.longestField, try more() else { return nil }
        continue
      }
      let end = UnsafeRawPointer(found) - UnsafeRawPointer(bytes)
      if try byte(at: end + 1) == 0x22 {
        hasQuotes = true
        position = end + 2
        continue
      }
      let behind = try plainEnd(from: end + 1)
      let tail = window.bytes[(row + end + 1)..<(row + behind)].contains { $0 > 0x20 } ? end + 1..<behind : nil
      line += ByteCount.of(lineEnd, in: UnsafeRawBufferPointer(rebasing: window.bytes[(row + start)..<(row + end)]))
      fields.append(Field(start: start, end: end, hasQuotes: hasQuotes, tail: tail))
      return behind
    }
  }

  /// Ends a row in which a quotation mark was never closed: with its first line when rows follow, which a stray mark
  /// swallowed; else with the file, which was cut off inside the field.
  private mutating func giveUpLine(openAt quote: Int) {
    isOpen = true
    let rest = UnsafeRawBufferPointer(rebasing: window.bytes[row..<window.end])
    let length = memchr(rest.baseAddress!, Int32(lineEnd), rest.count).map { UnsafeRawPointer($0) - rest.baseAddress! }
    let end = length ?? rest.count
    let isCut = window.isAtEnd && !holdsRows(UnsafeRawBufferPointer(rebasing: rest[end...]))
    fields.removeAll { $0.end > end }
    if quote < end { fields.append(Field(start: quote + 1, end: end)) }
    next = isCut ? window.end : min(row + end + 1, window.end)
    line = isCut ? rowLine + ByteCount.of(lineEnd, in: rest) + 1 : rowLine + 1
  }

  /// Whether most of the lines have as many delimiters as a row of the table.
  private func holdsRows(_ text: UnsafeRawBufferPointer) -> Bool {
    var lines = 0
    var rows = 0
    for line in text.split(separator: lineEnd) {
      lines += 1
      if ByteCount.of(delimiter, in: UnsafeRawBufferPointer(rebasing: line)) >= columns - 1 { rows += 1 }
    }
    return lines > 0 && rows * 2 >= lines
  }
}
