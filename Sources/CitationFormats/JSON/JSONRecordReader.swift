internal import Bibliography

/// Reads the records of a JSON file one at a time.
enum JSONRecordReader {
  /// Hands each object that ``JSONRecordCutter`` finds to `record`; damaged ones are reported and skipped.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  static func read(
    _ source: ByteSource, arraysAt paths: [[String]], sink: RecordSink, record: (JSONValue) -> Record
  ) throws {
    var number = 0
    var isDamaged = false
    let isComplete = try JSONRecordCutter.cut(source, arraysAt: paths) { bytes, line in
      number += 1
      let problem: Problem
      switch parsed(bytes) {
      case .success(let value):
        isDamaged = false
        try RecordPlace(file: source.name, line: line, number: number).handOut(
          record(value), start: start(of: bytes), sink: sink)
        return
      case .failure(let failure):
        isDamaged = true
        problem = Problem(
          failure.what, file: source.name, line: line, record: number, text: start(of: bytes),
          remedy: "The other records were kept; export the file again for this one.")
      }
      try sink(.skipped(problem))
    }
    guard !isComplete, !isDamaged else { return }
    try sink(
      .repaired(
        Problem(
          "the file is cut off behind a record", file: source.name, record: number,
          remedy: "The records before it were kept; export the file again for the rest.")))
  }

  private static func parsed(_ bytes: UnsafeRawBufferPointer) -> Result<JSONValue, Problem> {
    do throws(Problem) {
      return .success(try JSONValue(parsing: bytes))
    } catch {
      return .failure(error)
    }
  }

  private static func start(of bytes: UnsafeRawBufferPointer) -> String {
    InlineMarkup.folded(String(decoding: bytes.prefix(200), as: UTF8.self))
  }
}

/// What detection looks at: the head of a JSON file without white space.
struct JSONHead {
  private let compact: String

  /// `nil` when the file doesn't begin like JSON.
  init?(_ head: FormatHead) {
    guard let start = head.first.utf8.first, start == UInt8(ascii: "{") || start == UInt8(ascii: "[") else {
      return nil
    }
    compact = String(decoding: head.text.utf8.filter { $0 > 0x20 }, as: UTF8.self)
  }

  var isArray: Bool { compact.utf8.first == UInt8(ascii: "[") }

  func contains(_ text: String) -> Bool { compact.contains(text) }

  func containsAny(_ texts: [String]) -> Bool { texts.contains { compact.contains($0) } }
}
