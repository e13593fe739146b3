internal import Bibliography

/// Takes what stands in notes back into the record: what Winnow wrote there, and the decisions other programs write there.
enum NoteTaking {
  /// Tags that hold notes: RIS, MEDLINE, EndNote XML, BibTeX and the columns of tables.
  static func isNotes(_ name: String) -> Bool {
    // By length first: every tag of every record is asked.
    switch name.utf8.count {
    case 2: name == "N1" || name == "GN"
    case 4: name == "note" || name == "Note"
    case 5: name == "notes" || name == "Notes"
    case 11: name == "winnow-note"
    case 14: name == "research-notes"
    default: false
    }
  }

  /// Takes the notes of a record that was just read.
  static func settle(_ record: inout Record) {
    if record.extra.contains(where: isOurs) { takeBack(&record) }
    ForeignMarks.add(to: &record)
  }

  private static func isOurs(_ tag: Tag) -> Bool {
    NoteForm.starts(tag.name, with: "Winnow ")
      || isNotes(tag.name) && (NoteForm.mayBeNote(tag.value) || tag.name == "research-notes")
  }

  private static func takeBack(_ record: inout Record) {
    var kept: [Tag] = []
    var added: [Tag] = []
    var names: [String] = []
    var fields: [String: [String]] = [:]
    func take(_ tag: Tag) {
      switch NoteForm.content(of: tag) {
      case .field(let name, let value):
        if fields[name] == nil { names.append(name) }
        fields[name, default: []].append(value)
      case .tag(let tag): kept.append(tag)
      case .added(let tag): added.append(tag)
      case nil: kept.append(tag)
      }
    }
    for tag in record.extra { for part in parts(of: tag) { take(part) } }
    for tag in added { if let position = kept.firstIndex(of: tag) { kept.remove(at: position) } }
    record.extra = kept
    for name in names { set(name, fields[name] ?? [], in: &record) }
    // Headings are written among the keywords too, for programs that have no field for them.
    if fields["mesh"] != nil, fields["keywords"] == nil { record.keywords.removeAll { record.mesh.contains($0) } }
  }

  /// A value that somebody changed so that the field can't hold it stays as a tag.
  private static func set(_ name: String, _ values: [String], in record: inout Record) {
    var changed = record
    if RecordFields.set(name, values, in: &changed) {
      record = changed
    } else {
      record.extra += values.map { NoteForm.field(name, $0) }
    }
  }

  /// The notes in a tag; the tag itself when it holds ordinary text.
  private static func parts(of tag: Tag) -> [Tag] {
    guard isNotes(tag.name) else { return [tag] }
    if tag.name == "research-notes" { return JoinedNotes.parts(of: tag) }
    return [NoteForm.tag(in: tag.value) ?? tag]
  }
}

/// Several notes in one text, for EndNote's one element: parted by a pilcrow that stands alone. A word of pilcrows in a note
/// gets one more.
enum JoinedNotes {
  static func text(_ notes: [String]) -> String {
    notes.map { note in
      note.contains("¶") ? words(note).map { isPilcrows($0) ? $0 + "¶" : $0 }.joined(separator: " ") : note
    }.joined(separator: "\n¶ ")
  }

  /// The notes that were joined; the tag as it is when none of them is one of ours.
  static func parts(of tag: Tag) -> [Tag] {
    var notes: [[String]] = [[]]
    for word in words(tag.value) {
      if word == "¶" {
        notes.append([])
      } else {
        notes[notes.count - 1].append(isPilcrows(word) ? String(word.dropLast()) : word)
      }
    }
    let parts = notes.filter { !$0.isEmpty }.map { note -> Tag in
      let text = note.joined(separator: " ")
      return NoteForm.tag(in: text) ?? Tag(tag.name, text)
    }
    return parts.contains { $0.name != tag.name } ? parts : [tag]
  }

  private static func words(_ text: String) -> [String] { FoldedText.words(text) }

  private static func isPilcrows(_ word: String) -> Bool { !word.isEmpty && word.allSatisfy { $0 == "¶" } }
}
