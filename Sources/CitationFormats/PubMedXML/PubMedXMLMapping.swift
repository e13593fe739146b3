internal import Bibliography

/// From PubMed's elements to a record (element descriptions: NLM's "MEDLINE®PubMed® XML Element Descriptions").
enum PubMedXMLMapping {
  /// Builds the record of a `PubmedArticle`.
  static func article(_ element: XMLElement) -> Record {
    var record = Record()
    guard let citation = element.first("MedlineCitation") else { return record }
    // Of several versions the last is the one in force.
    record.pmid = citation.all("PMID").last?.text.flatMap { PMID($0) }
    let article = citation.first("Article")
    record.title = article?.first("ArticleTitle")?.text ?? article?.first("VernacularTitle")?.text
    record.authors = authors(article?.first("AuthorList"))
    journal(article, citation, &record)
    record.pages = pages(article)
    record.abstract = abstract(article?.first("Abstract")) ?? abstract(citation.first("OtherAbstract"))
    record.language = article?.first("Language")?.text
    record.type = type(article?.first("PublicationTypeList")) ?? .article
    record.keywords = citation.all("KeywordList").flatMap { $0.all("Keyword").compactMap(\.text) }
    record.mesh = headings(citation.first("MeshHeadingList"))
    identifiers(element.at("PubmedData", "ArticleIdList"), &record)
    for location in article?.all("ELocationID") ?? [] where record.doi == nil && location.attribute("EIdType") == "doi"
    {
      record.doi = location.text.flatMap { DOI($0) }
    }
    // The address that PubMed gives every record.
    record.url = record.pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0.text)/" }
    record.references = references(element.first("PubmedData"))
    record.extra = leftovers(citation, article)
    return record
  }

  /// Builds the record of a `PubmedBookArticle`: a book, or a chapter when it has a title of its own.
  static func book(_ element: XMLElement) -> Record {
    var record = Record()
    guard let document = element.first("BookDocument") else { return record }
    let book = document.first("Book")
    record.pmid = document.first("PMID")?.text.flatMap { PMID($0) }
    let bookTitle = book?.first("BookTitle")?.text
    record.title = document.first("ArticleTitle")?.text ?? bookTitle
    record.type = document.first("ArticleTitle") == nil ? .book : .chapter
    if record.type == .chapter { record.journal = bookTitle }
    record.authors = authors(document.first("AuthorList") ?? book?.first("AuthorList"))
    record.date = book?.first("PubDate").flatMap(date) ?? document.first("ContributionDate").flatMap(date)
    record.volume = book?.first("Volume")?.text
    record.isbn = book?.first("Isbn")?.text
    record.pages = document.at("Pagination", "MedlinePgn")?.text
    record.abstract = abstract(document.first("Abstract"))
    record.language = document.first("Language")?.text
    record.keywords = document.all("KeywordList").flatMap { $0.all("Keyword").compactMap(\.text) }
    identifiers(document.first("ArticleIdList"), &record)
    identifiers(element.at("PubmedBookData", "ArticleIdList"), &record)
    record.extra = [book?.at("Publisher", "PublisherName")?.text.map { Tag("PB", $0) }].compactMap { $0 }
    return record
  }

  private static func authors(_ list: XMLElement?) -> [PersonName] {
    (list?.all("Author") ?? []).compactMap { author in
      if let group = author.first("CollectiveName")?.text { return PersonName(family: group) }
      guard let family = author.first("LastName")?.text else {
        return author.first("ForeName")?.text.map { PersonName(family: $0) }
      }
      let given = author.first("ForeName")?.text ?? author.first("Initials")?.text ?? ""
      let suffix = author.first("Suffix")?.text.map { given.isEmpty ? $0 : ", \($0)" } ?? ""
      return PersonName(family: family, given: given + suffix)
    }
  }

  private static func journal(_ article: XMLElement?, _ citation: XMLElement, _ record: inout Record) {
    let journal = article?.first("Journal")
    let issue = journal?.first("JournalIssue")
    record.journal =
      journal?.first("Title")?.text ?? journal?.first("ISOAbbreviation")?.text
      ?? citation.at("MedlineJournalInfo", "MedlineTA")?.text
    record.issn = journal?.first("ISSN")?.text ?? citation.at("MedlineJournalInfo", "ISSNLinking")?.text
    record.volume = issue?.first("Volume")?.text
    record.issue = issue?.first("Issue")?.text
    record.date = issue?.first("PubDate").flatMap(date) ?? article?.first("ArticleDate").flatMap(date)
  }

  /// `Year/Month/Day`, or a free text such as `2000 Spring` in `MedlineDate`.
  private static func date(_ element: XMLElement) -> PublicationDate? {
    if let year = element.first("Year")?.text {
      let parts = [year, element.first("Month")?.text, element.first("Day")?.text].compactMap { $0 }
      return PublicationDate(parsing: parts.joined(separator: " "))
    }
    return element.first("MedlineDate")?.text.flatMap { PublicationDate(parsing: $0) }
  }

  private static func pages(_ article: XMLElement?) -> String? {
    let pagination = article?.first("Pagination")
    if let range = pagination?.first("MedlinePgn")?.text { return range }
    guard let first = pagination?.first("StartPage")?.text else {
      return article?.all("ELocationID").first { $0.attribute("EIdType") == "pii" }?.text
    }
    return TaggedText.pages(first: first, last: pagination?.first("EndPage")?.text)
  }

  /// Sections joined, each with its label as the page shows it: `METHODS: ...`.
  private static func abstract(_ element: XMLElement?) -> String? {
    let sections = (element?.all("AbstractText") ?? []).compactMap { section -> String? in
      guard let text = section.text else { return nil }
      guard let label = section.attribute("Label"), label != "UNLABELLED" else { return text }
      return "\(label): \(text)"
    }
    return sections.isEmpty ? nil : sections.joined(separator: " ")
  }

  private static func type(_ list: XMLElement?) -> RecordType? {
    let names = (list?.all("PublicationType") ?? []).compactMap(\.text)
    if names.contains("Preprint") { return .preprint }
    if names.contains("Dataset") { return .dataset }
    return names.isEmpty ? nil : .article
  }

  /// `Descriptor/qualifier`, an asterisk before whichever is a major topic, as MEDLINE writes headings.
  private static func headings(_ list: XMLElement?) -> [String] {
    (list?.all("MeshHeading") ?? []).compactMap { heading in
      let parts = heading.children.compactMap { part in
        part.text.map { (part.attribute("MajorTopicYN") == "Y" ? "*" : "") + $0 }
      }
      return parts.isEmpty ? nil : parts.joined(separator: "/")
    }
  }

  private static func identifiers(_ list: XMLElement?, _ record: inout Record) {
    for identifier in list?.all("ArticleId") ?? [] {
      guard let text = identifier.text else { continue }
      switch identifier.attribute("IdType") {
      case "doi": record.doi = record.doi ?? DOI(text)
      case "pmc": record.pmcid = record.pmcid ?? PMCID(text)
      case "pubmed": record.pmid = record.pmid ?? PMID(text)
      case "bookaccession":
        record.accession = text
        record.url = "https://www.ncbi.nlm.nih.gov/books/\(text)/"
      default: break
      }
    }
  }

  private static func references(_ data: XMLElement?) -> [String] {
    (data?.all("ReferenceList") ?? []).flatMap { list in
      list.all("Reference").compactMap { reference in
        let citation = reference.first("Citation")?.text
        let identifiers = (reference.first("ArticleIdList")?.all("ArticleId") ?? []).compactMap { identifier in
          identifier.text.map { "\(identifier.attribute("IdType") ?? "id"):\($0)" }
        }
        let parts = [citation].compactMap { $0 } + identifiers
        return parts.isEmpty ? nil : parts.joined(separator: " ")
      }
    }
  }

  /// What MEDLINE's tagged form would carry, under the same tags, so that it survives writing.
  private static func leftovers(_ citation: XMLElement, _ article: XMLElement?) -> [Tag] {
    var tags: [Tag] = []
    func keep(_ name: String, _ texts: [String?]) { tags += texts.compactMap { $0 }.map { Tag(name, $0) } }
    keep("TA", [article?.at("Journal", "ISOAbbreviation")?.text])
    keep("PT", (article?.first("PublicationTypeList")?.all("PublicationType") ?? []).map(\.text))
    if article?.first("ArticleTitle")?.text != nil { keep("TT", [article?.first("VernacularTitle")?.text]) }
    keep("GR", (article?.first("GrantList")?.all("Grant") ?? []).map { $0.first("GrantID")?.text })
    keep("RN", (citation.first("ChemicalList")?.all("Chemical") ?? []).map { $0.first("NameOfSubstance")?.text })
    let affiliations = (article?.first("AuthorList")?.all("Author") ?? []).flatMap { $0.all("AffiliationInfo") }
    keep("AD", affiliations.map { $0.first("Affiliation")?.text })
    keep("STAT", [citation.attribute("Status")])
    let printed = article?.at("Journal", "JournalIssue")?.first("PubDate")
    let season = printed?.first("Season")?.text.map {
      [printed?.first("Year")?.text, $0].compactMap { $0 }.joined(separator: " ")
    }
    if let text = printed?.first("MedlineDate")?.text ?? season,
      PublicationDate(parsing: text)?.leavesOut(text) != false
    {
      keep("DP", [text])
    }
    return tags
  }
}
