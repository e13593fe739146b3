internal import Bibliography

/// Reads the MEDLINE format that PubMed saves as `.nbib` or `.txt`, and ERIC's form of it.
///
/// A tag stands in columns one to four, padded, with a dash in column five; six blanks continue the value above. A blank
/// line, or the next `PMID- `, ends a record.
package enum MEDLINEReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = TaggedCollector(file: source.name, mapping: MEDLINEMapping.record)
    var sawBlank = false
    while let line = try scanner.next() {
      if line.isEmpty || line.trimmingBlanks.isEmpty {
        sawBlank = true
      } else if let tag = MEDLINETag(line) {
        if sawBlank || tag.name == "PMID" && collector.fields.contains("PMID") { try collector.flush(sink: sink) }
        collector.begin(tag.name, TaggedText.tail(line, from: tag.length), line: scanner.lineNumber)
        sawBlank = false
      } else if !sawBlank || line.hasPrefix("      ") {
        collector.extend(line)
        sawBlank = false
      }
    }
    try collector.flush(sink: sink)
  }
}

/// The tag at the start of a line.
struct MEDLINETag {
  let name: TagName
  /// Bytes before the value.
  let length: Int

  /// `nil` when the line continues the one before.
  init?(_ line: UnsafeRawBufferPointer) {
    let dash = UInt8(ascii: "-")
    if line.count >= 5, line[4] == dash, line.count == 5 || line[5] == 0x20 {
      guard MEDLINETag.isPadded(line[0], line[1], line[2], line[3]) else { return nil }
      name = TagName(UnsafeRawBufferPointer(rebasing: line[..<(line[..<4].firstIndex(of: 0x20) ?? 4)]))
      length = min(6, line.count)
      return
    }
    guard let first = line.first, TagByte.isCapital(first), let tag = MEDLINETag.loose(line) else { return nil }
    (name, length) = tag
  }

  /// `PMID-22664238`, `TI-`, `ISSN - 1234-5678`: written by hand or by other programs. Only tags that are sure to be meant,
  /// since `PET-CT` may begin a line too.
  private static func loose(_ line: UnsafeRawBufferPointer) -> (TagName, Int)? {
    let length = line.prefix(6).prefix(while: TagByte.isCapitalOrDigit).count
    guard length >= 2, length <= 4, let dash = line[length...].prefix(3).firstIndex(where: { $0 != 0x20 }),
      line[dash] == UInt8(ascii: "-")
    else { return nil }
    let name = TagName(UnsafeRawBufferPointer(rebasing: line[..<length]))
    guard knownLoose.contains(name), line.count == dash + 1 || line[dash + 1] != UInt8(ascii: "-") else { return nil }
    return (name, dash + 1)
  }

  private static let knownLoose: Set<TagName> = [
    "PMID", "OWN", "STAT", "TI", "BTI", "TT", "FAU", "AU", "CN", "FED", "ED", "JT", "TA", "DP", "VI", "IP", "PG",
    "LID", "AID", "IS", "ISSN", "ISBN", "AB", "OT", "MH", "LA", "PT", "PL", "SO", "PMC", "OID", "CON",
  ]

  /// Two to four capitals or digits, then only blanks.
  static func isPadded(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Bool {
    guard TagByte.isCapital(a), TagByte.isCapitalOrDigit(b) else { return false }
    if c == 0x20 { return d == 0x20 }
    return TagByte.isCapitalOrDigit(c) && (d == 0x20 || TagByte.isCapitalOrDigit(d))
  }

  /// Whether a line begins with a padded tag, a dash and a blank: `TI  - `, `FAU - `, `PMID- `.
  static func isPaddedTag(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8.prefix(6))
    guard bytes.count == 6, bytes[4] == UInt8(ascii: "-"), bytes[5] == 0x20 else { return false }
    return isPadded(bytes[0], bytes[1], bytes[2], bytes[3])
  }
}
