internal import Bibliography

/// Reads the text of one page that somebody copied from a catalogue or an index; the page becomes one record.
package enum CataloguePageReader {
  /// Reads `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read or is far too long for a page; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let lines = try lines(of: source)
    guard !lines.isEmpty else { return }
    let content = PageContent(lines)
    let place = RecordPlace(file: source.name, line: 1, number: 1)
    try place.handOut(
      CataloguePageMapping.record(from: content, isChineseIndex: isChineseIndex(lines)), start: lines[0].text,
      sink: sink)
    if let stated = content.statedReferences, stated > content.references.count {
      try sink(
        .repaired(
          place.problem(
            "the page shows \(content.references.count) of the \(stated) references it counts",
            remedy: "Open the full list on the page and copy it again if you chase citations.")))
    }
  }

  /// Whether a file that begins with `head` is of this format.
  ///
  /// Asked last and answered with care: an abstract with its heading and something else that only catalogues say, or an
  /// identifier with its label beside a paragraph. Papers have an introduction; mark-up and tables are no pages.
  static func isCataloguePage(_ head: FormatHead) -> Bool {
    guard let first = head.first.first, !"<{[@%".contains(first) else { return false }
    let lines = head.lines.map { PageLine(text: $0.trimmed, isBehindBlank: true) }
    guard !lines.contains(where: { isIntroduction($0.text) }) else { return false }
    let content = PageContent(lines)
    let fields = content.fields
    let identifiers = fields.intersection([.doi, .issn, .isbn, .pmid, .accession])
    if fields.contains(.abstract), !identifiers.isEmpty { return true }
    if content.texts(.abstract).contains(where: { $0.utf8.count >= 80 }) {
      let others: Set<PageField> = [.author, .source, .journal, .publisher, .database]
      return !content.references.isEmpty || !fields.isDisjoint(with: others)
    }
    let hasParagraph = content.header.contains { $0.utf8.count >= 300 }
    let hasSourceWithDOI = content.values(.source).contains { DOI($0) != nil }
    return hasParagraph && (hasSourceWithDOI || content.values(.doi).contains { DOI($0) != nil })
  }

  private static func isIntroduction(_ line: String) -> Bool {
    line.utf8.count <= 40 && Folding.words(line).hasSuffix("introduction")
  }

  /// Chinese indexes write the names of all authors family name first.
  private static func isChineseIndex(_ lines: [PageLine]) -> Bool {
    var ideographs = 0
    for line in lines {
      for scalar in line.text.unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) { ideographs += 1 }
      if ideographs >= 10 { return true }
    }
    return false
  }

  /// The lines that aren't blank.
  private static func lines(of source: ByteSource) throws -> [PageLine] {
    var scanner = try LineScanner(source)
    var lines: [PageLine] = []
    var isBehindBlank = true
    var length = 0
    while let raw = try scanner.next() {
      length += raw.count
      guard length <= longestPage else {
        throw Problem(
          "is too long for a page", file: source.name, line: scanner.lineNumber,
          remedy: "Copy each work's page into a file of its own, or export the citations instead.")
      }
      let text = TextDecoding.string(raw).trimmed
      if !text.isEmpty { lines.append(PageLine(text: text, isBehindBlank: isBehindBlank)) }
      isBehindBlank = text.isEmpty
    }
    return lines
  }

  /// Pages hold a few thousand words; a long list of references makes tens of thousands.
  private static let longestPage = 4 << 20
}
