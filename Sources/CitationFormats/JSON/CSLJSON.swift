internal import Bibliography

extension CitationFormat {
  /// CSL-JSON, as citation processors and Zotero use it.
  package static let cslJSON = CitationFormat(
    name: "csl-json", title: "CSL-JSON", extensions: ["json"],
    detectedBy: "objects with CSL's `type`, `issued` or `container-title`, titles being plain texts",
    detect: { head in
      guard let json = JSONHead(head),
        !json.containsAny([
          "\"protocolSection\":", "\"message-type\":", "\"title\":[", "\"id\":\"https://openalex.org/W",
        ])
      else { return false }
      return json.containsAny([
        "\"date-parts\":[", "\"container-title\":\"", "\"type\":\"article-journal\"", "\"type\":\"paper-conference\"",
        "\"issued\":{", "\"author\":[{\"family\":", "\"author\":[{\"given\":", "\"author\":[{\"literal\":",
      ])
    },
    read: { source, sink in
      try JSONRecordReader.read(source, arraysAt: [["items"], ["references"]], sink: sink) { CSLMapping.record($0) }
    })
}

/// From CSL's variables to a record.
enum CSLMapping {
  static func record(_ item: JSONValue) -> Record {
    var record = Record()
    record.id = item.line("id")
    record.type = item.line("type").flatMap(type)
    record.title = item.raw("title")
    record.authors = CSLNames.people(item.member("author"))
    record.date = CSLNames.date(item.member("issued"))
    record.journal = item.raw("container-title")
    record.volume = item.line("volume")
    record.issue = item.line("issue")
    record.pages = item.line("page")
    record.doi = (item.line("DOI") ?? item.line("URL")).flatMap { DOI($0) }
    record.pmid = item.line("PMID").flatMap { PMID($0) }
    record.pmcid = item.line("PMCID").flatMap { PMCID($0) }
    let issns = item.lines("ISSN")
    record.issn = issns.isEmpty ? nil : issns.joined(separator: ", ")
    record.isbn = item.line("ISBN")
    record.abstract = item.raw("abstract")
    // One text in CSL; a list in what other programs call CSL.
    let keywords = item.lines("keyword")
    record.keywords = keywords.count == 1 ? parted(keywords[0]) : keywords
    record.language = item.line("language")
    record.url = item.line("URL")
    record.source = item.line("source")
    record.extra = item.leftovers(besides: fields)
    return record
  }

  private static let fields: Set<String> = [
    "id", "type", "title", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "PMID", "PMCID",
    "ISSN", "ISBN", "abstract", "keyword", "language", "URL", "source",
  ]

  private static func parted(_ keywords: String) -> [String] {
    let separator: Character = keywords.contains(";") ? ";" : ","
    return keywords.split(separator: separator).map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// CSL 1.0.2, appendix III; `article` is what has no other place, above all preprints.
  static func type(_ name: String) -> RecordType? {
    switch name {
    case "article-journal", "article-magazine", "review", "review-book": .article
    case "article": .preprint
    case "article-newspaper": .newspaper
    case "book", "classic", "periodical": .book
    case "chapter", "entry", "entry-dictionary", "entry-encyclopedia": .chapter
    case "paper-conference", "speech", "event": .conference
    case "dataset": .dataset
    case "patent": .patent
    case "report", "standard": .report
    case "thesis": .thesis
    case "webpage", "post", "post-weblog": .webpage
    case "": nil
    default: .other
    }
  }
}
