package import Bibliography
import Foundation

/// From MEDLINE tags to a record (field descriptions: NLM's "MEDLINE/PubMed Data Element Descriptions").
package enum MEDLINEMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  package static func record(from tags: [Tag]) -> Record {
    var record = Record()
    var extra: [Tag] = []
    var pagesFromArticleNumber: String?
    var vernacular: String?
    var shortAuthors: [PersonName] = []
    let hasFullNames = tags.contains { $0.name == "FAU" }
    for tag in tags where !tag.value.isEmpty {
      let value = tag.value
      var isKept = true
      switch tag.name {
      case "PMID": record.pmid = PMID(value)
      case "TI": record.title = value
      case "TT":
        vernacular = value
        isKept = !tags.contains { $0.name == "TI" }
      case "BTI" where !tags.contains { $0.name == "TI" }: record.title = value
      case "FAU": record.authors.append(PersonName(commaSeparated: value))
      case "CN": record.authors.append(PersonName(family: value))
      case "AU" where !hasFullNames: shortAuthors.append(PersonName(withTrailingInitials: value))
      case "JT": record.journal = value
      case "DP":
        record.date = PublicationDate(parsing: value)
        isKept = record.date.map { !$0.leavesOut(value) } ?? false
      case "VI": record.volume = value
      case "IP": record.issue = value
      case "PG": record.pages = value
      case "PMC": record.pmcid = PMCID(value)
      case "LID", "AID":
        isKept = takeIdentifier(value, &record, &pagesFromArticleNumber)
      case "IS":
        isKept = record.issn == nil
        if isKept { record.issn = value }
      case "ISBN": record.isbn = value
      case "AB":
        isKept = record.abstract == nil
        if isKept { record.abstract = value }
      case "OT": record.keywords.append(value)
      case "MH": record.mesh.append(value)
      case "LA":
        isKept = record.language == nil
        if isKept { record.language = value }
      case "PT":
        isKept = false
        record.type = type(record.type, adding: value)
      default: isKept = false
      }
      if !isKept { extra.append(tag) }
    }
    record.title = record.title ?? vernacular
    record.authors = shortAuthors + record.authors
    record.journal = record.journal ?? tags.first("TA")
    record.pages = record.pages ?? pagesFromArticleNumber
    // A short form that follows from the full name adds nothing; the writer makes it again.
    let shortForms = Set(record.authors.map(\.short))
    record.extra = extra.filter { $0.name != "AU" || !shortForms.contains($0.value) }
    return record
  }

  /// `10.1118/1.4748329 [doi]`, `S1769-7212(19)30059-X [pii]`, or a bare article number.
  private static func takeIdentifier(_ value: String, _ record: inout Record, _ article: inout String?) -> Bool {
    if value.hasSuffix("[doi]"), let doi = DOI(value) {
      defer { record.doi = record.doi ?? doi }
      return record.doi == nil || record.doi == doi
    }
    if !value.hasSuffix("]"), value.utf8.count < 20 { article = article ?? value }
    return false
  }

  private static func type(_ known: RecordType?, adding publicationType: String) -> RecordType? {
    switch publicationType.lowercased() {
    case "preprint": .preprint
    case "book", "books and documents": .book
    case "book chapter", "study guide": .chapter
    case "dataset": .dataset
    case "technical report": .report
    case "academic dissertation", "dissertation": .thesis
    case "newspaper article": .newspaper
    default: known ?? .article
    }
  }
}
