/// The bytes of a text by lines, as libyaml counts lines and columns.
struct SourceText {
  private(set) var bytes: [UInt8]
  /// Where each line stands in `bytes`, its line break left out.
  private let lines: [Range<Int>]

  /// - Parameter bytes: UTF-8; a byte order mark is left out.
  init(_ bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      let length = SourceText.lineBreak(at: index, in: bytes)
      guard length > 0 else {
        index += 1
        continue
      }
      lines.append(start..<index)
      index += length
      start = index
    }
    lines.append(start..<bytes.count)
    self.lines = lines
  }

  var count: Int { lines.count }

  /// A line, counted from 1; nothing when there is no such line.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    lines.indices.contains(number - 1) ? bytes[lines[number - 1]] : []
  }

  /// Where the character at `place` begins in `bytes`.
  func offset(of place: Place) -> Int? {
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1]
    var column = 0
    for index in line where bytes[index] & 0xC0 != 0x80 {
      column += 1
      if column == place.column { return index }
    }
    return column + 1 == place.column ? line.upperBound : nil
  }

  /// The part of a line that stands before `place`.
  func text(before place: Place) -> String {
    guard let offset = offset(of: place) else { return "" }
    return String(decoding: line(place.line).prefix(upTo: offset), as: UTF8.self)
  }

  /// The part of a line that begins at `place`.
  func text(from place: Place) -> String {
    guard let offset = offset(of: place) else { return "" }
    return String(decoding: line(place.line).suffix(from: offset), as: UTF8.self)
  }

  /// Blanks at the beginning of a line; `nil` for a line of blanks.
  func indentation(_ number: Int) -> Int? {
    let line = line(number)
    return line.firstIndex { $0 != 0x20 }.map { $0 - line.startIndex }
  }

  /// Lines in `range` on which more than blanks and quotes stand.
  func writtenLines(in range: Range<Int>) -> Int {
    range.count { number in line(number).contains { ![0x20, 0x09, 0x22, 0x27].contains($0) } }
  }

  /// Writes another byte of ASCII at `offset`: all places stay as they are.
  mutating func replace(at offset: Int, by byte: UInt8) { bytes[offset] = byte }

  /// Writes blanks from `offset` to the end of the line.
  mutating func blank(from offset: Int, inLine number: Int) {
    for index in offset..<lines[number - 1].upperBound { bytes[index] = 0x20 }
  }

  /// Bytes of the line break that begins at `index`; 0 when none does.
  private static func lineBreak(at index: Int, in bytes: [UInt8]) -> Int {
    func byte(_ ahead: Int) -> UInt8? { index + ahead < bytes.count ? bytes[index + ahead] : nil }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
