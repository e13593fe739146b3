internal import Bibliography
import Foundation

/// Reads Web of Science's tagged text.
///
/// A tag is two characters in column one, then a blank or tab; three blanks continue the value above. Records run from
/// `PT` to `ER`, the file from `FN` and `VR` to `EF`; joined files repeat these in the middle.
package enum WebOfScienceReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: WebOfScienceMapping.record)
    while let raw = try scanner.next() {
      let line = withoutMark(raw)
      guard isTag(line) else {
        if line.hasPrefix("AU"), collector.fields.lastName == "PT" {
          // The blank behind the first tag is lost in a few files.
          collector.begin("AU", TaggedText.tail(line, from: 2), line: scanner.lineNumber)
        } else {
          collector.extend(line)
        }
        continue
      }
      let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<2]))
      switch name {
      case "ER", "EF", "FN":
        try collector.flush(sink: sink)
      case "VR" where collector.isEmpty: break
      case "PT" where collector.fields.contains("PT"):
        // The record above was never ended.
        try collector.flush(sink: sink)
        fallthrough
      default:
        collector.begin(name, TaggedText.tail(line, from: 3), line: scanner.lineNumber)
      }
    }
    try collector.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format.
  static func isWebOfScience(_ head: FormatHead) -> Bool {
    if head.first.hasPrefix("FN ") { return head.lines.dropFirst().prefix(3).contains { $0.hasPrefix("VR ") } }
    guard let start = head.lines.first(where: { $0.hasPrefix("PT ") || $0.hasPrefix("PT\t") }) else { return false }
    // A single letter: the tab-delimited form has all its headings in this line.
    let isFirst = start.trimmed == head.first.trimmed
    return isFirst && start.trimmed.utf8.count == 4
      && head.lines.contains { $0.hasPrefix("AU") || $0.hasPrefix("TI") || $0.hasPrefix("SO") }
  }

  /// Joined files have a byte-order mark in the middle.
  private static func withoutMark(_ line: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard line.count >= 3, line[0] == 0xEF, line[1] == 0xBB, line[2] == 0xBF else { return line }
    return TaggedText.tail(line, from: 3)
  }

  private static func isTag(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= 2, TagByte.isCapital(line[0]), TagByte.isCapitalOrDigit(line[1]) else { return false }
    return line.count == 2 || line[2] == 0x20 || line[2] == 0x09
  }
}
