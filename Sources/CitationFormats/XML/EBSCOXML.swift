internal import Bibliography

extension CitationFormat {
  /// EBSCOhost's XML.
  package static let ebscoXML = CitationFormat(
    name: "ebsco-xml", title: "EBSCO XML", extensions: ["xml"],
    detectedBy: "`<rec>` with `<controlInfo>`",
    detect: { head in
      head.first.hasPrefix("<") && head.text.contains("<controlInfo")
        && (head.text.contains("<rec ") || head.text.contains("<rec>"))
    },
    read: { source, sink in
      try XMLRecordReader.readRecords(source, elements: ["rec"], sink: sink) { EBSCOXMLMapping.record($0) }
    })
}

/// From EBSCO's elements to a record.
enum EBSCOXMLMapping {
  static func record(_ element: XMLElement) -> Record {
    var record = Record()
    let header = element.first("header")
    guard let control = header?.first("controlInfo") else { return record }
    let article = control.first("artinfo")
    let journal = control.first("jinfo")
    let issue = control.first("pubinfo")
    let book = control.first("bkinfo")
    record.title = article?.at("tig", "atl")?.text ?? book?.first("btl")?.text
    record.authors = authors(article?.first("aug") ?? book?.first("aug"))
    record.journal = journal?.first("jtl")?.text
    record.issn = journal?.first("issn")?.text ?? journal?.all("jid").first { $0.attribute("type") == "issn" }?.text
    record.isbn = book?.first("isbn")?.text
    record.date = issue?.first("dt").flatMap(date)
    record.volume = issue?.first("vid")?.text
    record.issue = issue?.first("iid")?.text
    record.pages = pages(article)
    record.abstract = article?.first("ab")?.text
    record.keywords = (article?.first("sug")?.all("subj") ?? []).compactMap(\.text)
    record.language = control.first("language")?.text
    record.url = element.first("plink")?.text
    record.source = header?.attribute("longDbName")
    record.accession = header?.attribute("uiTerm")
    record.type = type(article)
    identifiers(article, &record)
    keep("pub", issue?.first("pub"), &record)
    keep("doctype", article?.first("doctype"), &record)
    keep("pubtype", article?.first("pubtype"), &record)
    keep("ppct", article?.first("ppct"), &record)
    return record
  }

  private static func authors(_ list: XMLElement?) -> [PersonName] {
    (list?.all("au") ?? []).compactMap { $0.text.map { PersonName(commaSeparated: $0) } }
  }

  private static func date(_ element: XMLElement) -> PublicationDate? {
    guard let year = element.attribute("year").flatMap({ Int($0) }) else {
      return element.text.flatMap { PublicationDate(parsing: $0) }
    }
    return PublicationDate(
      year: year, month: element.attribute("month").flatMap { Int($0) },
      day: element.attribute("day").flatMap { Int($0) })
  }

  private static func pages(_ article: XMLElement?) -> String? {
    TaggedText.pages(first: article?.first("ppf")?.text, last: article?.first("ppl")?.text)
  }

  private static func identifiers(_ article: XMLElement?, _ record: inout Record) {
    for identifier in article?.all("ui") ?? [] {
      guard let text = identifier.text else { continue }
      switch identifier.attribute("type") {
      case "doi": record.doi = record.doi ?? DOI(text)
      case "pmid": record.pmid = record.pmid ?? PMID(text)
      case "other" where text.hasPrefix("PMC"): record.pmcid = record.pmcid ?? PMCID(text)
      case let type?: record.extra.append(Tag("ui-\(type)", text))
      case nil: record.accession = record.accession ?? text
      }
    }
  }

  private static func type(_ article: XMLElement?) -> RecordType? {
    let text = [article?.first("pubtype")?.text, article?.first("doctype")?.text].compactMap { $0?.lowercased() }
      .joined(separator: " ")
    if text.contains("dissertation") || text.contains("thesis") { return .thesis }
    if text.contains("conference") || text.contains("proceeding") { return .conference }
    if text.contains("newspaper") { return .newspaper }
    if text.contains("journal") || text.contains("article") || text.contains("periodical") { return .article }
    if text.contains("book") { return .book }
    return text.isEmpty ? nil : .other
  }

  private static func keep(_ name: String, _ element: XMLElement?, _ record: inout Record) {
    if let text = element?.text { record.extra.append(Tag(name, text)) }
  }
}
