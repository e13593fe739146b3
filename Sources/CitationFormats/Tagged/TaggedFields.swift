internal import Bibliography

/// A tag with the lines of its value, as a tagged file had them.
struct TaggedField {
  let name: String
  /// Lines of the value, outer blanks and empty lines left out.
  var lines: [String]

  /// The lines as one text.
  var text: String { lines.count == 1 ? lines[0] : lines.joined(separator: " ") }
}

/// The fields of one record, and which of them a mapping has used.
struct TaggedFields {
  private let fields: [TaggedField]
  private var isUsed: [Bool]

  init(_ fields: [TaggedField]) {
    self.fields = fields
    isUsed = Array(repeating: false, count: fields.count)
  }

  /// Whether any field of this name has a value.
  func has(_ name: String) -> Bool { peek(name) != nil }

  /// The first value among `names`, without using it up.
  func peek(_ names: String...) -> String? {
    for name in names {
      if let position = position(of: name) { return fields[position].text }
    }
    return nil
  }

  /// The first value among `names`, in that order of preference.
  mutating func take(_ names: String...) -> String? {
    for name in names {
      if let position = position(of: name) {
        isUsed[position] = true
        return fields[position].text
      }
    }
    return nil
  }

  /// All values of `names`, one for each field.
  mutating func takeTexts(_ names: String...) -> [String] {
    var values: [String] = []
    for name in names {
      for position in positions(of: name) {
        isUsed[position] = true
        values.append(fields[position].text)
      }
    }
    return values
  }

  /// All values of `names`, one for each line.
  mutating func takeLines(_ names: String...) -> [String] {
    var values: [String] = []
    for name in names {
      for position in positions(of: name) {
        isUsed[position] = true
        values += fields[position].lines
      }
    }
    return values
  }

  /// Every value of `name` by line, without using it up.
  func lines(_ name: String) -> [String] { positions(of: name).flatMap { fields[$0].lines } }

  /// What no mapping used, in file order; fields in `lists` hold one value a line.
  func rest(lists: Set<String> = []) -> [Tag] {
    var tags: [Tag] = []
    for (position, field) in fields.enumerated() where !isUsed[position] && !field.lines.isEmpty {
      if lists.contains(field.name) {
        tags += field.lines.map { Tag(field.name, $0) }
      } else {
        tags.append(Tag(field.name, field.text))
      }
    }
    return tags
  }

  private func position(of name: String) -> Int? {
    fields.indices.first { !isUsed[$0] && fields[$0].name == name && !fields[$0].lines.isEmpty }
  }

  private func positions(of name: String) -> [Int] {
    fields.indices.filter { !isUsed[$0] && fields[$0].name == name && !fields[$0].lines.isEmpty }
  }
}

/// Puts the fields of one record together from lines; the tagged formats share it and differ in what a tag line is.
struct TaggedCollector {
  private let sourceName: String
  private var fields: [TaggedField] = []
  private var firstLine = 0
  private var recordNumber = 0

  init(sourceName: String) { self.sourceName = sourceName }

  /// Whether no field was collected since the last record.
  var isEmpty: Bool { fields.isEmpty }

  /// The name of the field that a line without a tag continues.
  var lastName: String? { fields.last?.name }

  func contains(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Begins a field.
  mutating func begin(_ name: String, _ value: UnsafeRawBufferPointer, line: Int) {
    if fields.isEmpty { firstLine = line }
    let value = value.trimmingBlanks
    fields.append(TaggedField(name: name, lines: value.isEmpty ? [] : [TextDecoding.string(value)]))
  }

  /// Continues the field begun last; text before any field belongs to no record.
  mutating func extend(_ text: UnsafeRawBufferPointer) {
    let text = text.trimmingBlanks
    guard !fields.isEmpty, !text.isEmpty else { return }
    fields[fields.count - 1].lines.append(TextDecoding.string(text))
  }

  /// Forgets what was collected: it was no record.
  mutating func discard() { fields.removeAll(keepingCapacity: true) }

  /// Hands out the record collected so far, if there is one.
  mutating func flush(sink: RecordSink, as record: (TaggedFields) -> Record) throws {
    guard !fields.isEmpty else { return }
    recordNumber += 1
    defer { fields.removeAll(keepingCapacity: true) }
    try RecordPlace(file: sourceName, line: firstLine, number: recordNumber).handOut(
      record(TaggedFields(fields)), start: fields.prefix(3).map { "\($0.name) \($0.text)" }.joined(separator: " / "),
      sink: sink)
  }
}

/// What the tagged formats write alike.
enum TaggedText {
  /// The values between `separator`s, trimmed.
  static func split(_ text: String, at separator: Character) -> [String] {
    text.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `205-212`; the first page alone when the last is missing or the same.
  static func pages(first: String?, last: String?) -> String? {
    guard let first else { return last }
    guard let last, last != first, !first.contains("-") else { return first }
    return "\(first)-\(last)"
  }

  /// Whether a serial number is a book's: 10 or 13 digits where an ISSN has eight.
  static func isISBN(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " && $0 != "," && $0 != ";" }
    let digits = first.utf8.count { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "X") || $0 == UInt8(ascii: "x") }
    return digits == 10 || digits == 13
  }

  /// The bytes from `start` on; none when the line is shorter.
  static func tail(_ line: UnsafeRawBufferPointer, from start: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: line[min(start, line.count)...])
  }
}
