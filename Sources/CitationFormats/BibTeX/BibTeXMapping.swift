internal import Bibliography
import Foundation

/// From an entry's fields to a record.
enum BibTeXMapping {
  /// Builds the record; fields without a place of their own stay in `extra`.
  static func record(from entry: BibTeXEntry) -> Record {
    var fields = BibTeXFields(entry.fields)
    var record = Record()
    record.id = entry.key.isEmpty ? nil : entry.key
    record.type = type(of: entry.type, &fields)
    takeTitles(of: entry.type, &fields, into: &record)
    takeAuthors(&fields, into: &record)
    takeDate(&fields, into: &record)
    takeNumbers(&fields, into: &record)
    takeIdentifiers(&fields, into: &record)
    record.abstract = fields.take("abstract")
    record.keywords =
      splitTerms(fields.take("author_keywords")) + splitTerms(fields.take("keywords"))
      + splitTerms(fields.take("keyword"))
    record.mesh = (fields.take("mesh") ?? "").split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    record.language = language(&fields)
    record.source = fields.take("source")
    record.accession = fields.take("accession", "unique-id", style: .verbatim)
    record.references = (fields.takeRaw("cited-references") ?? []).split(separator: 0x0A)
      .map { LaTeXText.decode(Array($0)) }.filter { !$0.isEmpty }
    record.extra = fields.leftOver
    return record
  }

  private static func type(of entryType: String, _ fields: inout BibTeXFields) -> RecordType? {
    let type = BibTeXTypes.recordType(of: entryType)
    if let text = fields.text("type"), let marked = BibTeXTypes.marked(by: text) {
      _ = fields.take("type")
      return marked
    }
    let descriptions = [fields.text("document_type"), fields.text("type")].compactMap { $0 }
    return descriptions.reduce(type) {
      BibTeXTypes.recordType($0, describedAs: $1)
    }
  }

  // MARK: Titles

  private static func takeTitles(of entryType: String, _ fields: inout BibTeXFields, into record: inout Record) {
    if entryType == "periodical", fields.has("issuetitle") {
      record.title = takeTitle("issue", &fields)
      record.journal = takeTitle("", &fields)
      return
    }
    record.title = takeTitle("", &fields)
    if record.type == .book, record.title == nil {
      record.title = takeTitle("book", &fields) ?? takeTitle("main", &fields)
    }
    record.journal = container(record.type, &fields)
  }

  /// The work a contribution is in. A chapter of a work in several volumes is listed under the whole work's title.
  private static func container(_ type: RecordType?, _ fields: inout BibTeXFields) -> String? {
    let isPart = type == .chapter || type == .conference
    if isPart, let book = takeTitle("main", &fields) ?? takeTitle("book", &fields) { return book }
    let journal = fields.take("fjournal") ?? takeTitle("journal", &fields) ?? fields.take("journal", "shortjournal")
    if let journal { return journal }
    return type == .book ? takeTitle("main", &fields) : takeTitle("book", &fields) ?? takeTitle("main", &fields)
  }

  /// `title: subtitle. titleaddon`, each with `prefix` before its name.
  private static func takeTitle(_ prefix: String, _ fields: inout BibTeXFields) -> String? {
    guard var title = fields.take(prefix + "title") else { return nil }
    // BibLaTeX calls a journal's title `journaltitle`, its subtitle `journalsubtitle`.
    if let subtitle = fields.take(prefix + "subtitle") { title += ": " + subtitle }
    if let addon = fields.take(prefix + "titleaddon") { title += ". " + addon }
    return title
  }

  // MARK: People and dates

  private static func takeAuthors(_ fields: inout BibTeXFields, into record: inout Record) {
    let keepsPrefix = !(fields.text("options")?.contains("useprefix=false") ?? false)
    record.authors = fields.takeRaw("author").map { BibTeXNames.names($0, keepsPrefix: keepsPrefix) } ?? []
  }

