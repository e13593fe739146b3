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
  init(id: RecordID, content: String) {
    var content = content
    let value = content.withUTF8 { try? JSONValue(parsing: UnsafeRawBufferPointer($0)) }
    guard case .object(let members) = value else {
      self.init(id: id, record: Record())
      return
    }
    self.init(id: id, record: NeutralForm.record(members))
  }
}
