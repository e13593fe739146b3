internal import Bibliography
import Foundation

/// Between table rows and records.
enum CSVMapping {
  /// Builds a record from a row; columns without a field are kept as tags under their heading.
  static func record(_ row: borrowing CSVScanner, _ heading: CSVHeading) -> Record {
    var record = Record()
    var firstPage: String?
    var lastPage: String?
    var articleNumber: String?
    for column in 0..<min(row.count, heading.names.count) where !row.isEmpty(column) {
      let value = row.text(column)
      guard let field = heading.fields[column] else {
        record.extra.append(Tag(heading.names[column], value))
        continue
      }
      switch field {
      case .firstPage: firstPage = value
      case .lastPage: lastPage = value
      case .articleNumber: articleNumber = value
      default: if !set(field, value, &record) { record.extra.append(Tag(heading.names[column], value)) }
      }
    }
    if record.pages == nil {
      record.pages = firstPage.map { first in lastPage.map { $0 == first ? first : "\(first)-\($0)" } ?? first }
      record.pages = record.pages ?? articleNumber
    }
    return record
  }

  /// Sets a field; `false` when the value can't be read as what the field holds.
  private static func set(_ field: CSVHeading.Field, _ value: String, _ record: inout Record) -> Bool {
    switch field {
    case .id: record.id = value
    case .type: record.type = type(value)
    case .title: record.title = value
    case .authors: record.authors = AuthorList.names(in: value)
    case .year: record.date = PublicationDate(parsing: value)
    case .journal: record.journal = value
    case .volume: record.volume = value
    case .issue: record.issue = value
    case .pages: record.pages = value
    case .doi: record.doi = DOI(value)
    case .pmid: record.pmid = PMID(value)
    case .pmcid: record.pmcid = PMCID(value)
    case .issn: record.issn = value
    case .isbn: record.isbn = value
    case .abstract: record.abstract = value == "[No abstract available]" ? nil : value
    case .keywords: record.keywords = list(value) + record.keywords
    case .indexTerms: record.keywords += list(value)
    case .mesh: record.mesh = list(value)
    case .language: record.language = value
    case .url: record.url = value
    case .source: record.source = value
    case .accession: record.accession = value
    case .references: record.references = list(value)
    case .extra:
      guard case .object(let tags)? = try? Array(value.utf8).withUnsafeBytes({ try JSONValue(parsing: $0) }) else {
        return false
      }
      for tag in tags { NeutralForm.keep(tag.name, tag.value, &record) }
    case .firstPage, .lastPage, .articleNumber: return true
    }
    switch field {
    case .year: return record.date != nil
    case .doi: return record.doi != nil
    case .pmid: return record.pmid != nil
    case .pmcid: return record.pmcid != nil
    case .type: return record.type != nil && record.type != .other || value == "other"
    default: return true
    }
  }

  private static func list(_ text: String) -> [String] {
    TaggedText.split(text, at: ";")
  }

  private static func type(_ text: String) -> RecordType? {
    if let exact = RecordType(rawValue: text.lowercased()) { return exact }
    switch text.lowercased() {
    case "article", "review", "journal article", "journal", "letter", "editorial", "note", "article in press",
      "short survey", "erratum":
      return .article
    case "book chapter": return .chapter
    case "conference paper", "conference review", "proceedings paper": return .conference
    case "dissertation", "dissertation/thesis": return .thesis
    case "web page", "website": return .webpage
    default: return .other
    }
  }
}
