/// Finds the first byte that is no UTF-8.
enum BadUTF8 {
  /// Where it stands; `nil` when there is none. UTF-16 with its mark counts as good: libyaml reads it.
  static func place(in bytes: [UInt8]) -> Place? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let good = bytes[..<error.byteOffsets.lowerBound]
      let line = good.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      return Place(
        line: good.count { $0 == 0x0A } + 1,
        column: String(decoding: good[line...], as: UTF8.self).unicodeScalars.count + 1)
    }
  }
}
