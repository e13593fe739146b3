internal import Bibliography
import Foundation

/// The fields of one record of a tagged file, and which of them a mapping has used.
///
/// Values stay bytes in one buffer, kept from record to record, until a mapping asks for their text.
struct TaggedFields {
  private struct Field {
    let name: TagName
    var start: Int
    var end: Int
    /// Lines of the value that aren't empty.
    var lines: Int
    var isUsed = false
    /// Index of the label, for names longer than a tag.
    var label: Int?
  }

  /// The values, one behind the other; lines within a value are parted by a line feed.
  private var bytes: [UInt8] = []
  private var fields: [Field] = []
  private var labels: [String] = []
  /// A bit for each name that was begun; several names share one.
  private var present: UInt64 = 0

  init() {
    bytes.reserveCapacity(1 << 14)
    fields.reserveCapacity(128)
  }

  var isEmpty: Bool { fields.isEmpty }

  /// The name of the field begun last.
  var lastName: TagName? { fields.last?.name }

  /// Whether the field begun last has no text yet.
  var isLastEmpty: Bool { fields.last.map { $0.lines == 0 } ?? true }

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    labels.removeAll(keepingCapacity: true)
    present = 0
  }

  /// Begins a field; blanks around the value are left out.
  mutating func begin(_ name: TagName, _ value: UnsafeRawBufferPointer) {
    let start = bytes.count
    present |= name.bit
    bytes.append(contentsOf: value.trimmingBlanks)
    fields.append(Field(name: name, start: start, end: bytes.count, lines: bytes.count > start ? 1 : 0))
  }

  /// Begins a field of which the name is no tag but words.
  mutating func begin(label: String, _ value: UnsafeRawBufferPointer? = nil) {
    var label = label
    let name = label.withUTF8 { TagName(UnsafeRawBufferPointer($0)) }
    begin(name, value ?? UnsafeRawBufferPointer(start: nil, count: 0))
    guard name.isHashed else { return }
    fields[fields.count - 1].label = labels.count
    labels.append(label)
  }

  /// Continues the field begun last; text before any field belongs to no record.
  mutating func extend(_ text: UnsafeRawBufferPointer) {
    let text = text.trimmingBlanks
    guard !fields.isEmpty, !text.isEmpty else { return }
    let last = fields.count - 1
    if fields[last].lines > 0 { bytes.append(0x0A) }
    bytes.append(contentsOf: text)
    fields[last].end = bytes.count
    fields[last].lines += 1
  }

  /// Adds the fields of another record behind these.
  mutating func append(_ other: TaggedFields) {
    let shift = bytes.count
    present |= other.present
    bytes += other.bytes
    for var field in other.fields {
      field.start += shift
      field.end += shift
      field.label = field.label.map { $0 + labels.count }
      fields.append(field)
    }
    labels += other.labels
  }

  /// Whether a field of this name was begun, with or without a value.
  func contains(_ name: TagName) -> Bool { fields.contains { $0.name == name } }

  /// Whether every field has this name.
  func containsOnly(_ name: TagName) -> Bool { fields.allSatisfy { $0.name == name } }

  /// The first fields as the file has them, for messages.
  func start(separator: String = " ") -> String {
    fields.prefix(3).map { name($0) + separator + text($0) }.joined(separator: " / ")
  }
}

// MARK: - What mappings ask

extension TaggedFields {
  /// Whether any field of this name has a value that isn't used.
  func has(_ name: TagName) -> Bool { position(of: name) != nil }

  /// The first value of a name, without using it up.
  func peek(_ name: TagName) -> String? { position(of: name).map { text(fields[$0]) } }

  /// The first value of a name; marks it as used.
  mutating func take(_ name: TagName) -> String? {
    guard let position = position(of: name) else { return nil }
    fields[position].isUsed = true
    return text(fields[position])
  }

  /// The first value of a name that `parse` makes something of; marks it as used.
  mutating func take<Value>(_ name: TagName, _ parse: (String) -> Value?) -> Value? {
    for position in fields.indices where isOpen(position, name) {
      guard let value = parse(text(fields[position])) else { continue }
      fields[position].isUsed = true
      return value
    }
    return nil
  }

