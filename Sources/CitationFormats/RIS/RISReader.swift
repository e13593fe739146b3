internal import Bibliography
import Foundation

/// Reads RIS in the dialects that databases write.
///
/// Records run from `TY` to `ER`. Ovid puts `12. ` before each record and link lines after it, Cochrane `Record #1 of 9`;
/// PsycINFO writes a tag behind `ER`; Scopus continues references on lines without a tag. Lines between records that
/// are no tags are passed over; everything inside a record is kept.
package enum RISReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let scanner = try LineScanner(source)
    var collector = Collector(sourceName: source.name)
    while let line = try scanner.next() {
      try collector.take(line, number: scanner.lineNumber, sink: sink)
    }
    try collector.finish(sink: sink)
  }

  /// The record being put together from lines.
  private struct Collector {
    let sourceName: String
    var tags: [Tag] = []
    var firstLine = 0
    var recordNumber = 0
    /// A `TY` was seen and the record not handed out yet.
    var isOpen = false
    /// `ER` was seen; tags directly behind it still belong to the record.
    var isEnded = false
    var blankBefore = true
    /// Tags seen before any `TY`: some exports put `TY` second.
    var leading: [Tag] = []
    var leadingLine = 0
    /// A line like `2.` behind a blank line: a record's number if `TY` follows, else text.
    var heldNumber: String?
    /// The file writes `TY - ` with one blank.
    var usesSingleBlank = false

    mutating func take(_ raw: UnsafeRawBufferPointer, number: Int, sink: RecordSink) throws {
      let line = raw.trimmingBlanks
      defer { blankBefore = line.isEmpty }
      guard !line.isEmpty else { return }
      if !usesSingleBlank, !isOpen, line.hasPrefix("TY - ") { usesSingleBlank = true }
      guard let valueStart = tagLength(line) else {
        takeText(line)
        return
      }
      let name = RISReader.tagName(line[0], line[1])
      if let number = heldNumber {
        heldNumber = nil
        if name != "TY" { appendText(number) }
      }
      let value = UnsafeRawBufferPointer(rebasing: line[valueStart...]).trimmingBlanks
      switch name {
      case "TY" where isOpen && !isEnded && tags.allSatisfy({ $0.name == "TY" }):
        // A type stated twice is still one record.
        tags.append(Tag("TY", TextDecoding.string(value)))
      case "TY":
        try flush(sink: sink)
        recordNumber += 1
        isOpen = true
        firstLine = leading.isEmpty ? number : leadingLine
        tags = [Tag("TY", TextDecoding.string(value))] + leading
        leading = []
      case "ER" where !leading.isEmpty:
        try openWithoutType(sink: sink)
        isEnded = true
      case "ER" where isOpen:
        isEnded = true
      default:
        let tag = Tag(name, TextDecoding.string(value))
        if isOpen, leading.isEmpty, !isEnded || !blankBefore {
          tags.append(tag)
        } else {
          if leading.isEmpty { leadingLine = number }
          leading.append(tag)
        }
      }
    }

    /// Text without a tag continues the value before it; between records it is decoration.
    mutating func takeText(_ line: UnsafeRawBufferPointer) {
      guard isOpen, !isEnded, !tags.isEmpty else { return }
      let text = TextDecoding.string(line)
      if let number = heldNumber {
        heldNumber = nil
        appendText(number)
      }
      if blankBefore, RISReader.isRecordPrefix(line) {
        heldNumber = text
      } else {
        appendText(text)
      }
    }

    /// Continues the last value; below keywords each line is a keyword of its own, as EndNote writes them.
    private mutating func appendText(_ text: String) {
      let last = tags.count - 1
      if tags[last].name == "KW", !tags[last].value.isEmpty {
        tags.append(Tag("KW", text))
      } else {
        tags[last].value += tags[last].value.isEmpty ? text : " " + text
      }
    }

    /// Tags that end with `ER` but never had a `TY` are a record all the same.
    private mutating func openWithoutType(sink: RecordSink) throws {
      try flush(sink: sink)
      recordNumber += 1
      isOpen = true
      firstLine = leadingLine
      tags = leading
      leading = []
      try sink(
        .repaired(
          Problem(
            "a record without a TY line", file: sourceName, line: firstLine, record: recordNumber,
            text: tags.first.map { "\($0.name)  - \($0.value)" }, remedy: "It was kept; its type is unknown.")))
    }

    mutating func finish(sink: RecordSink) throws {
      let isCut = isOpen && !isEnded
      let cutLine = firstLine
      try flush(sink: sink)
      if isCut {
        try sink(
          .repaired(
            Problem(
              "the last record has no ER line", file: sourceName, line: cutLine, record: recordNumber,
              remedy: "It was kept; if the file was cut off, export it again.")))
      }
      if !leading.isEmpty {
        try sink(
          .skipped(
            Problem(
              "tags without a TY line", file: sourceName, line: leadingLine, record: recordNumber + 1,
              text: "\(leading[0].name)  - \(leading[0].value)", remedy: "Put `TY  - JOUR` before them.")))
      }
    }

    mutating func flush(sink: RecordSink) throws {
      guard isOpen else { return }
      defer {
        isOpen = false
        isEnded = false
        tags.removeAll(keepingCapacity: true)
      }
      let place = RecordPlace(file: sourceName, line: firstLine, number: recordNumber)
      try place.handOut(
        RISMapping.record(from: tags),
        start: tags.prefix(3).map { "\($0.name)  - \($0.value)" }.joined(separator: " / "), sink: sink)
    }

    /// Where the value begins when the line is a tag line: two capitals or digits, two blanks, a dash.
    func tagLength(_ line: UnsafeRawBufferPointer) -> Int? {
      guard line.count >= 4, RISReader.isCapital(line[0]), RISReader.isCapitalOrDigit(line[1]) else { return nil }
      let dash = UInt8(ascii: "-")
      if line.count >= 5, line[2] == 0x20, line[3] == 0x20, line[4] == dash, line.count == 5 || line[5] <= 0x20 {
        return min(6, line.count)
      }
      if usesSingleBlank, line[2] == 0x20, line[3] == dash, line.count == 4 || line[4] <= 0x20 {
        return min(5, line.count)
      }
      return nil
    }
  }

  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  static func isCapitalOrDigit(_ byte: UInt8) -> Bool { isCapital(byte) || byte >= 0x30 && byte <= 0x39 }

  private static func tagName(_ first: UInt8, _ second: UInt8) -> String {
    String(unsafeUninitializedCapacity: 2) {
      $0[0] = first
      $0[1] = second
      return 2
    }
  }

  /// `12.`, `<12>` or `Record #1 of 9`: what exports number records with.
  private static func isRecordPrefix(_ line: UnsafeRawBufferPointer) -> Bool {
    if line.hasPrefix("Record #") { return true }
    guard let last = line.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ">") else { return false }
    return line.count > 1 && line.dropLast().allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "<") }
  }
}
