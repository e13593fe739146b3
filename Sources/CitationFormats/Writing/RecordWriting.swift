package import Bibliography

/// The writing of one output in one format.
protocol RecordWriting: AnyObject {
  /// Appends what stands before the first record.
  func begin(into output: inout [UInt8])
  /// Appends a record, or keeps it until more have come.
  func write(_ record: Record, into output: inout [UInt8]) throws
  /// Hands over everything that is still to come, in pieces.
  func finish(_ put: ([UInt8]) throws -> Void) throws
}

/// How a format is written.
package struct RecordWriter: Sendable {
  typealias RecordText = @Sendable (Record, inout [UInt8]) -> Void

  /// Begins a new output.
  let session: @Sendable (CitationFormat, @escaping (Problem) -> Void) throws -> any RecordWriting

  init(
    session: @escaping @Sendable (CitationFormat, @escaping (Problem) -> Void) throws -> any RecordWriting
  ) {
    self.session = session
  }

  /// Records one after the other, between a beginning and an end.
  package init(begin: String = "", end: String = "", write: @escaping @Sendable (Record, inout [UInt8]) -> Void) {
    self.init { _, _ in StreamWriting(RecordFrame(begin: begin, end: end), write) }
  }

  /// Like ``init(begin:end:write:)``, and what the format's own reader would not read back is stated in notes.
  static func checked(
    begin: String = "", between: String = "", end: String = "", write: @escaping RecordText
  ) -> RecordWriter {
    RecordWriter { format, _ in
      CheckedWriting(RecordFrame(begin: begin, between: between, end: end), write, format: format)
    }
  }
}

/// What stands around records.
struct RecordFrame: Sendable {
  var begin = ""
  var between = ""
  var end = ""
}

/// Writes each record as it comes.
final class StreamWriting: RecordWriting {
  private let frame: RecordFrame
  private let text: RecordWriter.RecordText
  private var isFirst = true

  init(_ frame: RecordFrame, _ text: @escaping RecordWriter.RecordText) {
    self.frame = frame
    self.text = text
  }

  func begin(into output: inout [UInt8]) { output += frame.begin.utf8 }

  func write(_ record: Record, into output: inout [UInt8]) {
    if !isFirst { output += frame.between.utf8 }
    isFirst = false
    text(record, &output)
  }

  func finish(_ put: ([UInt8]) throws -> Void) throws { try put(Array(frame.end.utf8)) }
}
