internal import Bibliography
import Foundation

/// What tagged formats, tables and lists of references write alike.
enum TaggedText {
  /// The values between `separator`s, trimmed.
  static func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
    let separator = UInt8(ascii: separator)
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var parts: [String] = []
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let found = memchr(rest.baseAddress!, Int32(separator), rest.count)
        let length = found.map { UnsafeRawPointer($0) - rest.baseAddress! } ?? rest.count
        let part = UnsafeRawBufferPointer(rebasing: rest[..<length]).trimmingSpace
        if !part.isEmpty { parts.append(TextDecoding.string(part)) }
        start += length + 1
      }
      return parts
    }
  }

  /// `205-212`; the first page alone when the last is missing or the same.
  static func pages(first: String?, last: String?) -> String? {
    guard let first else { return last }
    guard let last, last != first, !first.contains("-") else { return first }
    return "\(first)-\(last)"
  }

  /// Whether a serial number is a book's: 10 or 13 digits where an ISSN has eight.
  static func isISBN(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " && $0 != "," && $0 != ";" }
    let digits = first.utf8.count { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") }
    return digits == 10 || digits == 13
  }

  /// The bytes from `start` on; none when the line is shorter.
  static func tail(_ line: UnsafeRawBufferPointer, from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[min(start, line.count)...])
  }
}
