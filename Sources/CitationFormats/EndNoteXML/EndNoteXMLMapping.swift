internal import Bibliography
import Foundation

/// From EndNote's elements to a record. Every value may be wrapped in one or several `<style>`.
enum EndNoteXMLMapping {
  static func record(_ element: XMLElement) -> Record {
    var draft = Draft()
    for child in element.children { draft.take(child) }
    return draft.finished()
  }

  /// The record so far, and what can only be decided at its end.
  private struct Draft {
    var record = Record()
    var year: String?
    var date: String?
    var secondaryTitle: String?
    var fullTitle: String?
    var pdf: String?

    mutating func take(_ element: XMLElement) {
      let name = EndNoteXMLMapping.name(of: element)
      switch name {
      case "contributors", "titles", "dates", "urls", "urls-x": for child in element.children { take(child) }
      case "authors": record.authors += element.children.compactMap { $0.text.map { PersonName(commaSeparated: $0) } }
      case "author": if let text = element.text { record.authors.append(PersonName(commaSeparated: text)) }
      case "keywords": takeKeywords(element)
      case "periodical": takePeriodical(element)
      case "ref-type": record.type = EndNoteType.type(name: element.attribute("name"), number: element.text)
      case "pub-dates", "related-urls", "web-urls", "pdf-urls", "text-urls", "image-urls", "secondary-authors",
        "tertiary-authors", "subsidiary-authors", "translated-authors", "alt-periodical":
        for child in element.children { if let text = child.text { takeListed(name, text) } }
        if element.children.isEmpty, let text = element.text { takeListed(name, text) }
      default: if let text = element.text { takeValue(name, text) }
      }
    }

    private mutating func takeKeywords(_ element: XMLElement) {
      let keywords = element.children.compactMap(\.text)
      record.keywords += keywords.isEmpty ? [element.text].compactMap { $0 } : keywords
    }

    private mutating func takePeriodical(_ element: XMLElement) {
      for child in element.children {
        guard let text = child.text else { continue }
        if child.isNamed("full-title"), fullTitle == nil {
          fullTitle = text
        } else {
          keep(child.name, text)
        }
      }
    }

    private mutating func takeListed(_ name: String, _ text: String) {
      switch name {
      case "pub-dates": date = date ?? text
      case "related-urls", "web-urls":
        if record.url == nil { record.url = text } else { keep("url", text) }
      case "pdf-urls":
        pdf = pdf ?? text
        keep(name, text)
      default: keep(name, text)
      }
    }

    private mutating func takeValue(_ name: String, _ text: String) {
      switch name {
      case "title" where record.title == nil: record.title = text
      case "secondary-title" where secondaryTitle == nil: secondaryTitle = text
      case "year" where year == nil: year = text
      case "date" where date == nil: date = text
      case "pages" where record.pages == nil: record.pages = text
      case "volume" where record.volume == nil: record.volume = text
      case "number" where record.issue == nil: record.issue = text
      case "abstract" where record.abstract == nil: record.abstract = text
      case "language" where record.language == nil: record.language = text
      case "remote-database-name" where record.source == nil: record.source = text
      case "accession-num" where record.accession == nil: record.accession = text
      case "accession-number" where record.accession == nil: record.accession = text
      case "electronic-resource-num", "electronic-resource-number", "doi": takeDOI(text)
      case "isbn": takeSerialNumber(text)
      case "url":
        if record.url == nil { record.url = text } else { keep(name, text) }
      case "reference-type": record.type = EndNoteType.type(name: nil, number: text)
      case "rec-number" where record.id == nil: record.id = text
      case "refnum" where record.id == nil: record.id = text
      case "custom2":
        record.pmcid = record.pmcid ?? PMCID(text)
        if record.pmcid?.text != text { keep(name, text) }
      default: keep(name, text)
      }
    }

    private mutating func takeDOI(_ text: String) {
      if record.doi == nil, let doi = DOI(text) {
        record.doi = doi
      } else {
        keep("electronic-resource-num", text)
      }
    }

    /// One field for books and journals: an ISSN has eight digits, an ISBN ten or more.
    private mutating func takeSerialNumber(_ text: String) {
      let digits = text.prefix { $0 != " " && $0 != "(" }.filter { $0.isNumber || $0 == "X" || $0 == "x" }
      if digits.count >= 10, record.isbn == nil {
        record.isbn = text
      } else if digits.count < 10, record.issn == nil {
        record.issn = text
      } else {
        keep("isbn", text)
      }
    }

    private mutating func keep(_ name: String, _ text: String) { record.extra.append(Tag(name, text)) }

    mutating func finished() -> Record {
      takeJournal()
      takeDate()
      takePMID()
      // A library holds bare PDFs: their name is all there is to tell them by.
      if !record.isIdentifiable { record.url = pdf }
      return record
    }

    private mutating func takeJournal() {
      record.journal = secondaryTitle ?? fullTitle
      if let fullTitle, fullTitle != record.journal { keep("full-title", fullTitle) }
    }

    /// `dates/year` is certain; `pub-dates/date` adds month and day, with or without a year of its own.
    private mutating func takeDate() {
      let plain = year.flatMap { PublicationDate(parsing: $0) }
      let precise = date.flatMap { PublicationDate(parsing: plain == nil ? $0 : "\($0) \(plain?.year ?? 0)") }
      record.date = plain == nil || precise?.year == plain?.year ? precise ?? plain : plain
      if let year, plain == nil { keep("year", year) }
      if let date, record.date?.month == nil || record.date != precise { keep("pub-dates", date) }
    }

    /// PubMed's records carry the PMID as accession number.
    private mutating func takePMID() {
      guard let accession = record.accession, let pmid = PMID(accession) else { return }
      let database = ([record.source] + [record.extra.first("remote-database-provider")]).compactMap {
        $0?.lowercased()
      }
      let isMEDLINE = database.contains { $0.contains("medline") || $0.contains("pubmed") || $0 == "nlm" }
      let address = record.url?.lowercased() ?? ""
      if isMEDLINE || address.contains("pubmed") && address.contains(pmid.text) { record.pmid = pmid }
    }
  }

  /// The old kind writes `SECONDARY_TITLE` for `secondary-title`.
  private static func name(of element: XMLElement) -> String {
    let name = element.name
    guard let first = name.utf8.first, first >= 0x41, first <= 0x5A else { return name }
    return name.lowercased().replacingOccurrences(of: "_", with: "-")
  }
}
