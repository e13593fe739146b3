/// Turns UTF-16 into UTF-8 piece by piece; pieces may end inside a character.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var lead: UInt16?

  /// Bytes of the byte-order mark, which belong to no text.
  let markLength: Int

  /// How many bytes of a file are looked at.
  static let reach = 256

  /// The transcoder for a file that begins with these bytes; `nil` when it isn't in UTF-16.
  ///
  /// A byte-order mark decides. Without one, Latin letters do: every other byte of them is zero.
  init?(start: ArraySlice<UInt8>) {
    guard start.count >= 2 else { return nil }
    switch (start[start.startIndex], start[start.startIndex + 1]) {
    case (0xFE, 0xFF): (isBigEndian, markLength) = (true, 2)
    case (0xFF, 0xFE): (isBigEndian, markLength) = (false, 2)
    default:
      guard let isBigEndian = UTF16Transcoder.isBigEndian(withoutMark: start) else { return nil }
      (self.isBigEndian, markLength) = (isBigEndian, 0)
    }
  }

  /// Which of two bytes comes first, told by where the zeros are; `nil` when there are too few, or on both sides.
  private static func isBigEndian(withoutMark start: ArraySlice<UInt8>) -> Bool? {
    guard start.count >= 8 else { return nil }
    var zeros = (first: 0, second: 0)
    for (index, byte) in start.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { zeros.first += 1 } else { zeros.second += 1 }
    }
    let enough = start.count * 3 / 10
    if zeros.first >= enough, zeros.second == 0 { return true }
    return zeros.second >= enough && zeros.first == 0 ? false : nil
  }

  /// Appends the UTF-8 of `bytes`: at most three bytes for two, and three more for what was held back before.
  mutating func transcode(_ bytes: some Sequence<UInt8>, into output: inout [UInt8]) {
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      take(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), into: &output)
    }
  }

  private mutating func take(_ unit: UInt16, into output: inout [UInt8]) {
    if let lead {
      self.lead = nil
      if UTF16.isTrailSurrogate(unit) {
        let value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
        append(Unicode.Scalar(value), to: &output)
        return
      }
      append(nil, to: &output)
    }
    if UTF16.isLeadSurrogate(unit) {
      lead = unit
    } else {
      append(Unicode.Scalar(unit), to: &output)
    }
  }

  /// A scalar's UTF-8; the replacement character for half a surrogate pair.
  private func append(_ scalar: Unicode.Scalar?, to output: inout [UInt8]) {
    output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
  }
}
