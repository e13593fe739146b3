internal import Bibliography

/// From the parts of a page to a record. What the page doesn't show stays empty.
enum CataloguePageMapping {
  /// Builds the record.
  static func record(from page: PageContent, isChineseIndex: Bool) -> Record {
    var record = Record()
    let header = PageHeader(page.header)
    record.title = (page.first(.title) ?? header.title).map(title)
    let names = PageNames(isFamilyFirst: isChineseIndex)
    record.authors = names.names(in: page.values(.author))
    if record.authors.isEmpty { record.authors = names.names(in: header.bylines) }
    takeSource(page, header, into: &record)
    takeNumbers(page, into: &record)
    takeAbstract(page, header, into: &record)
    record.keywords = page.values(.keywords).flatMap(keywords)
    record.language = page.first(.language)
    record.references = page.references
    if let publisher = page.first(.publisher) { record.extra.append(Tag("publisher", publisher)) }
    for kind in page.values(.type) { record.extra.append(Tag("type", kind)) }
    record.type = type(page, journal: record.journal)
    return record
  }

  private static func title(_ text: String) -> String {
    let text = InlineMarkup.removed(from: text)
    guard text.hasSuffix("."), !text.hasSuffix("..") else { return text }
    return String(text.dropLast())
  }

  /// Fields of their own say it better than the line that sums up where a work was published.
  private static func takeSource(_ page: PageContent, _ header: PageHeader, into record: inout Record) {
    record.journal = page.first(.journal).map(InlineMarkup.removed)
    record.volume = page.first(.volume)
    record.issue = page.first(.issue)
    record.pages = page.first(.pages)
    record.date = page.values(.year).lazy.compactMap { PublicationDate(parsing: $0) }.first
    for text in page.values(.source) {
      if databases.contains(Folding.key(text)) {
        record.source = record.source ?? text
      } else if DOI(text) == nil, !text.contains("://") {
        takeSource(PageSource(text), into: &record)
        record.extra.append(Tag("source", text))
      }
    }
    if let citation = header.citation {
      record.journal = record.journal ?? citation.journal
      record.date = record.date ?? citation.date
      record.volume = record.volume ?? citation.volume
      record.issue = record.issue ?? citation.issue
      record.pages = record.pages ?? citation.pages
    }
  }

  private static func takeSource(_ source: PageSource, into record: inout Record) {
    record.journal = record.journal ?? source.journal
    record.volume = record.volume ?? source.volume
    record.issue = record.issue ?? source.issue
    record.pages = record.pages ?? source.pages
    if record.date == nil || record.date?.year == source.date?.year { record.date = source.date ?? record.date }
    if let short = source.abbreviation { record.extra.append(Tag("journal abbreviation", short)) }
  }

  private static let databases: Set<String> = [
    "pubmed", "medline", "embase", "scopus", "webofscience", "crossref", "cinahl", "psycinfo", "apapsycinfo", "eric",
    "googlescholar", "doaj", "proquest", "ebscohost", "europepmc",
  ]

  private static func takeNumbers(_ page: PageContent, into record: inout Record) {
    let addresses = page.values(.address) + page.values(.source)
    record.doi = (page.values(.doi) + page.values(.pmid) + addresses).lazy.compactMap(doi).first ?? onlyDOI(page.header)
    record.url = page.values(.address).first { $0.hasPrefix("http") }
    let serials = page.values(.issn).flatMap { $0.split { $0 == ";" || $0 == "," } }.map(\.trimmed)
    if !serials.isEmpty { record.issn = serials.joined(separator: "; ") }
    record.isbn = page.first(.isbn)
    record.source = page.first(.database) ?? record.source
    record.accession = page.first(.accession)
    record.pmcid = page.first(.pmcid).flatMap { PMCID($0) }
    record.pmid = page.first(.pmid).flatMap { PMID(String($0.prefix { $0.isNumber })) }
    if record.pmid == nil, let database = record.source.map(Folding.words),
      database.contains("medline") || database.contains("pubmed")
    {
      record.pmid = record.accession.flatMap { PMID($0) }
    }
  }

  /// The captions of links stick to an address when it is copied: `https://doi.org/10.1000/xyzDOI Listing`.
  private static func doi(_ text: String) -> DOI? {
    var text = text[...]
    for caption in captions {
      if let range = text.range(ofFirst: caption) { text = text[..<range.lowerBound] }
    }
    return DOI(String(text))
  }

  private static let captions: [StaticString] = [
    "DOI Listing", "Google Scholar", "Crossref", "CrossRef", "PubMed", "View Article", "Full Text", "Web of Science",
  ]

  /// A DOI without a label counts when the page shows no other.
  private static func onlyDOI(_ lines: [String]) -> DOI? {
    let found = Set(lines.filter { $0.utf8.count <= 300 }.compactMap(doi))
    return found.count == 1 ? found.first : nil
  }

  /// The longest of the texts under a heading: pages show a beginning first and the whole elsewhere.
  private static func takeAbstract(_ page: PageContent, _ header: PageHeader, into record: inout Record) {
    let texts = page.texts(.abstract)
    guard let text = texts.max(by: { $0.utf8.count < $1.utf8.count }) ?? header.abstract else { return }
    let (abstract, note) = PageAbstract.parted(text)
    record.abstract = abstract
    if let note { record.extra.append(Tag("abstract note", note)) }
  }

  private static func keywords(_ line: String) -> [String] {
    let line = line.hasSuffix(".") ? String(line.dropLast()) : line
    if line.contains(";") { return TaggedText.split(line, at: ";") }
    return TaggedText.split(line, at: line.contains("|") ? "|" : ",")
  }

  private static func type(_ page: PageContent, journal: String?) -> RecordType? {
    let kinds = page.values(.type).map(Folding.words)
    func anyContains(_ words: String...) -> Bool { kinds.contains { kind in words.contains { kind.contains($0) } } }
    if anyContains("dissertation", "thesis", "hochschulschrift", "these") { return .thesis }
    if anyContains("chapter", "kapitel", "chapitre", "buchbeitrag") { return .chapter }
    if anyContains("journal", "article", "artikel", "aufsatz", "articulo", "artigo", "articolo") { return .article }
    if anyContains("book", "buch", "livre", "libro", "livro", "boek") { return .book }
    if anyContains("report") { return .report }
    return nil
  }
}
