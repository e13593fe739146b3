internal import Bibliography

/// From EndNote's tags to a record (tags: EndNote's "EndNote Import" filter; before it, refer(1)).
enum ENWMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    record.type = fields.peek("%0").map(type) ?? typeByTags(fields)
    if record.type != nil, record.type != .other { _ = fields.take("%0") }
    record.title = fields.take("%T")
    record.authors = fields.takeLines("%A").flatMap { AuthorList.people(in: $0) ?? [name($0)] }
    record.journal = fields.take("%J") ?? fields.take("%B")
    record.date = date(&fields)
    record.volume = fields.take("%V")
    record.issue = fields.take("%N")
    record.pages = fields.take("%P")
    if let doi = fields.lines("%R").lazy.compactMap({ DOI($0) }).first {
      record.doi = doi
      if fields.lines("%R").count == 1 { _ = fields.take("%R") }
    }
    if let number = fields.take("%@") {
      if TaggedText.isISBN(number) { record.isbn = number } else { record.issn = number }
    }
    record.abstract = fields.take("%X")
    record.keywords = fields.takeLines("%K").flatMap { TaggedText.split($0, at: ";") }
    let languages = fields.takeTexts("%G")
    record.language = languages.isEmpty ? nil : languages.joined(separator: "; ")
    record.url = fields.take("%U")
    record.source = fields.take("%~") ?? fields.take("%W")
    record.accession = fields.take("%M")
    takePubMedNumbers(&fields, into: &record)
    record.extra = fields.rest(lists: ["%E", "%Y", "%?", "%H", "%+"])
    return record
  }

  /// `Family, Given`, at times with the comma at the end that marks a group.
  private static func name(_ text: String) -> PersonName {
    text.hasSuffix(",") ? PersonName(family: String(text.dropLast()).trimmed) : PersonName(commaSeparated: text)
  }

  /// `%D` is the year; `%8` adds a day of that year (`May 3`, `2011/05/03`).
  private static func date(_ fields: inout TaggedFields) -> PublicationDate? {
    let dayText = fields.peek("%8")
    let day = dayText.flatMap { PublicationDate(parsing: $0) }
    guard let yearText = fields.peek("%D"), let year = PublicationDate(parsing: yearText) else { return day }
    _ = fields.take("%D")
    guard let dayText, day == nil || day?.year == year.year else { return year }
    let date = day ?? PublicationDate(parsing: "\(year.year) \(dayText)") ?? year
    guard date.month != nil else { return year }
    if !date.leavesOut(dayText) { _ = fields.take("%8") }
    return date
  }

  /// The accession number is the PMID when the database is PubMed; `%2` holds the PMCID there.
  private static func takePubMedNumbers(_ fields: inout TaggedFields, into record: inout Record) {
    let database = [record.source, fields.peek("%W")].compactMap { $0?.lowercased() }.joined(separator: " ")
    if ["pubmed", "medline", "nlm"].contains(where: { database.contains($0) }) {
      record.pmid = record.accession.flatMap { PMID($0) }
    }
    if let pmcid = fields.peek("%2"), pmcid.hasPrefix("PMC") {
      record.pmcid = PMCID(pmcid)
      if record.pmcid != nil { _ = fields.take("%2") }
    }
  }

  /// refer has no types: a journal makes an article, a book title a chapter, an issuer a book.
  private static func typeByTags(_ fields: TaggedFields) -> RecordType? {
    if fields.has("%J") { return .article }
    if fields.has("%B") { return .chapter }
    return fields.has("%I") ? .book : nil
  }

  private static func type(_ text: String) -> RecordType? {
    switch text.lowercased() {
    case "journal article", "journal", "electronic article", "magazine article", "review": .article
    case "book", "edited book", "electronic book", "serial", "ancient text", "classical work": .book
    case "book section", "electronic book section", "encyclopedia", "dictionary": .chapter
    case "conference paper", "conference proceedings", "conference": .conference
    case "dataset", "online database", "aggregated database": .dataset
    case "newspaper article": .newspaper
    case "patent": .patent
    case "unpublished work", "manuscript", "preprint": .preprint
    case "report", "government document", "standard", "technical report": .report
    case "thesis", "dissertation": .thesis
    case "web page", "blog", "electronic source", "online multimedia": .webpage
    case "generic", "": nil
    default: .other
    }
  }
}
