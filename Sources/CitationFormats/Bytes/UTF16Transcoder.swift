/// Turns UTF-16 into UTF-8 piece by piece; pieces may end inside a character.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  private var oddByte: UInt8?
  private var lead: UInt16?

  /// The transcoder that a byte-order mark at the start asks for, `nil` when there is no mark of UTF-16.
  init?(mark: ArraySlice<UInt8>) {
    guard mark.count >= 2 else { return nil }
    switch (mark[mark.startIndex], mark[mark.startIndex + 1]) {
    case (0xFE, 0xFF): isBigEndian = true
    case (0xFF, 0xFE): isBigEndian = false
    default: return nil
    }
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
