internal import Bibliography

/// Puts the fields of one record together from lines; the tagged formats share it and differ in what a tag line is.
struct TaggedCollector {
  private let file: String
  private let mapping: (inout TaggedFields) -> Record
  private(set) var fields = TaggedFields()
  private var firstLine = 0
  private var recordNumber = 0

  /// - Parameters:
  ///   - file: the name of the file, for messages.
  ///   - mapping: makes a record of its fields.
  init(file: String, mapping: @escaping (inout TaggedFields) -> Record) {
    self.file = file
    self.mapping = mapping
  }

  /// Whether no field was collected since the last record.
  var isEmpty: Bool { fields.isEmpty }

  /// Begins a field.
  mutating func begin(_ name: TagName, _ value: UnsafeRawBufferPointer, line: Int) {
    if fields.isEmpty { firstLine = line }
    fields.begin(name, value)
  }

  /// Begins a field of which the name is no tag but words.
  mutating func begin(label: String, _ value: UnsafeRawBufferPointer? = nil, line: Int) {
    if fields.isEmpty { firstLine = line }
    fields.begin(label: label, value)
  }

  /// Continues the field begun last.
  mutating func extend(_ text: UnsafeRawBufferPointer) { fields.extend(text) }

  /// Forgets what was collected: it was no record.
  mutating func discard() { fields.removeAll() }

  /// Hands out the record collected so far, if there is one.
  mutating func flush(sink: RecordSink) throws {
    guard !fields.isEmpty else { return }
    recordNumber += 1
    let record = mapping(&fields)
    defer { fields.removeAll() }
    try RecordPlace(file: file, line: firstLine, number: recordNumber).handOut(
      record, start: fields.start(), sink: sink)
  }
}