  /// Marks the values of a name as used for which `isTaken` says so; only those are made into text for which `isWorthwhile`
  /// holds.
  mutating func use(
    _ name: TagName, if isWorthwhile: (UnsafeRawBufferPointer) -> Bool = { _ in true }, where isTaken: (String) -> Bool
  ) {
    for position in fields.indices where isOpen(position, name) {
      let field = fields[position]
      let isWorthwhile = bytes.withUnsafeBytes {
        isWorthwhile(UnsafeRawBufferPointer(rebasing: $0[field.start..<field.end]))
      }
      if isWorthwhile, isTaken(text(field)) { fields[position].isUsed = true }
    }
  }

  /// Hands every value of a name to `body` and marks it as used, one for each field.
  mutating func takeAll(_ name: TagName, _ body: (String) -> Void) {
    for position in fields.indices where isOpen(position, name) {
      fields[position].isUsed = true
      body(text(fields[position]))
    }
  }

  /// Hands every value of two names to `body` in file order and marks it as used.
  mutating func takeAll(_ name: TagName, or other: TagName, _ body: (TagName, String) -> Void) {
    for position in fields.indices where isOpen(position, name) || isOpen(position, other) {
      fields[position].isUsed = true
      body(fields[position].name, text(fields[position]))
    }
  }

  /// All values of a name, one for each field; marks them as used.
  mutating func takeTexts(_ name: TagName) -> [String] {
    var values: [String] = []
    takeAll(name) { values.append($0) }
    return values
  }

  /// All values of a name, one for each line; marks them as used.
  mutating func takeLines(_ name: TagName) -> [String] {
    var values: [String] = []
    for position in fields.indices where isOpen(position, name) {
      fields[position].isUsed = true
      appendLines(of: fields[position], to: &values)
    }
    return values
  }

  /// Every value of a name by line, without using it up.
  func lines(_ name: TagName) -> [String] {
    var values: [String] = []
    for position in fields.indices where isOpen(position, name) { appendLines(of: fields[position], to: &values) }
    return values
  }

  /// Every value of a name, without using it up.
  func texts(_ name: TagName) -> [String] {
    fields.indices.compactMap { isOpen($0, name) ? text(fields[$0]) : nil }
  }

  /// How many values of a name there are that aren't used.
  func count(_ name: TagName) -> Int { fields.indices.count { isOpen($0, name) } }

  /// What no mapping used, in file order; fields in `lists` hold one value a line.
  func rest(lists: [TagName] = []) -> [Tag] {
    var tags: [Tag] = []
    tags.reserveCapacity(fields.count { !$0.isUsed && $0.lines > 0 })
    for field in fields where !field.isUsed && field.lines > 0 {
      let name = name(field)
      if field.lines > 1, lists.contains(field.name) {
        var values: [String] = []
        appendLines(of: field, to: &values)
        for value in values { tags.append(Tag(name, value)) }
      } else {
        tags.append(Tag(name, text(field)))
      }
    }
    return tags
  }

  private func name(_ field: Field) -> String { field.label.map { labels[$0] } ?? field.name.text }

  private func isOpen(_ position: Int, _ name: TagName) -> Bool {
    fields[position].name == name && !fields[position].isUsed && fields[position].lines > 0
  }

  private func position(of name: TagName) -> Int? {
    guard mayHave(name) else { return nil }
    return fields.indices.first { isOpen($0, name) }
  }

  private func mayHave(_ name: TagName) -> Bool { present & name.bit != 0 }

  /// A value as one text, its lines joined by blanks.
  private func text(_ field: Field) -> String {
    bytes.withUnsafeBytes { bytes in
      let value = UnsafeRawBufferPointer(rebasing: bytes[field.start..<field.end])
      guard field.lines > 1 else { return TextDecoding.string(value) }
      return withUnsafeTemporaryAllocation(byteCount: value.count, alignment: 1) { joined in
        joined.copyMemory(from: value)
        var start = 0
        while let found = memchr(joined.baseAddress! + start, 0x0A, joined.count - start) {
          start = UnsafeRawPointer(found) - UnsafeRawPointer(joined.baseAddress!)
          joined[start] = 0x20
        }
        return TextDecoding.string(UnsafeRawBufferPointer(joined))
      }
    }
  }

  private func appendLines(of field: Field, to values: inout [String]) {
    bytes.withUnsafeBytes { bytes in
      var start = field.start
      while start < field.end {
        let end = bytes[start..<field.end].firstIndex(of: 0x0A) ?? field.end
        values.append(TextDecoding.string(UnsafeRawBufferPointer(rebasing: bytes[start..<end])))
        start = end + 1
      }
    }
  }
}
