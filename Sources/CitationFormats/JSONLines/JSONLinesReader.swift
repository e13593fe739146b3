internal import Bibliography

/// Reads the neutral form: one JSON object a line.
package enum JSONLinesReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    var scanner = try LineScanner(source)
    var recordNumber = 0
    while let raw = try scanner.next() {
      let line = raw.trimmingBlanks
      guard !line.isEmpty else { continue }
      recordNumber += 1
      let record: Record
      do throws(JSONParser.Failure) {
        record = try self.record(line)
      } catch {
        let problem = Problem(
          "\(error.what) at column \(error.column)", file: source.name, line: scanner.lineNumber, record: recordNumber,
          text: TextDecoding.string(line),
          remedy: "Each line must be one JSON object with the names of the neutral form.")
        try sink(.skipped(problem))
        continue
      }
      try RecordPlace(file: source.name, line: scanner.lineNumber, number: recordNumber).handOut(
        record, start: TextDecoding.string(line), hasNotes: false, sink: sink)
    }
  }

  private static func record(_ line: UnsafeRawBufferPointer) throws(JSONParser.Failure) -> Record {
    guard case .object(let members) = try JSONParser.parse(line) else {
      throw JSONParser.Failure(column: 1, what: "not a JSON object")
    }
    return NeutralForm.record(members)
  }
}
