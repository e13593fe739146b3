internal import Bibliography
import Foundation

/// Reads Ovid's tagged text.
///
/// `<12. >` stands before each record; tags are two capitals, one or two blanks and a dash; indented lines, and within
/// abstracts also lines at the margin, continue the value above, with blank lines between them.
package enum OvidTaggedReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: OvidMapping.record)
    var usesSingleBlank = false
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      if isRecordNumber(line) {
        try collector.flush(sink: sink)
        continue
      }
      if collector.isEmpty, line.hasPrefix("VN - ") { usesSingleBlank = true }
      let indent = raw.prefix { $0 == 0x20 || $0 == 0x09 }.count
      guard indent < 4, let length = tagLength(line, usesSingleBlank: usesSingleBlank) else {
        collector.extend(line)
        continue
      }
      let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<length.name]))
      if name == "VN", collector.fields.contains("VN") { try collector.flush(sink: sink) }
      collector.begin(name, TaggedText.tail(line, from: length.tag), line: scanner.lineNumber)
    }
    try collector.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format.
  static func isOvidTagged(_ head: FormatHead) -> Bool {
    let lines = head.lines.prefix(40).map { $0.drop { $0 == " " } }
    if lines.contains(where: { $0.hasPrefix("VN  - Ovid") || $0.hasPrefix("VN - Ovid") }) { return true }
    guard isRecordNumber(head.first), lines.count > 1 else { return false }
    return lines[1].dropFirst(2).hasPrefix("  - ") && !lines[1].hasPrefix("TY")
  }

  /// `<12. >` or `<12>`.
  static func isRecordNumber(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= 3, line[0] == UInt8(ascii: "<"), line[line.count - 1] == UInt8(ascii: ">") else { return false }
    guard line[1] >= 0x30, line[1] <= 0x39 else { return false }
    return line[1..<(line.count - 1)].allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x20 || $0 == UInt8(ascii: ".") }
  }

  static func isRecordNumber(_ line: Substring) -> Bool {
    Array(line.utf8).withUnsafeBytes { isRecordNumber($0.trimmingBlanks) }
  }

  /// Length of the name, and of all that stands before the value.
  private static func tagLength(_ line: UnsafeRawBufferPointer, usesSingleBlank: Bool) -> (name: Int, tag: Int)? {
    guard line.count >= 4, TagByte.isCapital(line[0]) else { return nil }
    var name = 1
    while name < min(6, line.count), TagByte.isCapitalOrDigit(line[name]) { name += 1 }
    guard name >= 2 else { return nil }
    // With a single blank only two letters are a tag: `TNF - alpha` may begin a line of an abstract.
    var dash = name + 2
    if usesSingleBlank, name == 2, line[3] == UInt8(ascii: "-") { dash = name + 1 }
    guard dash < line.count, line[dash] == UInt8(ascii: "-"), line[name..<dash].allSatisfy({ $0 == 0x20 }),
      dash + 1 == line.count || line[dash + 1] == 0x20
    else { return nil }
    return (name, dash + 1)
  }
}
