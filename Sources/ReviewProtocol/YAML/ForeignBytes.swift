/// Bytes that can't be a protocol: another kind of file, or another encoding than UTF-8.
struct ForeignBytes {
  let place: Place
  let what: String
  let remedy: String

  /// `nil` when there are none.
  static func first(in bytes: [UInt8]) -> ForeignBytes? {
    let start = Place(line: 1, column: 1)
    if let kind = kinds.first(where: { bytes.starts(with: $0.mark.utf8) }) {
      return ForeignBytes(
        place: start, what: "the file is \(kind.name), not plain text",
        remedy: "Write the protocol in a text editor; begin with a template: `winnow init DIR --template jbi`.")
    }
    // UTF-16 has a mark, or every second byte of its letters is zero.
    let isMarked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    if isMarked || bytes.prefix(8).count(where: { $0 == 0 }) > 2 {
      return ForeignBytes(
        place: start, what: "the file is saved as UTF-16, not as UTF-8",
        remedy: "Open it in your editor and save it with the encoding UTF-8.")
    }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      let byte = String(bytes[offset], radix: 16, uppercase: true)
      return ForeignBytes(
        place: place(of: offset, in: bytes),
        what: "a character stands here in another encoding than UTF-8 (byte \(byte))",
        remedy: "The file was saved as Windows-1252, Latin-1 or the like: save it in your editor as UTF-8.")
    }
  }

  private static let kinds: [(mark: String, name: String)] = [
    ("PK\u{3}\u{4}", "a Word document or another packed file"), ("%PDF-", "a PDF"), ("{\\rtf", "a rich text document"),
  ]

  /// The place of a byte in UTF-8; what stands before it must be good.
  static func place(of offset: Int, in bytes: [UInt8]) -> Place {
    let good = bytes[..<min(offset, bytes.count)]
    let line = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Place(
      line: good.count { $0 == 0x0A } + 1,
      column: String(decoding: good[line...], as: UTF8.self).unicodeScalars.count + 1)
  }
}
