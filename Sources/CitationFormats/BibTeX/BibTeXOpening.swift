/// Where an entry opens: `@article{` or `@string(`.
struct BibTeXOpening {
  /// The entry's type in lower case.
  let type: String
  /// Index of the first byte behind the bracket.
  let bodyStart: Int
  /// The bracket that ends the entry.
  let closer: UInt8

  /// More bytes than an opening has: blanks and words of any length would have to be read again and again.
  static let longest = 256

  /// Returns `nil` when no entry opens at `start`.
  init?<Bytes: RandomAccessCollection>(_ bytes: Bytes, at start: Int) where Bytes.Element == UInt8, Bytes.Index == Int {
    guard start < bytes.endIndex, bytes[start] == UInt8(ascii: "@") else { return nil }
    let end = min(bytes.endIndex, start + BibTeXOpening.longest)
    var position = start + 1
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    let wordStart = position
    while position < end, BibTeXOpening.isWord(bytes[position]) { position += 1 }
    let wordEnd = position
    while position < end, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    guard wordEnd > wordStart, position < end else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "{"): closer = UInt8(ascii: "}")
    case UInt8(ascii: "("): closer = UInt8(ascii: ")")
    default: return nil
    }
    type = String(decoding: bytes[wordStart..<wordEnd], as: UTF8.self).lowercased()
    bodyStart = position + 1
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
