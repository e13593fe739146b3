internal import Bibliography

/// A record to be written, with the notes that its format's reader needs to give it back whole.
struct AmendedRecord {
  private let original: Record
  /// Names of tags that the format would lose or change: all their values go into notes.
  private var carried = Set<String>()
  /// Tags that reading makes up.
  private var added: [Tag] = []
  /// Fields that have to be stated, in the order of ``RecordFields``.
  private var stated: [String] = []

  init(_ record: Record) { original = record }

  /// The record as it is to be handed to the format's writer.
  var record: Record {
    guard !carried.isEmpty || !added.isEmpty || !stated.isEmpty else { return original }
    var record = original
    record.extra.removeAll { carried.contains($0.name) }
    for name in stated {
      let values = RecordFields.values(of: name, in: original)
      record.extra += (values.isEmpty ? [""] : values).map { NoteForm.field(name, $0) }
    }
    record.extra += original.extra.filter { carried.contains($0.name) }.map(NoteForm.carried)
    record.extra += added.map(NoteForm.added)
    return record
  }

  /// Adds the notes that are missing when reading gave `back`, or no record at all; `false` when nothing is to be added.
  mutating func amend(for back: Record?) -> Bool {
    guard let back else {
      // A record that says nothing: a note makes it one.
      guard !stated.contains("id") else { return false }
      stated.append("id")
      return true
    }
    guard back != original else { return false }
    var isChanged = false
    for name in RecordFields.names where !stated.contains(name) {
      guard !RecordFields.agree(name, original, back) else { continue }
      stated.append(name)
      isChanged = true
    }
    // Headings stand among the keywords too: see `NoteTaking`.
    if stated.contains("mesh"), !stated.contains("keywords"), !original.keywords.isEmpty { stated.append("keywords") }
    return amendTags(for: back) || isChanged
  }

  private mutating func amendTags(for back: Record) -> Bool {
    guard back.extra != original.extra else { return false }
    let (mine, theirs) = (AmendedRecord.byName(original.extra), AmendedRecord.byName(back.extra))
    var isChanged = false
    for tag in original.extra where mine[tag.name] != nil && mine[tag.name] != theirs[tag.name] {
      if carried.insert(tag.name).inserted { isChanged = true }
    }
    var owed = mine
    for tag in back.extra where mine[tag.name] != theirs[tag.name] && !added.contains(tag) {
      let value = RecordFields.folded(tag.value)
      if let position = owed[tag.name]?.firstIndex(of: value) {
        owed[tag.name]?.remove(at: position)
      } else if !value.isEmpty {
        added.append(tag)
        isChanged = true
      }
    }
    return isChanged
  }

  private static func byName(_ tags: [Tag]) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for tag in tags {
      let value = RecordFields.folded(tag.value)
      if !value.isEmpty { values[tag.name, default: []].append(value) }
    }
    return values
  }
}
