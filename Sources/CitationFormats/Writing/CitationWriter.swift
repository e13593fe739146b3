package import Bibliography

/// Writes records into one output, in any format that can be written: make one, hand it each record, finish it.
package final class CitationWriter {
  private let session: any RecordWriting
  private let put: ([UInt8]) throws -> Void
  private var buffer: [UInt8] = []

  /// - Parameters:
  ///   - report: told what a format can't hold whole.
  ///   - put: takes the file's bytes in order, some at a time.
  /// - Throws: ``Problem`` when the format can only be read, or its writer can't start.
  package init(
    _ format: CitationFormat, report: @escaping (Problem) -> Void = { _ in }, put: @escaping ([UInt8]) throws -> Void
  ) throws {
    guard let writer = format.writer else {
      throw Problem("\(format.name) can only be read", remedy: "`winnow formats` lists what can be written.")
    }
    session = try writer.session(format, report)
    self.put = put
    session.begin(into: &buffer)
  }

  /// Adds one record.
  package func write(_ record: Record) throws {
    try session.write(record, into: &buffer)
    if buffer.count > 1 << 15 { try flush() }
  }

  /// Completes the file; nothing may be written afterwards.
  package func finish() throws {
    try session.finish { bytes in
      buffer += bytes
      if buffer.count > 1 << 15 { try flush() }
    }
    try flush()
  }

  private func flush() throws {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
