internal import Bibliography

/// Reads BibTeX and BibLaTeX.
///
/// An entry whose braces don't close ends where the next one begins on a line of its own, so that a missing brace costs one
/// entry and not the rest of the file.
package enum BibTeXReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try BibTeXScanner(source)
    var macros = BibTeXMacros()
    var crossReferences = BibTeXCrossReferences()
    var count = 0
    while let piece = try scanner.next() {
      switch piece.type {
      case "comment", "preamble": continue
      case "string": macros.define(piece.body)
      default:
        count += 1
        let entry = BibTeXEntry(piece, macros: macros, number: count)
        try crossReferences.take(entry) { try hand($0, of: source.name, to: sink) }
      }
    }
    try crossReferences.finish { try hand($0, of: source.name, to: sink) }
  }

  private static func hand(_ entry: BibTeXEntry, of file: String, to sink: RecordSink) throws {
    try withExtendedLifetime(entry.memory) {
      let record = BibTeXMapping.record(from: entry)
      let place = RecordPlace(file: file, line: entry.line, number: entry.number)
      if let damage = entry.damage {
        try sink(
          .repaired(
            place.problem(damage, text: start(of: entry), remedy: "Check this record; its fields may be incomplete.")))
      }
      try place.handOut(record, start: start(of: entry), sink: sink)
    }
  }

  private static func start(of entry: BibTeXEntry) -> String {
    "@\(entry.type){\(TextDecoding.string(entry.key)),"
  }
}
