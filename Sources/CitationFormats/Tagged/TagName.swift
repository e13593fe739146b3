/// The name of a tag, packed into one number: comparing two names costs one comparison.
struct TagName: Hashable, ExpressibleByStringLiteral, Sendable {
  /// Up to eight bytes of ASCII, the first in the lowest place.
  let code: UInt64

  init(stringLiteral name: StaticString) {
    code = name.withUTF8Buffer { TagName.packed(UnsafeRawBufferPointer($0)) }
  }

  init(_ name: UnsafeRawBufferPointer) { code = TagName.packed(name) }

  /// One bit of 64, mostly another one for another name.
  var bit: UInt64 { 1 << ((code &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// How many bytes the name has.
  var length: Int { (UInt64.bitWidth - code.leadingZeroBitCount + 7) / 8 }

  /// The name as text.
  var text: String {
    withUnsafeBytes(of: code.littleEndian) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func packed(_ name: UnsafeRawBufferPointer) -> UInt64 {
    var code: UInt64 = 0
    for position in 0..<min(8, name.count) { code |= UInt64(name[position]) << UInt64(position * 8) }
    return code
  }
}
