internal import Bibliography

extension CitationFormat {
  /// Crossref's deposited XML (UNIXREF).
  package static let crossrefXML = CitationFormat(
    name: "crossref-xml", title: "Crossref XML", extensions: ["xml"],
    detectedBy: "`<doi_record>` elements",
    detect: { $0.first.hasPrefix("<") && $0.text.contains("<doi_record") && !$0.text.contains("<Pubmed") },
    read: { source, sink in
      try XMLRecordReader.readRecords(source, elements: ["doi_record"], sink: sink) { CrossrefXMLMapping.record($0) }
    })
}

/// From UNIXREF elements to a record: the item that has the DOI, and the journal, book or meeting around it.
enum CrossrefXMLMapping {
  static func record(_ element: XMLElement) -> Record {
    guard let work = (element.first("crossref") ?? element).children.first else { return Record() }
    let parts = Parts(work)
    var record = Record()
    record.type = parts.type
    record.title = title(parts.item.first("titles") ?? parts.own?.first("titles"))
    record.authors = authors(parts.item.first("contributors") ?? parts.item)
    if record.authors.isEmpty, let own = parts.own?.first("contributors") { record.authors = authors(own) }
    record.journal = parts.container.flatMap { container in
      (container.first("full_title") ?? container.first("proceedings_title"))?.text ?? title(container.first("titles"))
    }
    let issns = (parts.container?.all("issn") ?? []).compactMap(\.text)
    record.issn = issns.isEmpty ? nil : issns.joined(separator: ", ")
    record.isbn = (parts.container ?? parts.own)?.first("isbn")?.text
    record.volume = parts.issue?.at("journal_volume", "volume")?.text ?? parts.own?.first("volume")?.text
    record.issue = parts.issue?.first("issue")?.text
    let places: [XMLElement?] = [parts.item, parts.issue, parts.own, parts.container]
    record.date = places.compactMap { $0.flatMap { date($0) } }.first
    record.pages = pages(parts.item)
    let data = parts.item.first("doi_data") ?? parts.own?.first("doi_data")
    record.doi = data?.first("doi")?.text.flatMap { DOI($0) }
    record.url = data?.first("resource")?.text
    record.abstract = parts.item.first("abstract")?.text
    record.language =
      parts.item.attribute("language") ?? parts.container?.attribute("language") ?? parts.own?.attribute("language")
    if let abbreviation = parts.container?.first("abbrev_title")?.text {
      record.extra.append(Tag("abbrev_title", abbreviation))
    }
    if let publisher = (parts.container ?? parts.own)?.at("publisher", "publisher_name")?.text {
      record.extra.append(Tag("publisher", publisher))
    }
    return record
  }

  /// Where a work's fields stand.
  private struct Parts {
    var item: XMLElement
    /// The journal, book or proceedings the item is part of.
    var container: XMLElement?
    /// The metadata of the item itself, when they stand in an element of their own.
    var own: XMLElement?
    var issue: XMLElement?
    var type: RecordType?

    init(_ work: XMLElement) {
      item = work
      switch work.name {
      case "journal":
        container = work.first("journal_metadata")
        issue = work.first("journal_issue")
        item = work.first("journal_article") ?? work
        type = .article
      case "book":
        let metadata =
          work.first("book_metadata") ?? work.first("book_series_metadata") ?? work.first("book_set_metadata")
        if let chapter = work.first("content_item") {
          item = chapter
          container = metadata
          type = .chapter
        } else {
          own = metadata
          type = .book
        }
      case "conference":
        container = work.first("proceedings_metadata") ?? work.first("proceedings_series_metadata")
        item = work.first("conference_paper") ?? work
        type = .conference
      case "report-paper":
        own = work.first("report-paper_metadata") ?? work.first("report-paper_series_metadata")
        type = .report
      case "dissertation": type = .thesis
      case "posted_content": type = .preprint
      case "database":
        container = work.first("database_metadata")
        item = work.first("dataset") ?? work
        type = .dataset
      default: type = .other
      }
    }
  }

  private static func title(_ titles: XMLElement?) -> String? {
    guard let main = titles?.first("title")?.text else { return nil }
    guard let subtitle = titles?.first("subtitle")?.text else { return main }
    return main + (main.hasSuffix(":") || main.hasSuffix("?") ? " " : ": ") + subtitle
  }

  private static func authors(_ list: XMLElement) -> [PersonName] {
    list.children.compactMap { person -> PersonName? in
      let role = person.attribute("contributor_role") ?? "author"
      switch person.name {
      case "person_name" where role == "author":
        let given = person.first("given_name")?.text ?? ""
        guard let family = person.first("surname")?.text else {
          return given.isEmpty ? nil : PersonName(family: given)
        }
        let suffix = person.first("suffix")?.text.map { given.isEmpty ? $0 : ", \($0)" } ?? ""
        return PersonName(family: family, given: given + suffix)
      case "organization" where role == "author": return person.text.map { PersonName(family: $0) }
      // A review's only contributor.
      case "anonymous": return PersonName(family: "Anonymous \(role.prefix(1).uppercased())\(role.dropFirst())")
      default: return nil
      }
    }
  }

  /// The print date is the one that is cited; online archives were often dated much later.
  private static func date(_ element: XMLElement) -> PublicationDate? {
    let names: Set<String> = ["publication_date", "approval_date", "posted_date", "review_date", "creation_date"]
    let dates = element.children.filter { names.contains($0.name) }
    guard let date = dates.first(where: { $0.attribute("media_type") == "print" }) ?? dates.first,
      let year = date.first("year")?.text.flatMap({ Int($0) })
    else { return nil }
    return PublicationDate(
      year: year, month: date.first("month")?.text.flatMap { Int($0) },
      day: date.first("day")?.text.flatMap { Int($0) })
  }

  private static func pages(_ item: XMLElement) -> String? {
    guard let first = item.at("pages", "first_page")?.text else {
      let numbers = item.first("publisher_item")?.all("item_number") ?? []
      return numbers.first { $0.attribute("item_number_type") != "sequence-number" }?.text
    }
    return TaggedText.pages(first: first, last: item.at("pages", "last_page")?.text)
  }
}
