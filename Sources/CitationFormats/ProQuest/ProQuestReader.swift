internal import Bibliography

/// Reads ProQuest's text: records between rulers of underscores, each a heading and labelled fields with blank lines
/// between them.
///
/// Before the records may stand a report or a table of contents, behind them a bibliography or an address; these have no
/// fields and are left out.
package enum ProQuestReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var block = Block(TaggedCollector(file: source.name, mapping: ProQuestMapping.record))
    var isBehindBlank = true
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      if line.isEmpty {
        isBehindBlank = true
        continue
      }
      if isRuler(line) {
        // Full texts have rulers too; where one of these parts two records, a document number follows.
        if block.endsAtRuler {
          try block.flush(sink: sink)
        } else {
          block.isBehindRuler = true
          block.extend(line)
        }
      } else if block.isBehindRuler || block.endsAtRuler, isDocumentNumber(line) {
        try block.flush(sink: sink)
        block.isNumbered = true
      } else {
        block.take(line, at: scanner.lineNumber, isBehindBlank: isBehindBlank)
      }
      isBehindBlank = false
    }
    try block.flush(sink: sink)
  }

  /// Whether a file that begins with `head` is of this format.
  static func isProQuest(_ head: FormatHead) -> Bool {
    let begins = head.lines.prefix(4)
    if begins.contains(where: { $0.hasPrefix("Report Information from ProQuest") }) { return true }
    let hasRuler = begins.contains { isRuler($0) }
    if hasRuler, begins.contains(where: isDocumentNumber) { return true }
    let hasID = head.lines.contains { $0.hasPrefix("ProQuest document ID:") || $0.hasPrefix("ProQuest document ID :") }
    return hasID && (hasRuler || head.lines.contains { $0.hasPrefix("Publication title:") || $0.hasPrefix("Title:") })
  }

  /// At least twenty underscores or asterisks and nothing else.
  static func isRuler(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count >= 20, line[0] == UInt8(ascii: "_") || line[0] == UInt8(ascii: "*") else { return false }
    return line.allSatisfy { $0 == line[0] }
  }

  private static func isRuler(_ line: Substring) -> Bool {
    Array(line.utf8).withUnsafeBytes { isRuler($0.trimmingBlanks) }
  }

  /// `Document 12 of 999`.
  private static func isDocumentNumber(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.hasPrefix("Document "), line.count < 40 else { return false }
    return isDocumentNumber(Substring(TextDecoding.string(line)))
  }

  private static func isDocumentNumber(_ line: Substring) -> Bool {
    let words = line.split(separator: " ")
    return words.count == 4 && words[0] == "Document" && Int(words[1]) != nil && words[2] == "of"
      && Int(words[3]) != nil
  }
}

/// What stands between two rulers.
private struct Block {
  /// Whether a document number said that a record begins.
  var isNumbered = false
  /// Whether the last line was a ruler that may belong to the text.
  var isBehindRuler = false
  private var fields: TaggedCollector
  private var hasFields = false
  private var isComplete = false

  init(_ fields: TaggedCollector) { self.fields = fields }

  /// Whether a ruler ends the block; one within a text does not.
  var endsAtRuler: Bool {
    isComplete || !(fields.fields.lastName.map(ProQuestLabel.isText) ?? false)
  }

  mutating func extend(_ line: UnsafeRawBufferPointer) { fields.extend(line) }

  mutating func take(_ line: UnsafeRawBufferPointer, at number: Int, isBehindBlank: Bool) {
    isBehindRuler = false
    let isInText = fields.fields.lastName.map(ProQuestLabel.isText) ?? false
    if fields.isEmpty, ProQuestLabel.find(in: line, amongText: true) == nil {
      fields.begin("Heading", line, line: number)
    } else if isBehindBlank || !isInText, let label = ProQuestLabel.find(in: line, amongText: isInText || !hasFields),
      !isPartOfOrganization(label.name)
    {
      hasFields = true
      isComplete = isComplete || ProQuestLabel.closesRecord(label.name)
      fields.begin(label: label.name, TaggedText.tail(line, from: label.length), line: number)
    } else if isBehindBlank, line.hasPrefix("http"), fields.fields.lastName != "Links", !isInText {
      fields.begin("Link", line, line: number)
    } else if isBehindBlank, !hasFields {
      // Older exports put the authors below the heading, without a label.
      fields.begin("Byline", line, line: number)
    } else {
      fields.extend(line)
    }
  }

  /// `Name: Example Trust; NAICS: 813311`, one organisation a line.
  private func isPartOfOrganization(_ label: String) -> Bool {
    fields.fields.lastName == "Company / organization" && ["Name", "NAICS", "SIC", "Ticker", "DUNS"].contains(label)
  }

  /// Hands the record out; a block without fields is none, unless it was numbered.
  mutating func flush(sink: RecordSink) throws {
    if hasFields || isNumbered {
      try fields.flush(sink: sink)
    } else {
      fields.discard()
    }
    (isNumbered, isBehindRuler, hasFields, isComplete) = (false, false, false, false)
  }
}
