internal import Bibliography

/// What the tagged formats write alike.
enum TaggedText {
  /// The values between `separator`s, trimmed.
  static func split(_ text: String, at separator: Unicode.Scalar) -> [String] {
    let separator = UInt8(ascii: separator)
    guard text.utf8.contains(separator) else { return text.isEmpty ? [] : [text] }
    return text.utf8.split(separator: separator).compactMap { part in
      let value = Substring(part).trimmed
      return value.isEmpty ? nil : value
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
