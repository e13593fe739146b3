internal import Bibliography

/// From Ovid's tags to a record. Databases differ in which they write; `SO` is what nearly all have.
enum OvidMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    record.source = fields.take("DB")
    record.type = type(fields, database: record.source)
    if record.type == .chapter, let chapter = fields.take("CHAPTER") { record.title = chapter }
    record.title = record.title ?? fields.take("TI").map(withoutLabel) ?? fields.take("CHAPTER")
    takeAuthors(&fields, into: &record)
    takeSource(&fields, into: &record)
    for name in ["DI", "DO"] as [TagName] where record.doi == nil {
      guard let doi = fields.peek(name).flatMap({ DOI($0) }) else { continue }
      record.doi = doi
      _ = fields.take(name)
    }
    record.issn = fields.take("IS")
    record.isbn = fields.take("IB")
    record.abstract = fields.take("AB")
    takeKeywords(&fields, into: &record)
    record.language = fields.take("LG").map(withoutDot)
    record.references = fields.takeLines("RF")
    if let address = fields.take("XL") ?? fields.take("XP") {
      // `XP  - XL  - https://…` in Books@Ovid.
      record.url = address.hasPrefix("XL  - ") ? String(address.dropFirst(6)).trimmed : address
    }
    takeNumbers(&fields, into: &record)
    record.extra += fields.rest(lists: ["IN", "CR", "SY", "DE"])
    return record
  }

  private static func takeAuthors(_ fields: inout TaggedFields, into record: inout Record) {
    for name in fields.takeLines("AU").flatMap(OvidName.names) {
      if OvidName.isEditor(name) {
        record.extra.append(Tag("ED", name))
      } else {
        record.authors.append(OvidName.person(name))
      }
    }
  }

  /// Journal, volume, issue, pages and date from their own tags where the database has these, else from `SO`. The
  /// text of `SO` is kept: it may name a conference or publisher.
  private static func takeSource(_ fields: inout TaggedFields, into record: inout Record) {
    let source = fields.peek("SO").map(OvidSource.init)
    record.journal = fields.take("JN") ?? source?.journal
    record.volume = fields.take("VO") ?? source?.volume
    record.issue = fields.take("IP") ?? source?.issue
    if let pages = fields.take("PG") {
      record.pages = pages.lowercased().contains("no pagination") ? nil : pages
    } else {
      record.pages = source?.pages
    }
    if record.journal == nil, record.type == .chapter {
      record.journal = fields.peek("BT").flatMap(OvidSource.bookTitle)
    }
    let year = fields.peek("YR").flatMap { PublicationDate(parsing: $0) }
    let day = fields.peek("DP").flatMap { PublicationDate(parsing: $0) } ?? source?.date
    if let year, day?.year != year.year { record.date = year } else { record.date = day ?? year }
    if year != nil { _ = fields.take("YR") }
  }

  /// Index terms are MeSH only in MEDLINE; elsewhere they come from the database's own list.
  private static func takeKeywords(_ fields: inout TaggedFields, into record: inout Record) {
    record.keywords = fields.takeTexts("KW").flatMap { TaggedText.split($0, at: ";") }.map(withoutDot)
    record.keywords += fields.takeTexts("ID").flatMap { TaggedText.split($0, at: ",") }
    let headings = fields.takeLines("MH")
    if record.source?.lowercased().contains("medline") == true {
      record.mesh = headings
    } else {
      record.keywords += headings
    }
  }

  private static func takeNumbers(_ fields: inout TaggedFields, into record: inout Record) {
    if let pmid = fields.peek("PM").flatMap({ PMID($0) }) {
      record.pmid = pmid
      _ = fields.take("PM")
    } else if record.source?.lowercased().contains("medline") == true {
      record.pmid = fields.peek("UI").flatMap { PMID($0) }
    }
    record.accession = (fields.take("AN") ?? fields.take("UI")).map(withoutDot)
  }

  /// `Take Ten.  [Miscellaneous]`: the kind of text, which `DT` says as well, stands behind the title. A title all in
  /// brackets is a translated one.
  private static func withoutLabel(_ title: String) -> String {
    let bare = withoutDot(title)
    guard bare.hasSuffix("]"), let bracket = bare.lastIndex(of: "["), bracket > bare.startIndex else { return title }
    let before = String(bare[..<bracket]).trimmed
    guard let last = before.last, ".?!\"”".contains(last), bare[bracket...].count <= 50 else { return title }
    return before
  }

  private static func withoutDot(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  /// What `PT` and `DT` say together; journals are the rule.
  private static func type(_ fields: TaggedFields, database: String?) -> RecordType? {
    let kinds = (fields.lines("PT") + fields.lines("DT") + fields.lines("ST")).map { withoutDot($0).lowercased() }
    func anyContains(_ word: String) -> Bool { kinds.contains { $0.contains(word) } }
    if anyContains("chapter") { return .chapter }
    if anyContains("dissertation") || kinds.contains("thesis") { return .thesis }
    if kinds.contains(where: { $0.contains("book") && !$0.contains("review") }) || database?.hasPrefix("Books@") == true
    {
      return fields.has("CHAPTER") ? .chapter : .book
    }
    if kinds.contains(where: { $0 == "article" || $0 == "journal article" }) { return .article }
    if anyContains("conference") || kinds.contains("meeting paper") { return .conference }
    if anyContains("preprint") { return .preprint }
    if kinds.contains("patent") { return .patent }
    if kinds.contains("report") || kinds.contains("technical report") { return .report }
    return fields.has("SO") || fields.has("JN") ? .article : nil
  }
}
