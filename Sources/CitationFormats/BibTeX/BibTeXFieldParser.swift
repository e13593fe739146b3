internal import Bibliography

/// Cuts what stands between an entry's brackets into key and fields. Forgiving: a missing comma, key or closing brace
/// costs as little as possible.
struct BibTeXFieldParser {
  private let body: [UInt8]
  private let macros: [String: [UInt8]]
  private var position = 0
  /// A value isn't closed.
  private(set) var isDamaged = false

  init(_ body: [UInt8], macros: [String: [UInt8]]) {
    self.body = body
    self.macros = macros
  }

  /// The entry's key. Scopus writes keys with commas (`Kenny20103,17`), so the key ends at a comma with a field behind.
  mutating func key() -> String {
    if beginsField(at: 0) { return "" }
    let firstComma = body.firstIndex(of: UInt8(ascii: ",")) ?? body.count
    var end = firstComma
    while end < body.count, !isFieldOrEnd(at: end + 1) {
      end = body[(end + 1)...].firstIndex { $0 == UInt8(ascii: ",") || $0 == 0x0A } ?? body.count
      if end == body.count || body[end] == 0x0A {
        end = firstComma
        break
      }
    }
    position = min(end + 1, body.count)
    return String(decoding: body[..<end], as: UTF8.self).trimmed
  }

  /// The next field, `nil` at the end.
  mutating func nextField() -> BibTeXField? {
    while position < body.count {
      let start = position
      let stop = body[start...].firstIndex { BibTeXFieldParser.endsName($0) } ?? body.count
      position = stop + 1
      guard stop < body.count, body[stop] == UInt8(ascii: "=") else { continue }
      // Stray text on lines before doesn't belong to the name.
      let name = body[start..<stop].split(separator: 0x0A).last { $0.contains { $0 > 0x20 } } ?? []
      guard !name.isEmpty else { continue }
      return BibTeXField(name: String(decoding: name, as: UTF8.self).trimmed.lowercased(), value: value())
    }
    return nil
  }

  /// Pieces joined by `#`.
  private mutating func value() -> [UInt8] {
    var value: [UInt8] = []
    while true {
      skipSpace()
      guard position < body.count else { return value }
      switch body[position] {
      case UInt8(ascii: "{"): appendBraced(to: &value)
      case UInt8(ascii: "\""): appendQuoted(to: &value)
      default: appendBare(to: &value)
      }
      skipSpace()
      guard position < body.count, body[position] == UInt8(ascii: "#") else { return value }
      position += 1
    }
  }

  private mutating func appendBraced(to value: inout [UInt8]) {
    var depth = 0
    for index in position..<body.count {
      if body[index] == UInt8(ascii: "{") { depth += 1 }
      if body[index] == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 {
        value += body[(position + 1)..<index]
        position = index + 1
        return
      }
    }
    appendUnclosed(to: &value)
  }

  /// A quotation mark ends the value when what follows can follow a value; others stand inside it.
  private mutating func appendQuoted(to value: inout [UInt8]) {
    var depth = 0
    for index in (position + 1)..<max(position + 1, body.count) {
      switch body[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\"") where depth == 0 && canFollowValue(at: index + 1):
        value += body[(position + 1)..<index]
        position = index + 1
        return
      default: break
      }
    }
    appendUnclosed(to: &value)
  }

  /// A number or a macro; an unknown macro stands for itself.
  private mutating func appendBare(to value: inout [UInt8]) {
    let end = body[position...].firstIndex { [0x0A, 0x23, 0x2C, 0x7B, 0x7D].contains($0) } ?? body.count
    let word = String(decoding: body[position..<end], as: UTF8.self).trimmed
    value += macros[word.lowercased()] ?? Array(word.utf8)
    position = end
  }

  /// The value ends, for want of a bracket, before the next line that looks like a field.
  private mutating func appendUnclosed(to value: inout [UInt8]) {
    isDamaged = true
    let start = position + 1
    let end = (start..<max(start, body.count)).first { body[$0] == 0x0A && beginsField(at: $0 + 1) } ?? body.count
    var text = body[min(start, end)..<end]
    while let last = text.last, last <= 0x20 || last == UInt8(ascii: ",") { text.removeLast() }
    value += text
    position = end
  }

  private mutating func skipSpace() {
    while position < body.count, body[position] <= 0x20 { position += 1 }
  }

  /// Whether `name = {` or `name = "` stands here.
  private func beginsField(at start: Int) -> Bool {
    guard let equals = equalsSign(behindNameAt: start),
      let next = body[(equals + 1)...].first(where: { $0 > 0x20 })
    else { return false }
    return next == UInt8(ascii: "{") || next == UInt8(ascii: "\"")
  }

  private func isFieldOrEnd(at start: Int) -> Bool {
    !body[start...].contains { $0 > 0x20 } || equalsSign(behindNameAt: start) != nil
  }

  private func canFollowValue(at start: Int) -> Bool {
    guard let next = body[start...].firstIndex(where: { $0 > 0x20 }) else { return true }
    if body[next] == UInt8(ascii: ",") || body[next] == UInt8(ascii: "#") { return true }
    return body[start..<next].contains(0x0A) && beginsField(at: next)
  }

  /// Index of the `=` behind a field's name; `nil` when no field's name stands at `start`.
  private func equalsSign(behindNameAt start: Int) -> Int? {
    guard start < body.count else { return nil }
    let limit = min(body.count, start + 80)
    guard let stop = body[start..<limit].firstIndex(where: { BibTeXFieldParser.endsName($0) }),
      body[stop] == UInt8(ascii: "="), body[start..<stop].contains(where: { $0 > 0x20 })
    else { return nil }
    return stop
  }

  /// Bytes that no field's name holds. Blanks it may: WoS writes `Early Access Date`.
  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
