/// The first byte of a file that is no UTF-8.
struct BadUTF8 {
  let place: Place
  let what: String
  let remedy: String

  /// `nil` when there is none. UTF-16 with its mark counts as good: libyaml reads it.
  static func first(in bytes: [UInt8]) -> BadUTF8? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    // Letters of UTF-16 without a mark: every second byte is zero.
    if bytes.prefix(8).count(where: { $0 == 0 }) > 2 {
      return BadUTF8(
        place: Place(line: 1, column: 1), what: "the file is not text in UTF-8",
        remedy: "Open it in your editor and save it with the encoding UTF-8.")
    }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let start = error.byteOffsets.lowerBound
      let byte = String(bytes[start], radix: 16, uppercase: true)
      return BadUTF8(
        place: place(of: start, in: bytes),
        what: "a character stands here in another encoding than UTF-8 (byte \(byte))",
        remedy: "The file was saved as Windows-1252, Latin-1 or the like: save it in your editor as UTF-8.")
    }
  }

  private static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    let good = bytes[..<offset]
    let line = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Place(
      line: good.count { $0 == 0x0A } + 1,
      column: String(decoding: good[line...], as: UTF8.self).unicodeScalars.count + 1)
  }
}
