internal import Bibliography
import Foundation

/// Reads the MEDLINE format that PubMed saves as `.nbib` or `.txt`.
///
/// A tag stands in columns one to four, padded, with a dash in column five; six blanks continue the value above. A blank
/// line, or the next `PMID- `, ends a record.
package enum MEDLINEReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let scanner = try LineScanner(source)
    var tags: [Tag] = []
    var firstLine = 0
    var recordNumber = 0
    var sawBlank = false

    func flush() throws {
      guard !tags.isEmpty else { return }
      recordNumber += 1
      defer { tags.removeAll(keepingCapacity: true) }
      try RecordPlace(file: source.name, line: firstLine, number: recordNumber).handOut(
        MEDLINEMapping.record(from: tags),
        start: tags.prefix(3).map { "\($0.name)- \($0.value)" }.joined(separator: " / "), sink: sink)
    }

    while let line = try scanner.next() {
      let text = line.trimmingBlanks
      if text.isEmpty {
        sawBlank = true
        continue
      }
      if let name = tag(of: line) {
        let value = TextDecoding.string(UnsafeRawBufferPointer(rebasing: line[min(6, line.count)...]).trimmingBlanks)
        let startsRecord = tags.isEmpty || sawBlank || name == "PMID" && tags.contains { $0.name == "PMID" }
        if startsRecord {
          try flush()
          firstLine = scanner.lineNumber
        }
        tags.append(Tag(name, value))
        sawBlank = false
      } else if !tags.isEmpty, !sawBlank || line.hasPrefix("      ") {
        let last = tags.count - 1
        if !tags[last].value.isEmpty { tags[last].value += " " }
        tags[last].value += TextDecoding.string(text)
        sawBlank = false
      }
    }
    try flush()
  }

  /// The tag of a line, or `nil` when the line continues the one before.
  private static func tag(of line: UnsafeRawBufferPointer) -> String? {
    guard line.count >= 5, line[4] == UInt8(ascii: "-"), line.count == 5 || line[5] == 0x20,
      isTagPadded(line[0], line[1], line[2], line[3])
    else { return nil }
    let length = line[..<4].firstIndex(of: 0x20) ?? 4
    return String(decoding: line[..<length], as: UTF8.self)
  }

  /// Whether a line begins with a padded tag, a dash and a blank: `TI  - `, `FAU - `, `PMID- `.
  static func beginsWithTag(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8.prefix(6))
    guard bytes.count == 6, bytes[4] == UInt8(ascii: "-"), bytes[5] == 0x20 else { return false }
    return isTagPadded(bytes[0], bytes[1], bytes[2], bytes[3])
  }

  /// Two to four capitals or digits, then only blanks.
  static func isTagPadded(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
    guard RISReader.isCapital(a), RISReader.isCapitalOrDigit(b) else { return false }
    if c == 0x20 { return d == 0x20 }
    return RISReader.isCapitalOrDigit(c) && (d == 0x20 || RISReader.isCapitalOrDigit(d))
  }
}
