/// Writes JSON text byte by byte: the order of members is the caller's, so the same value always gives the same bytes.
package enum JSONText {
  /// Appends `"text"` with what must be escaped escaped.
  package static func string(_ text: String, into output: inout [UInt8]) {
    output.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices {
        let byte = bytes[position]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
        start = position + 1
        escape(byte, into: &output)
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(0x22)
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
