/// The name of a tag or label in one number: comparing two names costs one comparison.
///
/// Names of up to eight bytes are packed into it; longer ones are hashed (FNV-1a), with the highest bit set, which no
/// packed name has.
struct TagName: Hashable, ExpressibleByStringLiteral, Sendable {
  /// Up to eight bytes of ASCII, the first in the lowest place, or the hash of more.
  let code: UInt64

  init(stringLiteral name: StaticString) {
    code = name.withUTF8Buffer { TagName.packed(UnsafeRawBufferPointer($0)) }
  }

  init(_ name: UnsafeRawBufferPointer) { code = TagName.packed(name) }

  /// One bit of 64, mostly another one for another name.
  var bit: UInt64 { 1 << ((code &* 0x9E37_79B9_7F4A_7C15) >> 58) }

  /// Whether the name is too long to be found in the number.
  var isHashed: Bool { code >> 63 == 1 }

  /// How many bytes a packed name has.
  var length: Int { (UInt64.bitWidth - code.leadingZeroBitCount + 7) / 8 }

  /// A packed name as text.
  var text: String {
    withUnsafeBytes(of: code.littleEndian) { bytes in
      TextDecoding.string(UnsafeRawBufferPointer(rebasing: bytes[..<length]))
    }
  }

  private static func packed(_ name: UnsafeRawBufferPointer) -> UInt64 {
    guard name.count <= 8 else {
      return name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } | 1 << 63
    }
    var code: UInt64 = 0
    for position in 0..<name.count { code |= UInt64(name[position]) << UInt64(position * 8) }
    return code
  }
}
