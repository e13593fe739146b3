internal import Bibliography

/// Writes EndNote XML, without styles. What EndNote has no element for goes into its research notes.
enum EndNoteXMLWriter {
  static func write(_ record: Record, into output: inout [UInt8]) {
    let type = EndNoteType.code(for: record.type)
    output += "<record>".utf8
    put("rec-number", record.id, &output)
    output += "<ref-type name=\"\(type.name)\">\(type.number)</ref-type>".utf8
    putContributors(record, &output)
    output += "<titles>".utf8
    put("title", record.title, &output)
    put("secondary-title", record.journal, &output)
    for name in titleElements { for value in record.extra.values(of: name) { put(name, value, &output) } }
    output += "</titles>".utf8
    put("pages", record.pages, &output)
    put("volume", record.volume, &output)
    put("number", record.issue, &output)
    putList("keywords", "keyword", record.keywords + record.mesh, &output)
    putDates(record, &output)
    put("isbn", record.issn ?? record.isbn, &output)
    put("abstract", record.abstract, &output)
    put("language", record.language, &output)
    put("electronic-resource-num", record.doi?.text, &output)
    putAccession(record, &output)
    if !record.extra.contains(where: { $0.name == "custom2" }) { put("custom2", record.pmcid?.text, &output) }
    putURLs(record, &output)
    for tag in record.extra where plainElements.contains(tag.name) { put(tag.name, tag.value, &output) }
    put("notes", record.extra.first("notes"), &output)
    putNotes(record, &output)
    output += "</record>\n".utf8
  }

  /// Elements directly in a record that hold one value.
  private static let plainElements: Set<String> = [
    "abbr-1", "access-date", "accession-num", "auth-address", "auth-affiliaton", "call-num", "caption", "custom1",
    "custom2", "custom3", "custom4", "custom5", "custom6", "custom7", "edition", "image", "isbn", "label", "misc1",
    "misc2", "misc3", "modified-date", "num-vols", "orig-pub", "pub-location", "publisher", "remote-database-name",
    "remote-database-provider", "reprint-edition", "reprint-status", "reviewed-item", "section",
    "size", "work-location", "work-type", "electronic-resource-num",
  ]
  private static let titleElements = ["alt-title", "short-title", "tertiary-title", "translated-title"]
  private static let authorElements = [
    "secondary-authors", "tertiary-authors", "subsidiary-authors", "translated-authors",
  ]
  private static let elements = plainElements.union(titleElements).union(authorElements)
    .union(["url", "pdf-urls", "pub-dates", "full-title"])

  private static func putContributors(_ record: Record, _ output: inout [UInt8]) {
    output += "<contributors>".utf8
    putList("authors", "author", record.authors.map(name), &output)
    for name in authorElements { putList(name, "author", record.extra.values(of: name), &output) }
    output += "</contributors>".utf8
    putList("periodical", "full-title", record.extra.values(of: "full-title"), &output)
  }

  private static func putDates(_ record: Record, _ output: inout [UInt8]) {
    output += "<dates>".utf8
    put("year", record.date.map { String($0.year) } ?? record.extra.first("year"), &output)
    var dates = record.extra.values(of: "pub-dates")
    if let date = record.date, date.month != nil { dates.insert(date.iso, at: 0) }
    putList("pub-dates", "date", dates, &output)
    output += "</dates>".utf8
  }

  /// EndNote has no element for a PMID; PubMed's own records carry it as accession number.
  private static func putAccession(_ record: Record, _ output: inout [UInt8]) {
    put("accession-num", record.accession ?? record.pmid?.text, &output)
    let isPubMed = record.accession == nil && record.pmid != nil
    put("remote-database-name", record.source ?? (isPubMed ? "PubMed" : nil), &output)
  }

  private static func putURLs(_ record: Record, _ output: inout [UInt8]) {
    output += "<urls>".utf8
    putList("related-urls", "url", [record.url].compactMap { $0 } + record.extra.values(of: "url"), &output)
    putList("pdf-urls", "url", record.extra.values(of: "pdf-urls"), &output)
    output += "</urls>".utf8
  }

  /// EndNote takes the last word of a name without a comma for the family name: a group gets one at its end.
  private static func name(_ author: PersonName) -> String {
    let isGroup = author.given.isEmpty && author.family.contains(" ") && !author.family.contains(",")
    return isGroup ? author.family + "," : author.inverted
  }

  /// The notes of the file, then one for everything else.
  private static func putNotes(_ record: Record, _ output: inout [UInt8]) {
    var carried = record.references.map { NoteForm.field("references", $0) }
    carried += record.mesh.map { NoteForm.field("mesh", $0) }
    if record.issn != nil, let isbn = record.isbn { carried.append(NoteForm.field("isbn", isbn)) }
    var isNotes = false
    var own: String?
    for tag in record.extra where !elements.contains(tag.name) && (!tag.value.isEmpty || NoteForm.isNote(tag.name)) {
      if tag.name == "year", record.date == nil { continue }
      if tag.name == "notes", !isNotes {
        isNotes = true
      } else if tag.name == "research-notes", own == nil {
        own = tag.value
      } else {
        carried.append(tag)
      }
    }
    let notes = [own].compactMap { $0 } + carried.map(NoteForm.note)
    put("research-notes", carried.isEmpty ? own : JoinedNotes.text(notes), &output)
  }

  private static func putList(_ list: String, _ name: String, _ values: [String], _ output: inout [UInt8]) {
    guard !values.isEmpty else { return }
    output += "<\(list)>".utf8
    for value in values { put(name, value, &output) }
    output += "</\(list)>".utf8
  }

  private static func put(_ name: String, _ value: String?, _ output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output += "<\(name)>".utf8
    // The two code points that Unicode keeps free are not allowed in XML either.
    let isClean = !value.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
    let text = isClean ? value : String(value.unicodeScalars.filter { $0.value != 0xFFFE && $0.value != 0xFFFF })
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case 0x09, 0x0A, 0x20...: output.append(byte)
      default: output.append(0x20)  // control characters are not allowed in XML
      }
    }
    output += "</\(name)>".utf8
  }
}
