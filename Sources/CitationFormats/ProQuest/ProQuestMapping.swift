internal import Bibliography

/// From ProQuest's labelled fields to a record.
enum ProQuestMapping {
  /// Builds the record; fields without a place of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    record.type = type(fields)
    let heading = fields.take("Heading")
    record.title = fields.take("Title") ?? heading
    if let heading, let title = record.title, heading != title { record.extra.append(Tag("Heading", heading)) }
    takeAuthors(&fields, into: &record)
    takePublication(&fields, into: &record)
    takeNumbers(&fields, into: &record)
    record.abstract = fields.take("Abstract")
    for name in ["Subject", "Broad subject", "Narrow subject", "Identifier / keyword"] as [TagName] {
      fields.takeAll(name) { record.keywords += keywords($0) }
    }
    record.mesh = fields.takeTexts("MeSH subject").flatMap(keywords)
    record.language = fields.take("Language of publication")
    record.source = fields.take("Database")
    takeAddresses(&fields, into: &record)
    record.extra += fields.rest()
    return record
  }

  /// `Doe, Ann; Roe, Bob 2`: figures behind a name point to affiliations, and the affiliations may follow the last name.
  private static func takeAuthors(_ fields: inout TaggedFields, into record: inout Record) {
    var texts = fields.takeTexts("Author")
    if texts.isEmpty, let byline = fields.peek("Byline"), byline.contains(",") {
      texts = [byline]
      _ = fields.take("Byline")
    }
    for text in texts {
      let parts = TaggedText.split(text, at: ";")
      let names = parts.map { part in
        part.split(separator: " ").prefix { $0.first?.isNumber == false }.joined(separator: " ")
      }
      record.authors += names.filter { !$0.isEmpty }.map { name in
        name.contains(",") ? PersonName(commaSeparated: name) : PersonName(byNameOrGroup: name)
      }
      if names.joined(separator: ";") != parts.joined(separator: ";") { record.extra.append(Tag("Author", text)) }
    }
    record.authors += fields.takeTexts("Corporate author").map { PersonName(family: $0) }
  }

  private static func takePublication(_ fields: inout TaggedFields, into record: inout Record) {
    if let title = fields.take("Publication title") {
      let (journal, place) = withoutPlace(title)
      record.journal = journal
      if let place, !(fields.peek("Place of publication") ?? "").hasPrefix(place) {
        record.extra.append(Tag("Publication title", title))
      }
    }
    record.volume = fields.take("Volume")
    record.issue = fields.take("Issue")
    record.pages = fields.take("Pages")
    if record.pages == nil {
      record.pages = TaggedText.pages(first: fields.take("First page"), last: fields.take("Last page"))
    }
    for name in ["Publication date", "Publication year", "Year", "Degree date"] as [TagName] {
      guard let text = fields.peek(name), let date = PublicationDate(parsing: text) else { continue }
      guard record.date == nil || record.date?.year == date.year else { continue }
      if record.date == nil { record.date = date }
      if !date.leavesOut(text) { _ = fields.take(name) }
    }
  }

  /// `Example Journal; New York`: the place stands behind the title.
  private static func withoutPlace(_ title: String) -> (journal: String, place: String?) {
    guard let semicolon = title.lastIndex(of: ";") else { return (title, nil) }
    let place = title[title.index(after: semicolon)...].trimmed
    let journal = title[..<semicolon].trimmed
    guard !journal.isEmpty, place.first?.isUppercase == true, place.utf8.count <= 40 else { return (title, nil) }
    return (journal, place)
  }

  private static func takeNumbers(_ fields: inout TaggedFields, into record: inout Record) {
    let serials = fields.takeTexts("ISSN") + fields.takeTexts("Electronic ISSN")
    if !serials.isEmpty { record.issn = serials.joined(separator: "; ") }
    record.isbn = fields.take("ISBN")
    if let doi = fields.peek("DOI").flatMap({ DOI($0) }) {
      record.doi = doi
      _ = fields.take("DOI")
    } else {
      record.doi = fields.peek("Links").flatMap(doi(inLink:))
    }
    if let pmid = fields.peek("PMID").flatMap({ PMID($0) }) {
      record.pmid = pmid
      _ = fields.take("PMID")
    } else if fields.peek("Database")?.lowercased().contains("medline") == true {
      record.pmid = fields.peek("Accession number").flatMap { PMID($0) }
    }
    record.accession = fields.take("ProQuest document ID") ?? fields.take("Accession number")
  }

  /// The library's link carries the DOI of the document as `id=doi:10.1000%2Fxyz`.
  private static func doi(inLink text: String) -> DOI? {
    guard let start = Substring(text).range(ofFirst: "id=doi:")?.upperBound else { return nil }
    return DOI(String(text[start...].prefix { $0 != "&" && $0 != " " }))
  }

  private static func takeAddresses(_ fields: inout TaggedFields, into record: inout Record) {
    let link = fields.take("Link")
    record.url = fields.take("Document URL") ?? link ?? fields.take("URL")
    if let link, link != record.url { record.extra.append(Tag("Link", link)) }
  }

  /// Subjects are parted by semicolons, identifiers by commas; where long parts lie between commas, these belong to them.
  private static func keywords(_ text: String) -> [String] {
    if text.contains(";") { return TaggedText.split(text, at: ";") }
    let parts = TaggedText.split(text, at: ",")
    return parts.allSatisfy { $0.split(separator: " ").count <= 4 } ? parts : [text]
  }

  private static func type(_ fields: TaggedFields) -> RecordType? {
    let kinds = [fields.peek("Document type"), fields.peek("Source type")].compactMap { $0?.lowercased() }
    for kind in kinds {
      if let word = words.first(where: { kind.contains($0.word) }) { return word.type }
    }
    return nil
  }

  /// What the kinds of documents and sources have in common, special before general.
  private static let words: [(word: String, type: RecordType)] = [
    ("dissertation", .thesis), ("thesis", .thesis), ("book chapter", .chapter), ("book review", .article),
    ("conference", .conference), ("journal", .article), ("newspaper", .newspaper), ("wire feed", .newspaper),
    ("blog", .webpage), ("web", .webpage), ("patent", .patent), ("report", .report), ("working paper", .report),
    ("standard", .report), ("magazine", .article), ("book", .book),
  ]
}
