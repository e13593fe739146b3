package import Bibliography

/// Parses one JSON text from bytes (RFC 8259). Errors name the column.
///
/// Foundation's decoders don't say at which column a line is wrong, and don't keep the order of members.
struct JSONParser {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private var depth = 0

  /// What is wrong, and at which column from 1.
  struct Failure: Error {
    let column: Int
    let what: String
  }

  /// - Throws: ``Failure``.
  static func parse(_ bytes: UnsafeRawBufferPointer) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipBlanks()
    guard parser.position == bytes.count else { throw parser.failure("text behind the end of the value") }
    return value
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private func failure(_ what: String) -> Failure { Failure(column: position + 1, what: what) }

  private mutating func skipBlanks() {
    while position < bytes.count, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) { position += 1 }
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw failure("the line ends too early") }
    switch bytes[position] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try nested { (parser: inout JSONParser) throws(Failure) in try parser.object() }
    case UInt8(ascii: "["): return try nested { (parser: inout JSONParser) throws(Failure) in try parser.array() }
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(Failure) -> JSONValue
  ) throws(Failure) -> JSONValue {
    depth += 1
    guard depth <= 64 else { throw failure("values nested deeper than 64 levels") }
    let value = try body(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Failure) -> JSONValue {
    var members: [(name: String, value: JSONValue)] = []
    position += 1
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard position < bytes.count, bytes[position] == 0x22 else {
        throw failure("a name in quotation marks is missing")
      }
      let name = try string()
      skipBlanks()
      guard take(":") else { throw failure("a colon is missing") }
      members.append((name, try value()))
      skipBlanks()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("a comma or } is missing") }
    }
  }

  private mutating func array() throws(Failure) -> JSONValue {
    var values: [JSONValue] = []
    position += 1
    skipBlanks()
    if take("]") { return .array([]) }
    while true {
      values.append(try value())
      skipBlanks()
      if take("]") { return .array(values) }
      guard take(",") else { throw failure("a comma or ] is missing") }
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
    position += 1
    return true
  }

  private mutating func word(_ text: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard UnsafeRawBufferPointer(rebasing: bytes[position...]).hasPrefix(text) else { throw failure("unknown word") }
    position += text.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    while position < bytes.count, isNumberByte(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard JSONParser.isNumber(text.utf8) else {
      position = start
      throw failure("neither text in quotation marks nor a number")
    }
    return .number(text)
  }

  /// RFC 8259, section 6: `-` digits without leading zero, then fraction and exponent.
  private static func isNumber(_ text: String.UTF8View) -> Bool {
    var rest = ArraySlice(text)
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == 0x30
    let whole = digits(&rest)
    guard whole > 0, whole == 1 || !startsWithZero else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  private func isNumberByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != 0x22, bytes[position] != 0x5C { position += 1 }
    guard position < bytes.count else { throw failure("a quotation mark is never closed") }
    if bytes[position] == 0x22 {
      defer { position += 1 }
      return TextDecoding.string(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    }
    var output = Array(bytes[start..<position])
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 0x22 { return output.withUnsafeBytes(TextDecoding.string) }
      guard byte == 0x5C else {
        output.append(byte)
        continue
      }
      try escape(into: &output)
    }
    throw failure("a quotation mark is never closed")
  }

  private mutating func escape(into output: inout [UInt8]) throws(Failure) {
    guard position < bytes.count else { throw failure("the line ends inside an escape") }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): output.append(0x0A)
    case UInt8(ascii: "t"): output.append(0x09)
    case UInt8(ascii: "r"): output.append(0x0D)
    case UInt8(ascii: "b"): output.append(0x08)
    case UInt8(ascii: "f"): output.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
    case UInt8(ascii: "u"):
      let unit = try hexUnit()
      var scalar = Unicode.Scalar(unit)
      if UTF16.isLeadSurrogate(unit), position + 1 < bytes.count, bytes[position] == 0x5C,
        bytes[position + 1] == UInt8(ascii: "u")
      {
        let before = position
        position += 2
        let trail = try hexUnit()
        if UTF16.isTrailSurrogate(trail) {
          scalar = Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00))
        } else {
          position = before
        }
      }
      output.append(contentsOf: String(scalar ?? "\u{FFFD}").utf8)
    default: throw failure("unknown escape")
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x46 || byte >= 0x61 && byte <= 0x66
  }

  private mutating func hexUnit() throws(Failure) -> UInt16 {
    guard position + 4 <= bytes.count, bytes[position..<(position + 4)].allSatisfy(JSONParser.isHexDigit),
      let unit = UInt16(String(decoding: bytes[position..<(position + 4)], as: UTF8.self), radix: 16)
    else { throw failure("four hexadecimal digits are missing") }
    position += 4
    return unit
  }
}

extension JSONValue {
  /// Parses a whole JSON text.
  ///
  /// - Throws: ``Problem`` that names the column of what is wrong.
  package init(parsing bytes: UnsafeRawBufferPointer) throws(Problem) {
    do throws(JSONParser.Failure) {
      self = try JSONParser.parse(bytes)
    } catch {
      throw Problem("\(error.what) at column \(error.column)", remedy: "Correct the JSON.")
    }
  }
}
