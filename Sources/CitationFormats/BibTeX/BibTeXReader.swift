internal import Bibliography
import Foundation

/// Reads BibTeX and BibLaTeX.
///
/// Text outside entries is passed over, as BibTeX does. An entry whose braces don't close ends where the next one begins
/// on a line of its own, so that a missing brace costs one entry and not the rest of the file.
package enum BibTeXReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var collector = Collector(sourceName: source.name)
    while let line = try scanner.next() {
      try collector.take(line, number: scanner.lineNumber, sink: sink)
    }
    try collector.finish(sink: sink)
  }

  /// The entry being put together from lines.
  private struct Collector {
    /// No real entry comes near; a file without closing braces must not fill the memory.
    private static let longestEntry = 1 << 24

    private let sourceName: String
    private var opening: BibTeXOpening?
    /// What stands between the entry's outer brackets.
    private var body: [UInt8] = []
    private var firstLine = 0
    /// Open braces inside the entry.
    private var depth = 0
    private var isQuoted = false
    /// The line before is blank or ends with `}` or `,`: a line `@word{` now is a new entry.
    private var mayBreak = true
    private var recordNumber = 0
    private var macros = BibTeXEntry.months
    private var crossReferences = BibTeXCrossReferences()

    init(sourceName: String) { self.sourceName = sourceName }

    mutating func take(_ line: UnsafeRawBufferPointer, number: Int, sink: RecordSink) throws {
      let text = line.trimmingBlanks
      let isNewEntry = opening != nil && mayBreak && BibTeXOpening(text, at: 0) != nil
      if isNewEntry || body.count > Collector.longestEntry { try close(isDamaged: true, sink: sink) }
      var position = 0
      while position < text.count {
        if opening == nil {
          guard let bodyStart = open(text, from: position, line: number) else { break }
          position = bodyStart
        } else {
          let end = endOfEntry(text, from: position)
          body.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[position..<(end ?? text.count)]))
          position = end.map { $0 + 1 } ?? text.count
          if end != nil { try close(isDamaged: false, sink: sink) }
        }
      }
      if opening != nil { body.append(0x0A) }
      mayBreak = text.isEmpty || text[text.count - 1] == UInt8(ascii: "}") || text[text.count - 1] == UInt8(ascii: ",")
    }

    mutating func finish(sink: RecordSink) throws {
      if opening != nil { try close(isDamaged: true, sink: sink) }
      for entry in crossReferences.finish() { try hand(entry, to: sink) }
    }

    /// Looks for an entry's opening; gives the index behind its bracket.
    private mutating func open(_ text: UnsafeRawBufferPointer, from start: Int, line: Int) -> Int? {
      for position in start..<text.count where text[position] == UInt8(ascii: "@") {
        guard let found = BibTeXOpening(text, at: position) else { continue }
        opening = found
        firstLine = line
        depth = 0
        isQuoted = false
        return found.bodyStart
      }
      return nil
    }

    /// Index of the bracket that ends the entry, when it is on this line. Braces count inside quotes too, as in BibTeX.
    private mutating func endOfEntry(_ text: UnsafeRawBufferPointer, from start: Int) -> Int? {
      let closer = opening?.closer
      for position in start..<text.count {
        let byte = text[position]
        switch byte {
        case UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "}"):
          if depth == 0, closer == byte { return position }
          depth = max(0, depth - 1)
        case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
        case UInt8(ascii: ")") where closer == byte && depth == 0 && !isQuoted: return position
        default: break
        }
      }
      return nil
    }

    private mutating func close(isDamaged: Bool, sink: RecordSink) throws {
      guard let opening else { return }
      defer {
        self.opening = nil
        body.removeAll(keepingCapacity: true)
      }
      switch opening.type {
      case "comment", "preamble": return
      case "string":
        var parser = BibTeXFieldParser(body, macros: macros)
        while let field = parser.nextField() { macros[field.name] = field.value }
      default:
        recordNumber += 1
        let entry = BibTeXEntry(
          type: opening.type, body: body, macros: macros, line: firstLine, number: recordNumber, isDamaged: isDamaged)
        for ready in crossReferences.take(entry) { try hand(ready, to: sink) }
      }
    }

    private func hand(_ entry: BibTeXEntry, to sink: RecordSink) throws {
      let record = BibTeXMapping.record(from: entry)
      let start = "@\(entry.type){\(entry.key),"
      let place = RecordPlace(file: sourceName, line: entry.line, number: entry.number)
      if entry.isDamaged {
        try sink(
          .repaired(
            place.problem(
              "an entry with a brace or quotation mark that isn't closed", text: start,
              remedy: "Check this record; its fields may be incomplete.")))
      }
      try place.handOut(record, start: start, sink: sink)
    }
  }
}
