/// Writes JSON text byte by byte: the order of members is the caller's, so the same value always gives the same bytes.
package enum JSONText {
  /// Appends `"text"` with what must be escaped escaped.
  package static func string(_ text: String, into output: inout [UInt8]) {
    output.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var start = 0
      var position = 0
      while true {
        position = plainEnd(raw, from: position)
        guard position < raw.count else { break }
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[start..<position]))
        escape(raw[position], into: &output)
        position += 1
        start = position
      }
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: raw[start...]))
    }
    output.append(0x22)
  }

  /// Index of the next byte that must be escaped, or the end; looks at eight bytes at a time.
  private static func plainEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    var position = start
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let quote = word ^ (low &* 0x22)
      let backslash = word ^ (low &* 0x5C)
      // Bit 7 of each byte that is zero, or below 0x20 (S. E. Anderson, "Bit Twiddling Hacks"; false alarms only above a hit).
      let found =
        (quote &- low) & ~quote | (backslash &- low) & ~backslash | (word &- low &* 0x20) & ~word
      if found & high != 0 { break }
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || byte == 0x22 || byte == 0x5C { return position }
      position += 1
    }
    return position
  }

  /// Appends a value, objects in the order of their members.
  package static func value(_ value: JSONValue, into output: inout [UInt8]) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .bool(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let text): string(text, into: &output)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (position, element) in values.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        self.value(element, into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        string(member.name, into: &output)
        output.append(UInt8(ascii: ":"))
        self.value(member.value, into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case 0x22: output.append(contentsOf: "\\\"".utf8)
    case 0x5C: output.append(contentsOf: "\\\\".utf8)
    case 0x0A: output.append(contentsOf: "\\n".utf8)
    case 0x0D: output.append(contentsOf: "\\r".utf8)
    case 0x09: output.append(contentsOf: "\\t".utf8)
    default:
      let digits = Array("0123456789abcdef".utf8)
      output.append(contentsOf: "\\u00".utf8)
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
  }
}

extension JSONValue {
  /// The value as compact JSON text.
  package var jsonText: String {
    var output: [UInt8] = []
    JSONText.value(self, into: &output)
    return String(decoding: output, as: UTF8.self)
  }
}

extension JSONText {
  /// Appends a value over several lines, indented by two blanks a level; arrays of plain values stay on one line.
  package static func pretty(_ value: JSONValue, indent: Int = 0, into output: inout [UInt8]) {
    let inner = [UInt8](repeating: 0x20, count: (indent + 1) * 2)
    func close(_ bracket: Unicode.Scalar) {
      output.append(0x0A)
      output.append(contentsOf: inner.dropLast(2))
      output.append(UInt8(ascii: bracket))
    }
    switch value {
    case .object(let members) where !members.isEmpty:
      output.append(UInt8(ascii: "{"))
      for (position, member) in members.enumerated() {
        output.append(contentsOf: (position > 0 ? ",\n" : "\n").utf8)
        output.append(contentsOf: inner)
        string(member.name, into: &output)
        output.append(contentsOf: ": ".utf8)
        pretty(member.value, indent: indent + 1, into: &output)
      }
      close("}")
    case .array(let values) where values.contains(where: \.isNested):
      output.append(UInt8(ascii: "["))
      for (position, element) in values.enumerated() {
        output.append(contentsOf: (position > 0 ? ",\n" : "\n").utf8)
        output.append(contentsOf: inner)
        pretty(element, indent: indent + 1, into: &output)
      }
      close("]")
    case .null, .bool, .number, .string, .array, .object:
      self.value(value, into: &output)
    }
  }
}

extension JSONValue {
  fileprivate var isNested: Bool {
    switch self {
    case .object, .array: true
    case .null, .bool, .number, .string: false
    }
  }
}
