/// FNV-1a over bytes (Fowler, Noll, Vo 1991): the same in every run, unlike `Hasher`, so that results never vary.
struct StableHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0x9E37_79B9_7F4A_7C15
    value ^= value >> 29
  }

  /// 32 well mixed bits.
  var short: UInt32 {
    let mixed = (value ^ (value >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = StableHash()
    for byte in bytes { hash.add(byte) }
    return hash.value
  }

  static func short(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var hash = StableHash()
    for byte in bytes { hash.add(byte) }
    return hash.short
  }
}
