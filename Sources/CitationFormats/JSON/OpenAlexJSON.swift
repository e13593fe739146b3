internal import Bibliography

extension CitationFormat {
  /// Works of OpenAlex's API.
  package static let openAlexJSON = CitationFormat(
    name: "openalex-json", title: "OpenAlex JSON", extensions: ["json"],
    detectedBy: "works whose `id` is an address at openalex.org",
    detect: { head in
      guard let json = JSONHead(head) else { return false }
      return json.contains("\"id\":\"https://openalex.org/W")
        && json.containsAny(["\"display_name\":", "\"authorships\":", "\"publication_year\":"])
    },
    read: { source, sink in
      try JSONRecordReader.read(source, arraysAt: [["results"]], sink: sink) { OpenAlexMapping.record($0) }
    })
}

/// From OpenAlex's work object to a record (OpenAlex documentation, "Work object").
enum OpenAlexMapping {
  static func record(_ work: JSONValue) -> Record {
    var record = Record()
    let source = work.member("primary_location", "source")
    record.title = work.raw("title") ?? work.raw("display_name")
    record.authors = (work.member("authorships")?.elements ?? []).compactMap(author)
    record.date =
      work.line("publication_date").flatMap { PublicationDate(parsing: $0) }
      ?? work.line("publication_year").flatMap { PublicationDate(parsing: $0) }
    record.type = type(work, source: source)
    record.journal = source?.line("display_name")
    let issns = source?.lines("issn") ?? []
    record.issn = issns.isEmpty ? source?.line("issn_l") : issns.joined(separator: ", ")
    let place = work.member("biblio")
    record.volume = place?.line("volume")
    record.issue = place?.line("issue")
    record.pages = TaggedText.pages(first: place?.line("first_page"), last: place?.line("last_page"))
    record.doi = work.line("doi").flatMap { DOI($0) }
    let identifiers = work.member("ids")
    record.pmid = identifiers?.line("pmid").flatMap { $0.split(separator: "/").last.flatMap { PMID(String($0)) } }
    record.pmcid = identifiers?.line("pmcid").flatMap { $0.split(separator: "/").last.flatMap { PMCID("PMC\($0)") } }
    record.abstract = abstract(work.member("abstract_inverted_index"))
    record.keywords = (work.member("keywords")?.elements ?? []).compactMap { keyword in
      keyword.text ?? keyword.line("display_name") ?? keyword.line("keyword")
    }
    record.mesh = (work.member("mesh")?.elements ?? []).compactMap(heading)
    record.language = work.line("language")
    record.url = work.member("primary_location")?.line("landing_page_url") ?? work.line("id")
    record.source = "OpenAlex"
    record.accession = work.line("id")?.split(separator: "/").last.map(String.init)
    record.references = work.lines("referenced_works")
    record.extra = work.leftovers(besides: fields)
    return record
  }

  private static let fields: Set<String> = [
    "id", "title", "display_name", "publication_date", "publication_year", "type", "doi", "language",
    "referenced_works", "related_works", "keywords", "updated_date", "created_date",
  ]

  /// `George A. Akerlof`: the last word is the family name, with the particles before it.
  private static func author(_ authorship: JSONValue) -> PersonName? {
    guard let name = authorship.member("author")?.line("display_name") ?? authorship.line("raw_author_name") else {
      return nil
    }
    return GivenFirstNames.person(name)
  }

  /// OpenAlex gives abstracts as lists of positions by word.
  static func abstract(_ index: JSONValue?) -> String? {
    guard case .object(let members)? = index else { return nil }
    var words: [(position: Int, word: String)] = []
    for member in members {
      for position in member.value.texts.compactMap({ Int($0) }) { words.append((position, member.name)) }
    }
    guard !words.isEmpty else { return nil }
    words.sort { $0.position < $1.position }
    return InlineMarkup.folded(words.map(\.word).joined(separator: " "))
  }

  private static func heading(_ value: JSONValue) -> String? {
    guard let descriptor = value.line("descriptor_name") else { return nil }
    let star = value.member("is_major_topic") == .bool(true) ? "*" : ""
    guard let qualifier = value.line("qualifier_name") else { return star + descriptor }
    return "\(descriptor)/\(star)\(qualifier)"
  }

  private static func type(_ work: JSONValue, source: JSONValue?) -> RecordType? {
    if work.line("type_crossref") == "proceedings-article" || source?.line("type") == "conference" {
      return .conference
    }
    switch work.line("type") {
    case "article", "review", "letter", "editorial", "erratum", "retraction", "supplementary-materials":
      return .article
    case "book": return .book
    case "book-chapter", "reference-entry": return .chapter
    case "dataset": return .dataset
    case "preprint": return .preprint
    case "dissertation": return .thesis
    case "report", "standard": return .report
    case nil: return nil
    case let other?: return CrossrefMapping.type(other)
    }
  }
}
