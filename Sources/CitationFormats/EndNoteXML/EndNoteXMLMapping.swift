internal import Bibliography
import Foundation

/// From EndNote's elements to a record. Every value may be wrapped in one or several `<style>`.
final class EndNoteXMLMapping {
  /// What elements are called, found once for each name in a file.
  private var names: [(key: UnsafePointer<UInt8>, text: String, name: EndNoteElement?)] = []

  func record(_ element: XMLElement) -> Record {
    var draft = Draft(mapping: self)
    for child in element.children { draft.take(child) }
    return draft.finished()
  }

  /// The element's meaning; `nil` when it has none and its value is kept under its name.
  fileprivate func meaning(of element: XMLElement) -> EndNoteElement? {
    let key = element.nameKey
    // The same pointer may mean another name in the next of several joined documents.
    if let known = names.first(where: { $0.key == key }), element.isNamed(known.text) { return known.name }
    let name = EndNoteElement(rawValue: EndNoteXMLMapping.name(of: element))
    names.removeAll { $0.key == key }
    names.append((key, element.name, name))
    return name
  }

  /// The record so far, and what can only be decided at its end.
  private struct Draft {
    let mapping: EndNoteXMLMapping
    var record = Record()
    var year: String?
    var date: String?
    var secondaryTitle: String?
    var fullTitle: String?
    var pdf: String?

    init(mapping: EndNoteXMLMapping) { self.mapping = mapping }

    mutating func take(_ element: XMLElement) {
      guard let meaning = mapping.meaning(of: element) else {
        if let text = element.text { keep(EndNoteXMLMapping.name(of: element), text) }
        return
      }
      switch meaning {
      case .contributors, .titles, .dates, .urls, .otherURLs: for child in element.children { take(child) }
      case .authors:
        for child in element.children {
          if let text = child.text { record.authors.append(PersonName(commaSeparated: text)) }
        }
      case .keywords: takeKeywords(element)
      case .periodical: takePeriodical(element)
      case .refType: record.type = EndNoteType.type(name: element.attribute("name"), number: element.text)
      case .pubDates, .relatedURLs, .webURLs, .pdfURLs, .textURLs, .imageURLs, .secondaryAuthors, .tertiaryAuthors,
        .subsidiaryAuthors, .translatedAuthors, .altPeriodical:
        if element.children.isEmpty, let text = element.text { takeListed(meaning, text) }
        for child in element.children { if let text = child.text { takeListed(meaning, text) } }
      default: if let text = element.text { takeValue(meaning, text) }
      }
    }

    private mutating func takeKeywords(_ element: XMLElement) {
      if element.children.isEmpty, let text = element.text { record.keywords.append(text) }
      for child in element.children { if let text = child.text { record.keywords.append(text) } }
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

    private mutating func takeListed(_ list: EndNoteElement, _ text: String) {
      switch list {
      case .pubDates: date = date ?? text
      case .relatedURLs, .webURLs:
        if record.url == nil { record.url = text } else { keep("url", text) }
      case .pdfURLs:
        pdf = pdf ?? text
        keep(list.rawValue, text)
      default: keep(list.rawValue, text)
      }
    }

    private mutating func takeValue(_ name: EndNoteElement, _ text: String) {
      switch name {
      case .author: record.authors.append(PersonName(commaSeparated: text))
      case .title where record.title == nil: record.title = text
      case .secondaryTitle where secondaryTitle == nil: secondaryTitle = text
      case .year where year == nil: year = text
      case .date where date == nil: date = text
      case .pages where record.pages == nil: record.pages = text
      case .volume where record.volume == nil: record.volume = text
      case .number where record.issue == nil: record.issue = text
      case .abstract where record.abstract == nil: record.abstract = text
      case .language where record.language == nil: record.language = text
      case .remoteDatabaseName where record.source == nil: record.source = text
      case .accessionNum where record.accession == nil, .accessionNumber where record.accession == nil:
        record.accession = text
      case .electronicResourceNum, .electronicResourceNumber, .doi: takeDOI(text)
      case .isbn: takeSerialNumber(text)
      case .url where record.url == nil: record.url = text
      case .referenceType: record.type = EndNoteType.type(name: nil, number: text)
      case .recNumber where record.id == nil, .refnum where record.id == nil: record.id = text
      case .custom2:
        record.pmcid = record.pmcid ?? PMCID(text)
        if record.pmcid?.text != text { keep(name.rawValue, text) }
      default: keep(name.rawValue, text)
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
