internal import Bibliography
import Foundation

/// Reads EndNote's tagged text: a percent sign, one character, a blank, the value.
///
/// A record begins at `%0`, or at a blank line before a tag; lines without a tag continue the value above.
package enum ENWReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: ENWMapping.record)
    var sawBlank = false
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      if line.isEmpty {
        sawBlank = true
        continue
      }
      if isTag(line) {
        let isStart = line[1] == UInt8(ascii: "0")
        // refer has no `%0`: there a blank line is all that parts two records.
        // A type stated twice is still one record.
        if isStart && !collector.fields.containsOnly("%0") || sawBlank { try collector.flush(sink: sink) }
        let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<2]))
        collector.begin(name, TaggedText.tail(line, from: 2), line: scanner.lineNumber)
      } else {
        collector.extend(line)
      }
      sawBlank = false
    }
    try collector.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format. TeX comments begin with a percent sign too.
  static func isTagged(_ head: FormatHead) -> Bool {
    guard beginsWithTag(head.first) else { return false }
    if head.first.hasPrefix("%0") { return true }
    let tags = head.lines.prefix(12).count { beginsWithTag($0) }
    return tags >= 2 && head.lines.contains { $0.hasPrefix("%T ") || $0.hasPrefix("%A ") }
  }

  private static func beginsWithTag(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8.prefix(3))
    return bytes.withUnsafeBytes(isTag)
  }

  private static func isTag(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= 2, line[0] == UInt8(ascii: "%"), line[1] > 0x20, line[1] < 0x7F else { return false }
    return line.count == 2 || line[2] == 0x20 || line[2] == 0x09
  }
}
