internal import Bibliography

/// Reads PubMed's text with abstracts: numbered records of paragraphs, wrapped at 80 columns and parted by blank lines.
package enum PubMedAbstractReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var text = NumberedText()
    var recordNumber = 0
    var blankLines = 2
    func handOut() throws {
      guard !text.paragraphs.isEmpty else { return }
      recordNumber += 1
      try RecordPlace(file: source.name, line: text.firstLine, number: recordNumber).handOut(
        PubMedAbstractMapping.record(from: text.paragraphs), start: text.paragraphs.first, sink: sink)
    }
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      guard !line.isEmpty else {
        text.endParagraph()
        blankLines += 1
        continue
      }
      if let number = number(of: line), text.isFollowed(by: number, hasYear(line), blankLines: blankLines) {
        text.endParagraph()
        try handOut()
        text = NumberedText(number: number, firstLine: scanner.lineNumber)
      }
      text.append(line)
      blankLines = 0
    }
    text.endParagraph()
    try handOut()
  }

  /// Whether a file that begins with `head` is of this format.
  static func isPubMedAbstract(_ head: FormatHead) -> Bool {
    let lines = head.lines
    guard lines.count > 2, isNumbered(head.first) else { return false }
    let citation = String(head.first) + " " + lines[1]
    guard
      NLMCitation.yearBehindStop(in: citation) != nil || citation.contains("[Internet]") || citation.contains("; 20")
    else { return false }
    return lines.dropFirst().contains { line in
      line.hasPrefix("PMID: ") || line.hasPrefix("PMCID: ") || line.hasPrefix("DOI: ") && line.contains(" PMID: ")
    }
  }

  private static func isNumbered(_ line: Substring) -> Bool {
    Array(line.utf8).withUnsafeBytes { number(of: $0.trimmingBlanks) } != nil
  }

  /// `12` of a line `12. Example J. 2018 …`, or `12: ` as older files have it.
  private static func number(of line: UnsafeRawBufferPointer) -> Int? {
    var number = 0
    var position = 0
    while position < line.count, position < 9, line[position] >= 0x30, line[position] <= 0x39 {
      number = number * 10 + Int(line[position] - 0x30)
      position += 1
    }
    guard position > 0, position + 2 < line.count, line[position + 1] == 0x20,
      line[position] == UInt8(ascii: ".") || line[position] == UInt8(ascii: ":")
    else { return nil }
    return number
  }

  /// Whether four digits in a row could be a year.
  private static func hasYear(_ line: UnsafeRawBufferPointer) -> Bool {
    var digits = 0
    for (position, byte) in line.enumerated() {
      digits = byte >= 0x30 && byte <= 0x39 ? digits + 1 : 0
      guard digits == 4 else { continue }
      let isLast = position + 1 == line.count || line[position + 1] < 0x30 || line[position + 1] > 0x39
      if isLast, line[position - 3] == UInt8(ascii: "1") || line[position - 3] == UInt8(ascii: "2") { return true }
    }
    return false
  }
}

/// The paragraphs of one record under construction.
private struct NumberedText {
  /// The record's number in the file; 0 before the first.
  var number = 0
  var firstLine = 0
  private(set) var paragraphs: [String] = []
  private var current: [UInt8] = []
  private var hasPMID = false

  init() {}

  init(number: Int, firstLine: Int) {
    self.number = number
    self.firstLine = firstLine
  }

  /// Adds a line to the paragraph; what stands before the first record belongs to none.
  mutating func append(_ line: UnsafeRawBufferPointer) {
    guard firstLine > 0 else { return }
    if !current.isEmpty { current.append(0x20) }
    current.append(contentsOf: line)
    if line.hasPrefix("PMID:") || line.hasPrefix("DOI:") || line.hasPrefix("PMCID:") { hasPMID = true }
  }

  mutating func endParagraph() {
    guard !current.isEmpty else { return }
    paragraphs.append(current.withUnsafeBytes { TextDecoding.string($0) })
    current.removeAll(keepingCapacity: true)
  }

  /// Whether a line with this number begins the next record: abstracts and statements hold numbered lists too, and
  /// files are joined, so that numbers begin anew.
  func isFollowed(by next: Int, _ hasYear: Bool, blankLines: Int) -> Bool {
    guard blankLines > 0 else { return false }
    if firstLine == 0 { return true }
    if blankLines > 1 { return next == number + 1 && (hasPMID || hasYear) || hasPMID && hasYear }
    return hasPMID && hasYear && next == number + 1
  }
}
