import Foundation

/// Text from bytes of which the encoding isn't certain.
package enum TextDecoding {
  /// UTF-8 where the bytes are valid UTF-8, else Windows-1252 (which exports mean when they say Latin-1).
  package static func string(_ bytes: UnsafeRawBufferPointer) -> String {
    let text = String(decoding: bytes.assumingMemoryBound(to: UInt8.self), as: UTF8.self)
    // Decoding puts three bytes for every one or two that are no UTF-8.
    return text.utf8.count == bytes.count ? text : mended(bytes)
  }

  /// Character by character: UTF-8 where it is valid, Windows-1252 elsewhere; a character that is cut off at the end is lost.
  private static func mended(_ bytes: UnsafeRawBufferPointer) -> String {
    var text = ""
    text.reserveCapacity(bytes.count + 8)
    var position = 0
    while position < bytes.count {
      let length = sequenceLength(bytes[position])
      let end = min(position + length, bytes.count)
      if length > 0, let character = String(validating: bytes[position..<end], as: UTF8.self) {
        text += character
        position = end
      } else if length > 1, end == bytes.count, position > 0,
        bytes[(position + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 }),
        text.unicodeScalars.contains(where: { $0.value > 0xFF })
      {
        return text + "\u{FFFD}"
      } else {
        let byte = bytes[position]
        text.unicodeScalars.append(byte >= 0xA0 ? Unicode.Scalar(byte) : windows1252(byte))
        position += 1
      }
    }
    return text
  }

  /// Bytes of the character that a byte begins in UTF-8; 0 for bytes that begin none.
  private static func sequenceLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0..<0xF5: 4
    default: 0
    }
  }

  /// The character of a byte from 0x80 to 0x9F in Windows-1252.
  static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    Unicode.Scalar(codePoints[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// Code points of bytes 0x80 to 0x9F in Windows-1252 (the WHATWG encoding table).
  private static let codePoints: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]
}

extension UnsafeRawBufferPointer {
  /// The bytes without blanks and tabs at either end.
  package var trimmingBlanks: UnsafeRawBufferPointer {
    var first = 0
    var last = count
    while first < last, self[first] == 0x20 || self[first] == 0x09 { first += 1 }
    while last > first, self[last - 1] == 0x20 || self[last - 1] == 0x09 { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[first..<last])
  }

  /// The bytes without white space of ASCII at either end.
  var trimmingSpace: UnsafeRawBufferPointer {
    var first = 0
    var last = count
    while first < last, self[first] <= 0x20 { first += 1 }
    while last > first, self[last - 1] <= 0x20 { last -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[first..<last])
  }

  /// Whether the bytes begin with `prefix`, which must be ASCII.
  package func hasPrefix(_ prefix: StaticString) -> Bool {
    guard count >= prefix.utf8CodeUnitCount else { return false }
    return memcmp(baseAddress!, prefix.utf8Start, prefix.utf8CodeUnitCount) == 0
  }
}
