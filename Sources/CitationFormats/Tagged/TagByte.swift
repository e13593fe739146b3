/// The bytes that tags are made of.
enum TagByte {
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func isCapitalOrDigit(_ byte: UInt8) -> Bool { isCapital(byte) || byte >= 0x30 && byte <= 0x39 }
}
