import Foundation

/// Finds in a piece of XML what may have to be mended.
struct XMLMendingScan {
  /// Longest reference or opening that is told from a bare sign.
  static let reach = 12

  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether a piece holds nothing to mend and nothing that must be seen together with the next piece.
  static func isSound(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let last = bytes.last, last != 0x3C, hasNoStrays(bytes) else { return false }
    let scan = XMLMendingScan(bytes)
    var start = 0
    while let found = memchr(bytes.baseAddress! + start, 0x26, bytes.count - start) {
      let position = UnsafeRawPointer(found) - bytes.baseAddress!
      guard bytes.count - position >= reach, scan.isReference(at: position) else { return false }
      start = position + 1
    }
    return true
  }

  /// Whether no byte is a control character or the `<` of something other than a tag.
  ///
  /// Without branches, so that the compiler looks at many bytes at once.
  private static func hasNoStrays(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let pointer = bytes.baseAddress!.assumingMemoryBound(to: UInt8.self)
    var strays: UInt8 = 0
    for position in 0..<(bytes.count - 1) {
      let byte = pointer[position]
      let next = pointer[position + 1]
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isSpace: UInt8 = byte == 0x0A || byte == 0x0D || byte == 0x09 ? 1 : 0
      let isOpening: UInt8 = byte == 0x3C ? 1 : 0
      let opensTag: UInt8 = next == 0x2F || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A ? 1 : 0
      strays |= isControl & ~isSpace | isOpening & ~opensTag
    }
    return strays == 0 && (pointer[bytes.count - 1] >= 0x20 || pointer[bytes.count - 1] == 0x0A)
  }

  /// Index of the next `&`, `<`, `]` that may matter, or control character; `nil` when there is none.
  func next(from start: Int) -> Int? {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x26 || byte == 0x5D { return position }
      if byte == 0x3C, !isPlainTag(at: position) { return position }
      if byte < 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 { return position }
      position += 1
    }
    return nil
  }

  /// `</` or `<` and a letter: by far the most.
  private func isPlainTag(at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return false }
    let next = bytes[position + 1]
    return next == 0x2F || next | 0x20 >= 0x61 && next | 0x20 <= 0x7A
  }

  /// Whether a `<` begins a tag, a comment, an instruction or a declaration.
  func opensMarkup(at position: Int) -> Bool {
    guard position + 1 < bytes.count else { return true }
    switch bytes[position + 1] {
    case 0x2F, 0x21, 0x3F, 0x5F, 0x3A, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: return true
    default: return false
    }
  }

  func matches(_ text: StaticString, at position: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    return bytes.count - position >= length && memcmp(bytes.baseAddress! + position, text.utf8Start, length) == 0
  }

  /// `&amp;` and its four like, or `&#13;` and `&#xD;` for characters XML allows. Other names (`&nbsp;`) need a DTD, which
  /// is never loaded, so their ampersand is text as well.
  func isReference(at position: Int) -> Bool {
    let rest = bytes[(position + 1)...].prefix(XMLMendingScan.reach - 1)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let name = rest[..<end]
    guard name.first == UInt8(ascii: "#") else {
      return matches("amp;", at: position + 1) || matches("lt;", at: position + 1) || matches("gt;", at: position + 1)
        || matches("quot;", at: position + 1) || matches("apos;", at: position + 1)
    }
    let isHex = name.dropFirst().first == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard let value = UInt32(digits, radix: isHex ? 16 : 10) else { return false }
    return value >= 0x20 && Unicode.Scalar(value) != nil && value != 0xFFFE && value != 0xFFFF
      || [0x09, 0x0A, 0x0D].contains(value)
  }
}
