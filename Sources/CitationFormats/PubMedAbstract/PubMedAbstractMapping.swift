internal import Bibliography
import Foundation

/// From the paragraphs of a record to its fields. What a paragraph is follows from its place and its first words.
enum PubMedAbstractMapping {
  /// Builds the record; the first paragraph is the citation with its number.
  static func record(from paragraphs: [String]) -> Record {
    var record = Record()
    guard let citation = paragraphs.first else { return record }
    takeCitation(withoutNumber(citation), into: &record)
    var body = paragraphs.dropFirst()
    if let title = body.first, kind(of: title) != .identifiers, !title.hasPrefix(affiliations) {
      record.title = title
      body.removeFirst()
    }
    var abstract: [String] = []
    var isBehindIdentifiers = false
    for position in body.indices {
      let text = body[position]
      switch kind(of: text) {
      case .identifiers:
        takeIdentifiers(text, into: &record)
        isBehindIdentifiers = true
      case .language: takeLanguage(text, into: &record)
      case .labelled(let label):
        let value = text.utf8.dropFirst(label.utf8.count).drop { $0 == UInt8(ascii: ":") || $0 == 0x20 }
        record.extra.append(Tag(label, String(Substring(value))))
      case .copyright where !abstract.isEmpty || beginsAsCopyright(text): record.extra.append(Tag("Copyright", text))
      case .copyright, .text:
        if isBehindIdentifiers {
          record.extra.append(Tag("Note", text))
        } else if record.authors.isEmpty, abstract.isEmpty, isAuthors(position, in: body) {
          record.authors = PubMedAuthors.names(in: text)
        } else if abstract.isEmpty, isAddress(position, in: body) {
          record.extra.append(Tag(affiliations, text))
        } else {
          abstract.append(text)
        }
      }
    }
    if !abstract.isEmpty { record.abstract = abstract.joined(separator: " ") }
    return record
  }

  private enum Kind: Equatable {
    case text, language, identifiers, copyright
    case labelled(String)
  }

  private static func kind(of text: String) -> Kind {
    if ["PMID:", "PMCID:", "DOI:"].contains(where: text.hasPrefix) { return .identifiers }
    if text.hasPrefix("[Article in ") { return .language }
    if let label = labels.first(where: { text.hasPrefix($0 + ":") }) { return .labelled(label) }
    if let link = links.first(where: { text.hasPrefix($0 + " ") || text.hasPrefix($0 + ":") }),
      NLMCitation.yearBehindStop(in: text) != nil
    {
      return .labelled(link)
    }
    return isCopyright(text) ? .copyright : .text
  }

  private static let affiliations = "Author information"

  /// Paragraphs that say what they are.
  private static let labels = [affiliations, "Collaborators", "Conflict of interest statement", "Publisher"]

  /// Links to other records, whose citations stand indented below.
  private static let links = [
    "Comment in", "Comment on", "Erratum in", "Erratum for", "Update in", "Update of", "Republished in",
    "Republished from", "Retraction in", "Retraction of", "Retracted and republished in",
    "Retracted and republished from", "Corrected and republished in", "Corrected and republished from",
    "Expression of concern in", "Expression of concern for", "Summary for patients in", "Original report in",
    "Partial retraction in", "Partial retraction of", "Reprint in", "Reprint of",
  ]

  /// A claim behind the abstract; anything longer is the abstract itself.
  private static func isCopyright(_ text: String) -> Bool {
    if beginsAsCopyright(text) { return text.utf8.count < 600 }
    guard text.utf8.count < 300 else { return false }
    return claims.contains { Substring(text).range(ofFirst: $0) != nil }
  }

  private static let claims: [StaticString] = [
    "© ", "All rights reserved", "Published by", "is copyright of", "Database Record",
  ]

  private static func beginsAsCopyright(_ text: String) -> Bool {
    ["©", "Copyright", "(c) ", "(C) "].contains(where: text.hasPrefix)
  }

  /// Authors are given away by their affiliations below, or by initials.
  private static func isAuthors(_ position: Int, in body: ArraySlice<String>) -> Bool {
    if position + 1 < body.endIndex,
      [affiliations, "Collaborators:"].contains(where: body[position + 1].hasPrefix)
    {
      return true
    }
    return PubMedAuthors.isAuthorList(body[position])
  }

  /// Older files have the address of the first author below the names, without a label; the abstract follows.
  private static func isAddress(_ position: Int, in body: ArraySlice<String>) -> Bool {
    guard position > body.startIndex, body[position].utf8.count < 500,
      body[(position + 1)...].contains(where: { kind(of: $0) == .text })
    else { return false }
    return PubMedAuthors.isAddress(body[position])
  }

  private static func withoutNumber(_ citation: String) -> String {
    guard let stop = citation.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") }) else {
      return citation
    }
    return String(Substring(citation.utf8[stop...].dropFirst().drop { $0 == 0x20 }))
  }

  /// The whole citation is kept: it may say when the work appeared online, or who reported it.
  private static func takeCitation(_ text: String, into record: inout Record) {
    record.extra.append(Tag("Citation", text))
    if let doi = text.range(of: "doi: ") { record.doi = DOI(String(text[doi.upperBound...])) }
    if let book = BookImprint(text) {
      record.type = text.hasPrefix("In: ") ? .chapter : .book
      record.date = book.date
      record.extra += [book.place.map { Tag("Place", $0) }, book.publisher.map { Tag("Publisher", $0) }].compactMap(
        \.self)
      if text.hasPrefix("In: "), let title = book.title { record.journal = String(title.dropFirst(4)).trimmed }
      return
    }
    guard let citation = NLMCitation(text) else { return }
    record.type = .article
    record.journal = citation.journal
    record.date = citation.date
    record.volume = citation.volume
    record.issue = citation.issue
    record.pages = citation.pages
  }

  /// `DOI: 10.1000/x PMCID: PMC1 PMID: 2  [Indexed for MEDLINE]`, on one line or three.
  private static func takeIdentifiers(_ text: String, into record: inout Record) {
    if let doi = text.range(of: "DOI:") { record.doi = DOI(String(text[doi.upperBound...])) ?? record.doi }
    if let number = text.range(of: "PMCID:") { record.pmcid = PMCID(String(text[number.upperBound...])) }
    var ends = text.startIndex
    if let label = text.range(of: "PMID:") {
      let rest = text[label.upperBound...].drop { $0 == " " }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      record.pmid = PMID(String(digits))
      ends = digits.endIndex
    }
    let status = text[ends...].trimmed
    if ends > text.startIndex, !status.isEmpty { record.extra.append(Tag("Status", status)) }
  }

  /// `[Article in French; Abstract available in French from the publisher]`.
  private static func takeLanguage(_ text: String, into record: inout Record) {
    let inner = text.dropFirst("[Article in ".count)
    let language = inner.prefix { $0 != "]" && $0 != ";" }.trimmed
    record.language = language.isEmpty ? nil : language
    if inner.contains(";") { record.extra.append(Tag("Note", text)) }
  }
}
