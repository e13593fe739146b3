/// Counting a byte, eight at a time.
enum ByteCount {
  /// How often `byte` occurs.
  static func of(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Int {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var count = 0
    var position = 0
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) ^ pattern
      // Bit 7 stays clear in each byte that is zero.
      count += (~((word & low) &+ low | word | low)).nonzeroBitCount
      position += 8
    }
    while position < bytes.count {
      if bytes[position] == byte { count += 1 }
      position += 1
    }
    return count
  }
}
