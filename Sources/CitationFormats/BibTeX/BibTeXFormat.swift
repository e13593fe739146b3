internal import Bibliography

extension CitationFormat {
  /// BibTeX, as databases and reference managers write it.
  package static let bibtex = CitationFormat(
    name: "bibtex", title: "BibTeX", extensions: ["bib"],
    detectedBy: "a line that opens an entry, such as `@article{`",
    detect: { BibTeXDetection.hasEntry($0) },
    read: { try BibTeXReader.read($0, sink: $1) },
    writer: .checked { BibTeXWriter.write($0, into: &$1) })

  /// BibLaTeX; the same grammar with fields of its own.
  package static let biblatex = CitationFormat(
    name: "biblatex", title: "BibLaTeX", extensions: ["bib"],
    detectedBy: "BibTeX entries with a field or type that only BibLaTeX has, such as `journaltitle =` or `@online{`",
    detect: { BibTeXDetection.hasEntry($0) && BibTeXDetection.hasBibLaTeX($0) },
    read: { try BibTeXReader.read($0, sink: $1) })
}

/// Tells BibTeX and BibLaTeX by their lines.
enum BibTeXDetection {
  /// Whether a line opens an entry of any kind.
  static func hasEntry(_ head: FormatHead) -> Bool {
    head.lines.contains { type(openedBy: $0) != nil }
  }

  /// Whether a type or field is one that BibTeX doesn't know.
  static func hasBibLaTeX(_ head: FormatHead) -> Bool {
    head.lines.contains { line in
      if let type = type(openedBy: line) { return types.contains(type) }
      guard let equals = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: "=")) else { return false }
      return fields.contains(String(line[..<equals]).trimmed.lowercased())
    }
  }

  private static func type(openedBy line: Substring) -> String? {
    let bytes = Array(line.utf8.prefix(60))
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
    return BibTeXOpening(bytes, at: first)?.type
  }

  private static let types: Set<String> = [
    "online", "thesis", "report", "collection", "mvbook", "mvcollection", "bookinbook", "inreference", "periodical",
  ]

  private static let fields: Set<String> = [
    "journaltitle", "journalsubtitle", "date", "location", "subtitle", "maintitle", "booksubtitle", "langid",
    "hyphenation", "eprinttype", "entrysubtype", "origdate", "shortjournal",
  ]
}
