internal import Bibliography
import Foundation

/// Reads RefWorks' tagged text: two letters, a blank, the value; a record begins at `RT`.
///
/// What stands before the first `RT` is the legend of the tags.
package enum RefWorksReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: RefWorksMapping.record)
    while let line = try scanner.next() {
      guard let name = tag(of: line) else {
        collector.extend(line)
        continue
      }
      if name == "RT" {
        try collector.flush(sink: sink)
      } else if collector.isEmpty {
        continue
      }
      collector.begin(name, TaggedText.tail(line, from: name.length + 1), line: scanner.lineNumber)
    }
    try collector.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format.
  static func isRefWorks(_ head: FormatHead) -> Bool {
    if head.first.lowercased().hasPrefix("refworks export tagged format") { return true }
    guard let start = head.lines.firstIndex(where: { $0.hasPrefix("RT ") && !$0.hasPrefix("RT  ") }) else {
      return false
    }
    return head.lines[start...].dropFirst().contains {
      $0.hasPrefix("T1 ") && !$0.hasPrefix("T1  -") || $0.hasPrefix("A1 ") && !$0.hasPrefix("A1  -")
        || $0.hasPrefix("SR ")
    }
  }

  /// Values continue without any indent, so only the tags of the format's own legend count: `US` begins a sentence.
  private static func tag(of line: UnsafeRawBufferPointer) -> TagName? {
    guard line.count >= 2, TagByte.isCapital(line[0]), TagByte.isCapitalOrDigit(line[1]) else { return nil }
    var length = 2
    if line[0] == UInt8(ascii: "U"), line.count >= 3, line[2] >= 0x30, line[2] <= 0x39 { length = 3 }
    guard line.count == length || line[length] == 0x20 || line[length] == 0x09 else { return nil }
    let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<length]))
    return tags.contains(name) ? name : nil
  }

  private static let tags: Set<TagName> = [
    "RT", "SR", "ID", "A1", "T1", "JF", "JO", "YR", "FD", "VO", "IS", "SP", "OP", "K1", "AB", "NO", "A2", "T2", "ED",
    "PB", "PP", "A3", "A4", "A5", "A6", "T3", "SN", "AV", "AD", "AN", "LA", "CL", "SF", "OT", "LK", "DO", "CN", "DB",
    "DS", "IP", "RD", "ST", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "U10", "U11", "U12", "U13", "U14",
    "U15", "UL", "SL", "LL", "CR", "WT", "WV", "WP", "OL", "FL", "CT", "PN", "PA", "RP", "NP",
  ]
}
