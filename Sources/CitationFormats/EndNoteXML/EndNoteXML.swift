internal import Bibliography

extension CitationFormat {
  /// EndNote's XML, also of the old upper-case kind.
  package static let endNoteXML = CitationFormat(
    name: "endnote-xml", title: "EndNote XML", extensions: ["xml"],
    detectedBy: "`<records>` within `<xml>`, or a `<ref-type>`",
    detect: { head in
      guard head.first.hasPrefix("<") else { return false }
      let isNew = head.text.contains("<records") && (head.text.contains("<xml>") || head.text.contains("<ref-type"))
      return isNew || head.text.contains("<RECORDS>") && head.text.contains("<REFERENCE_TYPE>")
    },
    read: { try EndNoteXMLReader.read($0, sink: $1) },
    writer: .checked(
      begin: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n", end: "</records></xml>\n",
      write: { EndNoteXMLWriter.write($0, into: &$1) }))
}

/// Reads EndNote XML, one record in memory at a time.
package enum EndNoteXMLReader {
  /// Reads all records of `source`.
  ///
  /// - Throws: ``Problem`` when the input can't be read; whatever `sink` throws.
  package static func read(_ source: ByteSource, sink: RecordSink) throws {
    let mapping = EndNoteXMLMapping()
    try XMLRecordReader.readRecords(source, elements: ["record", "RECORD"], sink: sink) { mapping.record($0) }
  }
}
