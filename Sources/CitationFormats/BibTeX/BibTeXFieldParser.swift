internal import Bibliography
import Foundation

/// Cuts what stands between an entry's brackets into key and fields. Forgiving: a missing comma, key or closing brace
/// costs as little as possible. Takes time in proportion to the body, whatever stands in it.
struct BibTeXFieldParser {
  private let body: UnsafeRawBufferPointer
  private let macros: BibTeXMacros
  private var position = 0
  /// A value isn't closed.
  private(set) var isDamaged = false
  /// Owns values that were put together from pieces; `nil` when there are none.
  private(set) var memory: BibTeXMemory?
  /// How much macros may still add: strings of strings can grow without end.
  private var allowance = BibTeXScanner.longestEntry

  init(_ body: UnsafeRawBufferPointer, macros: BibTeXMacros) {
    self.body = body
    self.macros = macros
  }

  /// The entry's key. Scopus writes keys with commas (`Kenny20103,17`), so the key ends at a comma with a field behind.
  mutating func key() -> UnsafeRawBufferPointer {
    if beginsField(at: 0) { return part(0, 0) }
    let firstComma = firstIndex(from: 0) { $0 == UInt8(ascii: ",") } ?? body.count
    var end = firstComma
    while end < body.count, !isFieldOrEnd(at: end + 1) {
      end = firstIndex(from: end + 1) { $0 == UInt8(ascii: ",") || $0 == 0x0A } ?? body.count
      if end == body.count || body[end] == 0x0A {
        end = firstComma
        break
      }
    }
    position = min(end + 1, body.count)
    return part(0, end)
  }

  /// The next field, `nil` at the end.
  mutating func nextField() -> BibTeXField? {
    while position < body.count {
      let stop = firstIndex(from: position, where: BibTeXFieldParser.endsName) ?? body.count
      let text = part(position, stop)
      position = stop + 1
      guard stop < body.count, body[stop] == UInt8(ascii: "="), !text.isEmpty else { continue }
      let written = BibTeXFieldParser.lastLine(of: text)
      return BibTeXField(name: BibTeXFieldName.named(written), written: written, value: value())
    }
    return nil
  }

  // MARK: Values

  /// Pieces joined by `#`.
  private mutating func value() -> UnsafeRawBufferPointer {
    let first = piece()
    guard skipsJoin() else { return first }
    var joined = Array(first)
    repeat { joined += piece() } while skipsJoin()
    let memory = self.memory ?? BibTeXMemory()
    self.memory = memory
    return joined.withUnsafeBytes { memory.copy($0) }
  }

  private mutating func skipsJoin() -> Bool {
    skipSpace()
    guard position < body.count, body[position] == UInt8(ascii: "#") else { return false }
    position += 1
    return true
  }

  private mutating func piece() -> UnsafeRawBufferPointer {
    skipSpace()
    guard position < body.count else { return part(position, position) }
    return switch body[position] {
    case UInt8(ascii: "{"): braced()
    case UInt8(ascii: "\""): quoted()
    default: bare()
    }
  }

  private mutating func braced() -> UnsafeRawBufferPointer {
    if !isDamaged { return BibTeXBrackets.closing(body, from: position).map { take(to: $0) } ?? unclosed() }
    // A second look at everything behind would take too long: here a line that looks like a field ends the value.
    var depth = 0
    for index in position..<body.count {
      let byte = body[index]
      if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth == 0 { return take(to: index) }
      } else if byte == 0x0A, beginsField(at: index + 1) {
        break
      }
    }
    return unclosed()
  }

  /// A quotation mark ends the value when what follows can follow a value; others stand inside it.
  private mutating func quoted() -> UnsafeRawBufferPointer {
    var depth = 0
    for index in (position + 1)..<max(position + 1, body.count) {
      switch body[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0 && canFollowValue(at: index + 1): return take(to: index)
      case 0x0A where isDamaged && beginsField(at: index + 1): return unclosed()
      default: break
      }
    }
    return unclosed()
  }

  /// What stands behind the delimiter here up to the one at `end`; the position is behind it then.
  private mutating func take(to end: Int) -> UnsafeRawBufferPointer {
    defer { position = end + 1 }
    return UnsafeRawBufferPointer(rebasing: body[(position + 1)..<end])
  }

  /// A number or a macro; an unknown macro stands for itself.
  private mutating func bare() -> UnsafeRawBufferPointer {
    let end = firstIndex(from: position) { [0x0A, 0x23, 0x2C, 0x7B, 0x7D].contains($0) } ?? body.count
    let word = part(position, end)
    position = end
    guard let value = macros.value(of: word) else { return word }
    allowance -= value.count
    if allowance < 0 { isDamaged = true }
    return allowance < 0 ? word : value
  }

  /// The value ends, for want of a bracket, before the next line that looks like a field.
  private mutating func unclosed() -> UnsafeRawBufferPointer {
    isDamaged = true
    let start = min(position + 1, body.count)
    var end = start
    while end < body.count, body[end] != 0x0A || !beginsField(at: end + 1) { end += 1 }
    position = end
    var last = end
    while last > start, body[last - 1] <= 0x20 || body[last - 1] == UInt8(ascii: ",") { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: body[start..<last])
  }

  // MARK: Looking ahead

  private mutating func skipSpace() {
    while position < body.count, body[position] <= 0x20 { position += 1 }
  }

  /// The bytes from `start` to before `end` without white space at either end.
  private func part(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    var first = start
    var last = end
    while first < last, body[first] <= 0x20 { first += 1 }
    while last > first, body[last - 1] <= 0x20 { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: body[first..<last])
  }

  private func firstIndex(from start: Int, where matches: (UInt8) -> Bool) -> Int? {
    var index = start
    while index < body.count {
      if matches(body[index]) { return index }
      index += 1
    }
    return nil
  }

  /// Whether `name = {` or `name = "` stands here.
  private func beginsField(at start: Int) -> Bool {
    guard let equals = equalsSign(behindNameAt: start),
      let next = firstIndex(from: equals + 1, where: { $0 > 0x20 })
    else { return false }
    return body[next] == UInt8(ascii: "{") || body[next] == UInt8(ascii: "\"")
  }

  private func isFieldOrEnd(at start: Int) -> Bool {
    firstIndex(from: start) { $0 > 0x20 } == nil || equalsSign(behindNameAt: start) != nil
  }

  private func canFollowValue(at start: Int) -> Bool {
    guard let next = firstIndex(from: start, where: { $0 > 0x20 }) else { return true }
    if body[next] == UInt8(ascii: ",") || body[next] == UInt8(ascii: "#") { return true }
    return body[start..<next].contains(0x0A) && beginsField(at: next)
  }

  /// Index of the `=` behind a field's name; `nil` when no field's name stands at `start`.
  private func equalsSign(behindNameAt start: Int) -> Int? {
    let limit = min(body.count, start + 80)
    var stop = start
    var hasName = false
    while stop < limit, !BibTeXFieldParser.endsName(body[stop]) {
      if body[stop] > 0x20 { hasName = true }
      stop += 1
    }
    return stop < limit && hasName && body[stop] == UInt8(ascii: "=") ? stop : nil
  }

  /// Stray text on lines before doesn't belong to a field's name.
  private static func lastLine(of text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let lineEnd = text.lastIndex(of: 0x0A) else { return text }
    return UnsafeRawBufferPointer(rebasing: text[(lineEnd + 1)...]).trimmingBlanks
  }

  /// Bytes that no field's name holds. Blanks it may: WoS writes `Early Access Date`.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
