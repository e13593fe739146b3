/// Eight bytes looked at as one number, to pass over text fast. Each question may be answered with “yes” for bytes that
/// need a closer look, never with “no” for those that match.
struct ByteWord {
  static let count = 8

  private let bits: UInt64
  private let lowBits: UInt64

  /// The bytes from `index` on, of which there must be eight.
  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at index: Int) {
    bits = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    lowBits = bits & 0x7F7F_7F7F_7F7F_7F7F
  }

  /// The high bit of each byte that is `{`, `|`, `}`, `~` or delete.
  @inline(__always)
  var braces: UInt64 { (lowBits &+ 0x0505_0505_0505_0505) & ~bits & ByteWord.highBits }

  /// The high bit of each byte below the blank.
  @inline(__always)
  var controls: UInt64 { ~(lowBits &+ 0x6060_6060_6060_6060) & ~bits & ByteWord.highBits }

  /// The high bit of each byte that is `byte`.
  @inline(__always)
  func matches(_ byte: UInt8) -> UInt64 { ByteWord.zeros(bits ^ (UInt64(byte) &* 0x0101_0101_0101_0101)) }

  /// The high bit of each byte that isn't a small letter and is the same in `other`.
  @inline(__always)
  func pairs(_ other: ByteWord) -> UInt64 {
    ByteWord.zeros(bits ^ other.bits) & ~(lowBits &+ 0x1F1F_1F1F_1F1F_1F1F)
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  private static func zeros(_ bits: UInt64) -> UInt64 { (bits &- 0x0101_0101_0101_0101) & ~bits & highBits }
}
