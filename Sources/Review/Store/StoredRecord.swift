internal import Bibliography
internal import CitationFormats

/// A record of the review with its number.
package struct StoredRecord: Sendable, Equatable {
  package let id: RecordID
  package let record: Record

  package init(id: RecordID, record: Record) {
    self.id = id
    self.record = record
  }

  /// Reads the neutral form that the store keeps.
  ///
  /// - Throws: ``Problem`` when the content isn't what Winnow wrote.
  init(id: RecordID, content: String) throws(Problem) {
    var content = content
    let value = content.withUTF8 { try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    guard case .object(let members) = value else {
      throw Problem("record \(id.text) is damaged", text: content, remedy: "Run `winnow verify`.")
    }
    self.init(id: id, record: NeutralForm.record(members))
  }
}

extension StoredRecord {
  /// The record as exports show it: its number as id; the id it had in its file moves to a tag.
  package var numbered: Record {
    var numbered = record
    if let own = record.id, own != id.text { numbered.extra.append(Tag("file id", own)) }
    numbered.id = id.text
    return numbered
  }
}
