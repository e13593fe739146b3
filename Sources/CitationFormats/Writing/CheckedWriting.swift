internal import Bibliography

/// Writes records so that reading them gives the same records.
///
/// Each record is written as the format has it and read back by the format's own reader. What came back otherwise, or not at
/// all, is stated in notes (see ``NoteForm``), which other programs show and Winnow takes back. So a record is whole in
/// any format, however that format's reader interprets its tags.
final class CheckedWriting: RecordWriting {
  /// Records read back in one go: a reader's start costs more than a record.
  private static let batch = 64
  /// Notes may move what other tags are taken for; after this many rounds the record stays as it is.
  private static let rounds = 3

  private let frame: RecordFrame
  private let text: RecordWriter.RecordText
  private let format: CitationFormat
  private var waiting: [Draft] = []
  private var isFirst = true

  private struct Draft {
    var amended: AmendedRecord
    var bytes: [UInt8] = []
  }

  init(_ frame: RecordFrame, _ text: @escaping RecordWriter.RecordText, format: CitationFormat) {
    self.frame = frame
    self.text = text
    self.format = format
  }

  func begin(into output: inout [UInt8]) { output += frame.begin.utf8 }

  func write(_ record: Record, into output: inout [UInt8]) {
    waiting.append(Draft(amended: AmendedRecord(record)))
    if waiting.count == CheckedWriting.batch { flush(into: &output) }
  }

  func finish(_ put: ([UInt8]) throws -> Void) throws {
    var output: [UInt8] = []
    flush(into: &output)
    try put(output + frame.end.utf8)
  }

  private func flush(into output: inout [UInt8]) {
    var open = Array(waiting.indices)
    for _ in 0..<CheckedWriting.rounds where !open.isEmpty {
      for index in open {
        waiting[index].bytes.removeAll(keepingCapacity: true)
        text(waiting[index].amended.record, &waiting[index].bytes)
      }
      let back = readBack(open.map { waiting[$0].bytes })
      open = zip(open, back).compactMap { index, record in
        waiting[index].amended.amend(for: record) ? index : nil
      }
    }
    for index in open {
      waiting[index].bytes.removeAll(keepingCapacity: true)
      text(waiting[index].amended.record, &waiting[index].bytes)
    }
    for draft in waiting where !draft.bytes.isEmpty {
      if !isFirst { output += frame.between.utf8 }
      isFirst = false
      output += draft.bytes
    }
    waiting.removeAll(keepingCapacity: true)
  }

  /// What the reader makes of each text; `nil` where it makes nothing.
  private func readBack(_ texts: [[UInt8]]) -> [Record?] {
    let together = records(in: texts)
    if together.count == texts.count { return together }
    return texts.map { records(in: [$0]).first }
  }

  private func records(in texts: [[UInt8]]) -> [Record] {
    var file = Array(frame.begin.utf8)
    for (position, text) in texts.enumerated() {
      if position > 0 { file += frame.between.utf8 }
      file += text
    }
    file += frame.end.utf8
    var records: [Record] = []
    // Our own text may still be one the reader refuses as a whole, such as an empty one.
    _ = try? CitationReader.read(ByteSource(bytes: file), as: format) { event in
      if case .record(let record, line: _) = event { records.append(record) }
    }
    return records
  }
}
