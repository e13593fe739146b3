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
      ]) || json.isArray && json.containsAny(CSLMapping.plainTypes)
    },
    read: { source, sink in
      try JSONRecordReader.read(source, arraysAt: [["items"], ["references"]], sink: sink) { CSLMapping.record($0) }
    },
    writer: .checked(begin: "[\n", between: ",\n", end: "\n]\n") { CSLWriter.write($0, into: &$1) })
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
    for member in item.members where !isTaken(member.name, member.value, record) {
      keep(member.name, member.value, &record)
    }
    if let custom = item.member("custom") { takeBack(custom, into: &record) }
    return record
  }

  /// Whether a member is in a field as a whole; what wasn't understood is kept as it stands.
  private static func isTaken(_ name: String, _ value: JSONValue, _ record: Record) -> Bool {
    switch name {
    case "DOI": record.doi != nil
    case "PMID": record.pmid != nil
    case "PMCID": record.pmcid != nil
    case "type": record.type != .other
    case "issued": record.date != nil && CSLNames.isWhole(value)
    default: fields.contains(name)
    }
  }

  /// A variable without a field: people and dates as Winnow writes them elsewhere, anything else that is no text as JSON.
  private static func keep(_ name: String, _ value: JSONValue, _ record: inout Record) {
    if CSLVariables.names.contains(name), case let people = CSLNames.people(value), !people.isEmpty {
      record.extra += people.map { Tag(name, $0.inverted) }
    } else if CSLVariables.dates.contains(name), value.member("date-parts") != nil, let date = CSLNames.date(value) {
      record.extra.append(Tag(name, date.iso))
    } else {
      var texts = Record()
      NeutralForm.keep(name, value, &texts)
      record.extra += texts.extra.map { Tag(name, InlineMarkup.folded($0.value)) }.filter { !$0.value.isEmpty }
    }
  }

  /// Members of CSL's `custom` that are named like those of the neutral form are fields; the rest stays as it is.
  private static func takeBack(_ custom: JSONValue, into record: inout Record) {
    var rest: [(name: String, value: JSONValue)] = []
    for member in custom.members where !NeutralForm.set(member.name, member.value, &record) { rest.append(member) }
    if custom.members.isEmpty || !rest.isEmpty {
      record.extra.append(Tag("custom", rest.isEmpty ? custom.jsonText : JSONValue.object(rest).jsonText))
    }
  }

  private static let fields: Set<String> = [
    "id", "type", "title", "author", "issued", "container-title", "volume", "issue", "page", "DOI", "PMID", "PMCID",
    "ISSN", "ISBN", "abstract", "keyword", "language", "URL", "source", "custom",
  ]

  /// What gives an array of items away that have neither date nor author, white space taken out.
  static let plainTypes = [
    "book", "chapter", "document", "dataset", "article-newspaper", "patent", "article", "report", "thesis", "webpage",
  ].map { "\"type\":\"\($0)\"" }

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
