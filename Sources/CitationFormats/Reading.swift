package import Bibliography

/// What a reader hands out, in file order.
package enum ReadEvent: Sendable {
  /// A record, and the line it begins at.
  case record(Record, line: Int)
  /// A record that was skipped because nothing useful could be read from it.
  case skipped(Problem)
  /// Something that was repaired or looks odd; the record is kept.
  case repaired(Problem)
}

/// What became of a record that was reported.
package enum RepairSeverity: String, Sendable {
  /// It was left out.
  case skipped
  /// It was kept.
  case repaired
}

/// How many records a reader found.
package struct ReadCount: Sendable, Equatable {
  package var read = 0
  package var skipped = 0

  package init() {}
}

/// Receives what a reader finds; may throw to stop the reading.
package typealias RecordSink = (ReadEvent) throws -> Void

/// Reading citation files: detection by content, then one pass in constant memory.
package enum CitationReader {
  /// Reads all records of `source`, handing each to `sink` as soon as it is complete.
  ///
  /// A malformed record is handed over as ``ReadEvent/skipped(_:)`` and the rest is kept.
  /// - Parameter format: the format, or `nil` to detect it.
  /// - Returns: the format that was used.
  /// - Throws: ``Problem`` when no format fits or the input can't be read; whatever `sink` throws.
  @discardableResult
  package static func read(
    _ source: ByteSource, as format: CitationFormat? = nil, sink: RecordSink
  ) throws -> CitationFormat {
    let format = try format ?? detect(source)
    try format.read(source, sink)
    return format
  }

  /// Detects the format of `source` from its first 64 KB.
  ///
  /// - Throws: ``Problem`` that says what was seen when no format fits.
  package static func detect(_ source: ByteSource) throws(Problem) -> CitationFormat {
    let head = try source.peek(1 << 16)
    if let format = FormatDetection.format(of: head) { return format }
    if head.isEmpty {
      throw Problem("is empty", file: source.name, remedy: "Export the search again.")
    }
    if let remedy = FormatDetection.remedyForKnownStrangers(head) {
      throw Problem("no citation file", file: source.name, remedy: remedy)
    }
    let start = head.prefix(200).withUnsafeBytes { TextDecoding.string($0) }
    let firstLine = start.split(whereSeparator: \.isNewline).first.map(String.init) ?? start
    throw Problem(
      "no known citation format", file: source.name, line: 1, text: firstLine,
      remedy: "`winnow formats` lists what can be read; name the format with --from if you know it.")
  }
}
