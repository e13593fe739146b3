/// Finds the format of a file from its first bytes, never from its name.
package enum FormatDetection {
  /// The format of a file that begins with `head`, or `nil` when none fits.
  package static func format(of head: [UInt8]) -> CitationFormat? {
    let head = FormatHead(head)
    guard !head.lines.isEmpty else { return nil }
    return CitationFormat.all.first { $0.detect(head) }
  }

  /// What to do about files that people take for exports.
  static func remedyForKnownStrangers(_ head: [UInt8]) -> String? {
    if head.starts(with: "PK".utf8) {
      return "It is a packed archive, or an Excel or Word file; unpack it, or save it as CSV."
    }
    if head.starts(with: "%PDF".utf8) { return "It is a PDF; export the citations instead." }
    return nil
  }
}
