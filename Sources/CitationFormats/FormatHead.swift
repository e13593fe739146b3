/// The first bytes of a file, for detection.
package struct FormatHead: Sendable {
  package let bytes: [UInt8]
  /// The bytes as text, byte-order mark dropped.
  package let text: String
  /// Lines that aren't blank, at most 400, as written.
  package let lines: [Substring]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let text = bytes.withUnsafeBytes { TextDecoding.string($0) }
    self.text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    lines = Array(
      self.text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
        .lazy.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(400))
  }

  /// The first line that isn't blank, without blanks in front; empty when there is none.
  package var first: Substring { (lines.first ?? "").drop(while: \.isWhitespace) }
}
