package import Bibliography

/// Writes PubMed's MEDLINE format, lines folded at 90 columns as PubMed folds them. What MEDLINE has no tag for stands in
/// general notes (`GN`).
package enum MEDLINEWriter {
  /// Appends one record.
  package static func write(_ record: Record, into output: inout [UInt8]) {
    put("PMID", record.pmid?.text, &output)
    put("IS", record.issn, &output)
    put("ISBN", record.isbn, &output)
    put("VI", record.volume, &output)
    put("IP", record.issue, &output)
    put("DP", record.extra.first("DP") ?? record.date.map(datePublished), &output)
    put("TI", record.title, &output)
    put("PG", record.pages, &output)
    put("LID", record.doi.map { "\($0.text) [doi]" }, &output)
    put("AB", record.abstract, &output)
    for author in record.authors {
      put(author.given.isEmpty ? "CN" : "FAU", author.inverted, &output)
      if !author.given.isEmpty { put("AU", author.short, &output) }
    }
    put("LA", record.language, &output)
    putType(record, &output)
    put("JT", record.journal, &output)
    for heading in record.mesh { put("MH", heading, &output) }
    for keyword in record.keywords { put("OT", keyword, &output) }
    put("PMC", record.pmcid?.text, &output)
    for field in ["id", "url", "source", "accession", "references"] {
      for value in RecordFields.values(of: field, in: record) {
        put("GN", NoteForm.note(for: NoteForm.field(field, value)), &output)
      }
    }
    let datePublished = record.extra.first("DP")
    for tag in record.extra where tag.name != "DP" || tag.value != datePublished {
      let isSafe = isMEDLINETag(tag.name) && !wouldBeTakenForAField(tag, of: record)
      put(isSafe ? tag.name : "GN", isSafe ? tag.value : NoteForm.note(for: tag), &output)
    }
    output.append(UInt8(ascii: "\n"))
  }

  /// The publication type that MEDLINE has for a type, where the record came without one.
  private static func putType(_ record: Record, _ output: inout [UInt8]) {
    guard !record.extra.contains(where: { $0.name == "PT" }) else { return }
    let name: String? =
      switch record.type {
      case .article: "Journal Article"
      case .book: "Book"
      case .chapter: "Book Chapter"
      case .dataset: "Dataset"
      case .newspaper: "Newspaper Article"
      case .preprint: "Preprint"
      case .report: "Technical Report"
      case .thesis: "Academic Dissertation"
      case .conference, .patent, .registration, .webpage, .other, nil: nil
      }
    guard let name else { return }
    put("PT", name, &output)
    put("GN", NoteForm.note(for: NoteForm.added(Tag("PT", name))), &output)
  }

  /// Whether a tag kept from another format would be read as a field that the record doesn't have, or doubles.
  private static func wouldBeTakenForAField(_ tag: Tag, of record: Record) -> Bool {
    switch tag.name {
    case "PMID", "TI", "JT", "VI", "IP", "PG", "ISBN", "FAU", "CN", "OT", "MH", "PMC": true
    case "TT", "BTI": record.title == nil
    case "AU": !record.authors.contains { !$0.given.isEmpty }
    case "TA": record.journal == nil
    case "IS": record.issn == nil
    case "AB": record.abstract == nil
    case "LA": record.language == nil
    case "LID", "AID": tag.value.hasSuffix("[doi]") ? record.doi == nil : record.pages == nil
    default: false
    }
  }

  private static func put(_ tag: String, _ value: String?, _ output: inout [UInt8]) {
    guard let value, !value.isEmpty else { return }
    output.append(contentsOf: tag.utf8)
    for _ in tag.utf8.count..<4 { output.append(0x20) }
    output.append(contentsOf: "- ".utf8)
    var column = 6
    for (position, word) in value.split(whereSeparator: { $0 == " " || $0.isNewline }).enumerated() {
      if position > 0 {
        if column + word.utf8.count + 1 > 90 {
          output.append(contentsOf: "\n      ".utf8)
          column = 6
        } else {
          output.append(0x20)
          column += 1
        }
      }
      output.append(contentsOf: word.utf8)
      column += word.utf8.count
    }
    output.append(UInt8(ascii: "\n"))
  }

  private static func datePublished(_ date: PublicationDate) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    return [String(date.year), date.month.map { months[$0 - 1] }, date.day.map(String.init)].compactMap { $0 }
      .joined(separator: " ")
  }

  private static func isMEDLINETag(_ name: String) -> Bool {
    let bytes = Array(name.utf8) + Array("    ".utf8)
    return (2...4).contains(name.utf8.count) && MEDLINETag.isPadded(bytes[0], bytes[1], bytes[2], bytes[3])
  }
}
