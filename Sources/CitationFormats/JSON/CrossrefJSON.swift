internal import Bibliography

extension CitationFormat {
  /// Answers of Crossref's REST API.
  package static let crossrefJSON = CitationFormat(
    name: "crossref-json", title: "Crossref JSON", extensions: ["json"],
    detectedBy: "`message-type` with a `message`, or works whose `title` is a list beside a `DOI`",
    detect: { head in
      guard let json = JSONHead(head) else { return false }
      return json.contains("\"message-type\":\"work") && json.contains("\"message\":")
        || json.contains("\"title\":[") && json.contains("\"DOI\":\"")
    },
    read: { source, sink in
      try JSONRecordReader.read(source, arraysAt: [["message", "items"], ["items"]], sink: sink) { value in
        // A single work stands in the envelope itself.
        CrossrefMapping.record(value.member("message") ?? value)
      }
    })
}

/// From Crossref's work to a record (Crossref REST API, "Works").
enum CrossrefMapping {
  static func record(_ work: JSONValue) -> Record {
    var record = Record()
    record.type = work.line("type").flatMap(type)
    record.title = title(work)
    record.authors = CSLNames.people(work.member("author"))
    record.date =
      ["issued", "published-print", "published-online", "published", "created"].lazy
      .compactMap { CSLNames.date(work.member($0)) }.first
    record.journal = work.raw("container-title")
    record.volume = work.line("volume")
    record.issue = work.line("issue")
    record.pages = work.line("page") ?? work.line("article-number")
    record.doi = work.line("DOI").flatMap { DOI($0) }
    let issns = work.lines("ISSN")
    record.issn = issns.isEmpty ? nil : issns.joined(separator: ", ")
    record.isbn = work.line("ISBN")
    record.abstract = work.raw("abstract")
    record.keywords = work.lines("subject")
    record.language = work.line("language")
    record.url = work.line("URL")
    record.source = work.line("source")
    record.references = (work.member("reference")?.elements ?? []).compactMap(reference)
    record.extra = work.leftovers(besides: fields)
    return record
  }

  private static let fields: Set<String> = [
    "type", "title", "subtitle", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "ISSN",
    "ISBN",
    "abstract", "subject", "language", "URL", "source", "reference", "score", "prefix", "member", "original-title",
  ]

  private static func title(_ work: JSONValue) -> String? {
    guard let title = work.raw("title") else { return nil }
    guard let subtitle = work.raw("subtitle"), !title.contains(subtitle) else { return title }
    return title + (title.hasSuffix(":") || title.hasSuffix("?") ? " " : ": ") + subtitle
  }

  private static func reference(_ value: JSONValue) -> String? {
    let parts = [
      value.line("unstructured") ?? value.line("author"), value.line("year"), value.line("article-title"),
      value.line("journal-title") ?? value.line("volume-title"), value.line("volume"), value.line("first-page"),
      value.line("DOI").map { "doi:\($0)" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  static func type(_ name: String) -> RecordType? {
    switch name {
    case "journal-article", "journal", "journal-issue", "journal-volume": .article
    case "book", "monograph", "edited-book", "reference-book", "book-set", "book-series": .book
    case "book-chapter", "book-section", "book-part", "book-track", "reference-entry": .chapter
    case "proceedings-article", "proceedings", "proceedings-series": .conference
    case "dataset", "database": .dataset
    case "posted-content": .preprint
    case "report", "report-component", "report-series", "standard": .report
    case "dissertation": .thesis
    case "": nil
    default: .other
    }
  }
}
