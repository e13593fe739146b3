internal import Bibliography

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
    var scanner = try LineScanner(source)
    var collector = RISCollector(file: source.name)
    while let line = try scanner.next() {
      try collector.take(line, number: scanner.lineNumber, sink: sink)
    }
    try collector.finish(sink: sink)
  }
}
