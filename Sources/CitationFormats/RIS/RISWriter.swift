package import Bibliography

/// Writes RIS as reference managers read it. Tags that came from a RIS file and have no field are written back unchanged,
/// those of other formats as notes.
package enum RISWriter {
  /// Appends one record.
  package static func write(_ record: Record, into output: inout [UInt8]) {
    var extra = record.extra
    let ownType = extra.firstIndex { $0.name == "TY" }
    put("TY", ownType.map { extra.remove(at: $0).value } ?? RISMapping.risCode(for: record.type), &output)
    put("ID", record.id, &output)
    put("TI", record.title, &output)
    // A comma behind a name of several words marks a group, as EndNote has it; else its last word could pass for initials.
    for author in record.authors {
      let isGroup = author.given.isEmpty && author.family.contains(" ") && !author.family.contains(",")
      put("AU", isGroup ? author.family + "," : author.inverted, &output)
    }
    // Where proceedings come with their conference, `C3` is the volume and `T2` the conference.
    let hasConference = record.type == .conference && extra.contains { $0.name == "C3" || $0.name == "T2" }
    put(hasConference ? "C3" : "T2", record.journal, &output)
    if let date = record.date {
      put("PY", String(date.year), &output)
      if date.month != nil { put("DA", slashed(date), &output) }
    }
    put("VL", record.volume, &output)
    put("IS", record.issue, &output)
    putPages(record.pages, &output)
    put("DO", record.doi?.text, &output)
    put("SN", record.issn, &output)
    put("SN", record.isbn, &output)
    put("AB", record.abstract, &output)
    for keyword in record.keywords + record.mesh { put("KW", keyword, &output) }
    put("LA", record.language, &output)
    put("DB", record.source, &output)
    put("AN", record.accession, &output)
    put("UR", record.url, &output)
    for note in RISNotes.notes(of: record) { put("N1", note, &output) }
    for tag in extra {
      let isSafe = isRISTag(tag.name) && !RISNotes.wouldBeTakenForAField(tag.name, of: record)
      put(isSafe ? tag.name : "N1", isSafe ? tag.value : NoteForm.note(for: tag), &output)
    }
    output.append(contentsOf: "ER  - \r\n\r\n".utf8)
  }

  private static func put(_ tag: String, _ value: String?, _ output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output.append(contentsOf: tag.utf8)
    output.append(contentsOf: "  - ".utf8)
    for byte in value.utf8 { output.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    output.append(contentsOf: "\r\n".utf8)
  }

  private static func putPages(_ pages: String?, _ output: inout [UInt8]) {
    guard let pages else { return }
    let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0] != parts[1] {
      put("SP", String(parts[0]), &output)
      put("EP", String(parts[1]), &output)
    } else {
      put("SP", pages, &output)
    }
  }

  private static func slashed(_ date: PublicationDate) -> String {
    date.iso.split(separator: "-").joined(separator: "/") + (date.day == nil ? "//" : "/")
  }

  private static func isRISTag(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    return bytes.count == 2 && TagByte.isCapital(bytes[0]) && TagByte.isCapitalOrDigit(bytes[1]) && name != "ER"
  }
}