  /// `date` (the first day of a range, EDTF marks dropped), else `year`, `month` and `day`.
  private static func takeDate(_ fields: inout BibTeXFields, into record: inout Record) {
    if let text = fields.take("date") {
      let first = text.prefix { $0 != "/" && $0 != "T" }
      record.date = PublicationDate(parsing: String(first))
      if record.date == nil || first.endIndex != text.endIndex { fields.putBack("date") }
    }
    guard record.date == nil, let year = fields.take("year") else { return }
    let month = fields.take("month") ?? ""
    let name = String(month.filter { !$0.isNumber })
    let digits = String(month.filter { !$0.isLetter })
    let day = fields.take("day") ?? ""
    let named = name.contains(where: \.isLetter)
    record.date = PublicationDate(parsing: named ? "\(year) \(name) \(digits) \(day)" : "\(year) \(month) \(day)")
    if record.date == nil { for name in ["year", "month", "day"] { fields.putBack(name) } }
    if let date = record.date, date.month == nil || date.leavesOut(month) && named { fields.putBack("month") }
  }

  // MARK: Numbers

  private static func takeNumbers(_ fields: inout BibTeXFields, into record: inout Record) {
    record.volume = fields.take("volume")
    if let volume = record.volume, let part = fields.take("part") { record.volume = "\(volume).\(part)" }
    if !numberIsOfSeries(record.type, fields) { record.issue = fields.take("number") }
    if let issue = fields.take("issue"), issue != record.issue {
      record.issue = record.issue.map { "\($0), \(issue)" } ?? issue
    }
    // `--` is how BibTeX writes the dash of a range.
    record.pages = fields.take("pages", "eid", "article-number", "art_number", "articleno", style: .verbatim)?
      .replacingOccurrences(of: "---", with: "-").replacingOccurrences(of: "--", with: "-")
  }

  /// A report's number is its own, a book's that in its series.
  private static func numberIsOfSeries(_ type: RecordType?, _ fields: BibTeXFields) -> Bool {
    switch type {
    case .report, .patent, .thesis, .dataset: true
    case .book, .chapter: fields.has("series")
    default: false
    }
  }

  // MARK: Identifiers

  private static func takeIdentifiers(_ fields: inout BibTeXFields, into record: inout Record) {
    record.issn = fields.take("issn", "eissn", style: .verbatim)
    record.isbn = fields.take("isbn", style: .verbatim)
    record.url = fields.take("url", style: .verbatim)
    if record.url == nil { record.url = fields.text("howpublished", style: .verbatim).flatMap(address) }
    if record.url == nil { record.url = fields.text("link", style: .verbatim).flatMap(address) }
    if let text = fields.take("doi", style: .verbatim) {
      record.doi = DOI(text)
      if record.doi == nil { fields.putBack("doi") }
    }
    if record.doi == nil, let url = record.url, url.contains("doi.org/") { record.doi = DOI(url) }
    if let text = fields.take("pmid") {
      record.pmid = PMID(text)
      if record.pmid == nil { fields.putBack("pmid") }
    }
    if let text = fields.take("pmcid") {
      record.pmcid = PMCID(text)
      if record.pmcid == nil { fields.putBack("pmcid") }
    }
    // Zotero and publishers write `PMID: 23439512` as a note.
    if record.pmid == nil, let note = fields.text("note"), note.hasPrefix("PMID:"), let pmid = PMID(note) {
      record.pmid = pmid
      _ = fields.take("note")
    }
    if record.pmid == nil, fields.text("eprinttype")?.lowercased() == "pubmed" {
      record.pmid = fields.text("eprint").flatMap { PMID($0) }
    }
  }

  /// The address in a text such as `\href{https://example.org} {text}`.
  private static func address(in text: String) -> String? {
    guard let start = text.range(of: "http") else { return nil }
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "{" && $0 != "}" })
  }

  // MARK: Terms

  /// At semicolons where there are any, else at commas.
  private static func splitTerms(_ text: String?) -> [String] {
    guard let text else { return [] }
    let separator: Character = text.utf8.contains(UInt8(ascii: ";")) ? ";" : ","
    return text.split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// `langid` and `hyphenation` are names from the babel package; some name a kind of English.
  private static func language(_ fields: inout BibTeXFields) -> String? {
    guard let name = fields.text("langid") ?? fields.text("hyphenation") else { return fields.take("language") }
    let english = ["american", "usenglish", "british", "ukenglish", "australian", "canadian", "newzealand"]
    if english.contains(name.lowercased()) { return "english" }
    return fields.take("langid", "hyphenation")
  }
}
