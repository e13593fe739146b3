internal import Bibliography
import Foundation

/// Between table rows and records.
enum CSVMapping {
  /// Builds a record from a row; columns without a field are kept as tags under their heading.
  static func record(_ row: borrowing CSVScanner, _ heading: CSVHeading) -> Record {
    var draft = Draft(dialect: heading.dialect)
    for column in 0..<min(row.count, heading.names.count) where !row.isEmpty(column) {
      let value = heading.dialect.hasBraces ? withoutBraces(row.text(column)) : row.text(column)
      guard let field = heading.fields[column], draft.set(field, value) else {
        draft.record.extra.append(Tag(heading.names[column], value))
        continue
      }
    }
    return draft.finished()
  }

  /// The record so far, and what can only be decided at its end.
  private struct Draft {
    let dialect: CSVDialect
    var record = Record()
    private var firstPage: String?
    private var lastPage: String?
    private var articleNumber: String?
    private var hasFullNames = false

    init(dialect: CSVDialect) {
      self.dialect = dialect
      record.type = dialect.type
    }

    /// Sets a field; `false` when the value can't be read as what the field holds, or all of it isn't kept there.
    mutating func set(_ field: CSVHeading.Field, _ value: String) -> Bool {
      switch field {
      case .id: record.id = value
      case .type: return setType(value)
      case .title: record.title = value
      case .authors:
        guard !hasFullNames else { return false }
        record.authors = AuthorList.names(in: value, order: dialect.authorOrder)
      case .fullAuthors:
        let short = record.authors
        record.authors = AuthorList.names(in: value, order: dialect.authorOrder)
        hasFullNames = true
        if !short.isEmpty { record.extra.append(Tag("AU", short.map(\.inverted).joined(separator: "; "))) }
      case .author: record.authors += AuthorList.names(in: value, order: dialect.authorOrder)
      case .year:
        record.date = PublicationDate(parsing: value)
        return record.date.map { !$0.leavesOut(value) } ?? false
      case .journal: record.journal = value
      case .volume: record.volume = value
      case .issue: record.issue = value
      case .pages: record.pages = value
      case .firstPage: firstPage = value
      case .lastPage: lastPage = value
      case .articleNumber: articleNumber = value
      default: return setMore(field, value)
      }
      return true
    }

    /// The other half of the fields.
    private mutating func setMore(_ field: CSVHeading.Field, _ value: String) -> Bool {
      switch field {
      case .doi:
        record.doi = DOI(value)
        return record.doi != nil
      case .pmid:
        // `PUBMED 21314913` in CENTRAL.
        record.pmid = PMID(value) ?? value.split(separator: " ").last.flatMap { PMID(String($0)) }
        return record.pmid != nil
      case .pmcid:
        record.pmcid = PMCID(value)
        return record.pmcid != nil
      case .issn: record.issn = value
      case .isbn: record.isbn = value
      case .abstract: record.abstract = value == "[No abstract available]" ? nil : value
      case .keywords: record.keywords = list(value) + record.keywords
      case .keyword: record.keywords.append(value)
      case .indexTerms: record.keywords += list(value)
      case .mesh: record.mesh = list(value)
      case .language: record.language = value
      case .url: record.url = value
      case .source: record.source = value
      case .accession: record.accession = value
      case .references: record.references = list(value)
      case .identifier:
        guard record.doi == nil, let doi = DOI(value) else { return false }
        record.doi = doi
      case .extra: return setExtra(value)
      default: return false
      }
      return true
    }

    private mutating func setType(_ value: String) -> Bool {
      record.type = CSVMapping.type(value) ?? record.type
      return record.type != nil && record.type != .other || value == "other"
    }

    private mutating func setExtra(_ value: String) -> Bool {
      guard case .object(let tags)? = try? Array(value.utf8).withUnsafeBytes({ try JSONValue(parsing: $0) }) else {
        return false
      }
      for tag in tags { NeutralForm.keep(tag.name, tag.value, &record) }
      return true
    }

    mutating func finished() -> Record {
      if record.pages == nil {
        record.pages = firstPage == nil ? articleNumber : TaggedText.pages(first: firstPage, last: lastPage)
      }
      return record
    }
  }

  /// `{Speech and Hearing}` as BASE writes it.
  private static func withoutBraces(_ text: String) -> String {
    text.hasPrefix("{") && text.hasSuffix("}") ? String(text.dropFirst().dropLast()).trimmed : text
  }

  private static func list(_ text: String) -> [String] {
    if let parts = AuthorList.pythonList(text) { return parts }
    return TaggedText.split(
      text, at: text.utf8.contains(UInt8(ascii: ";")) || !text.utf8.contains(UInt8(ascii: "|")) ? ";" : "|")
  }

  private static func type(_ text: String) -> RecordType? {
    if let exact = RecordType(rawValue: text.lowercased()) { return exact }
    switch text.lowercased() {
    case "article", "review", "journal article", "journal", "letter", "editorial", "note", "article in press",
      "short survey", "erratum", "journalarticle", "magazinearticle", "magazine", "magazine article", "jour":
      return .article
    case "book chapter", "chapter", "booksection", "book section", "chap", "incollection", "inbook": return .chapter
    case "conference paper", "conference review", "proceedings paper", "conferencepaper", "conference publication",
      "conference proceedings", "conference paper/proceeding", "conf", "inproceedings", "proceedings article":
      return .conference
    case "dissertation", "dissertation/thesis", "phdthesis", "mastersthesis", "thes": return .thesis
    case "web page", "website", "webpage": return .webpage
    case "newspaper article", "newspaperarticle": return .newspaper
    case "misc", "": return nil
    case let name where name.hasPrefix("ieee conference"): return .conference
    case let name where name.hasPrefix("ieee journal") || name.hasPrefix("ieee magazine"): return .article
    default: return .other
    }
  }
}
