internal import Bibliography
import Foundation

/// Reads Ovid's text with field names: `<12>` before each record, a field's name at the margin, its value indented below.
package enum OvidReprintReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: OvidMapping.record)
    var isInside = false
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      if OvidTaggedReader.isRecordNumber(line) {
        try collector.flush(sink: sink)
        isInside = true
        continue
      }
      // What stands before the first number, such as the search strategy, is no record.
      guard isInside, !line.isEmpty else { continue }
      if raw[0] != 0x20, raw[0] != 0x09, isLabel(line) {
        let label = TextDecoding.string(line)
        if let tag = tags[label.lowercased()] {
          collector.begin(tag, nothing, line: scanner.lineNumber)
        } else {
          collector.begin(label: label, line: scanner.lineNumber)
        }
      } else {
        collector.extend(line)
      }
    }
    try collector.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format.
  static func isReprint(_ head: FormatHead) -> Bool {
    guard OvidTaggedReader.isRecordNumber(head.first), head.lines.count > 2 else { return false }
    let indented = head.lines[2].first == " " || head.lines[2].first == "\t"
    return indented && head.lines[1].first?.isUppercase == true && !head.lines[1].contains(" - ")
  }

  /// A few words from the margin on; a longer line, or one that ends a sentence, is text that lost its indent.
  private static func isLabel(_ line: UnsafeRawBufferPointer) -> Bool {
    TagByte.isCapital(line[0]) && line.count <= 60 && line[line.count - 1] != UInt8(ascii: ".")
  }

  /// The tags that the fields have in Ovid's tagged text.
  private static let tags: [String: TagName] = [
    "accession number": "AN", "unique identifier": "UI", "author": "AU", "authors": "AU", "title": "TI",
    "chapter title": "CHAPTER", "source": "SO", "abstract": "AB", "author keywords": "KW", "keyword": "KW",
    "keywords": "KW", "key concepts": "ID", "mesh subject headings": "MH", "subject headings": "MH",
    "mesh headings": "MH", "language": "LG", "publication type": "PT", "document type": "DT", "issn": "IS",
    "issn print": "IS", "isbn": "IB", "doi number": "DI", "doi": "DI", "digital object identifier": "DI",
    "database": "DB", "publication date": "DP", "year of publication": "YR", "date of publication": "DP",
    "references": "RF", "cited references": "RF", "journal name": "JN", "volume": "VO", "issue": "IP", "page": "PG",
    "pages": "PG", "link to the ovid full text or citation": "XL", "pmid": "PM", "pubmed id": "PM",
  ]
}
