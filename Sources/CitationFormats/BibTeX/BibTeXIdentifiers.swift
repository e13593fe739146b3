internal import Bibliography
import Foundation

/// A record's identifiers and its address.
enum BibTeXIdentifiers {
  /// Takes the fields that hold them.
  static func take(from fields: inout BibTeXFields, into record: inout Record) {
    record.issn = fields.take(.issn) ?? fields.take(.eissn)
    record.isbn = fields.take(.isbn)
    record.url = fields.take(.url)
    if let text = fields.text(.doi), let doi = DOI(text) {
      record.doi = doi
      fields.markUsed(.doi)
    }
    if record.url == nil { record.url = address(fields) }
    if record.doi == nil, let url = record.url, url.contains("doi.org/") { record.doi = DOI(url) }
    if let text = fields.text(.pmid), let pmid = PMID(text) {
      record.pmid = pmid
      fields.markUsed(.pmid)
    }
    if let text = fields.text(.pmcid), let pmcid = PMCID(text) {
      record.pmcid = pmcid
      fields.markUsed(.pmcid)
    }
    takePMIDElsewhere(&fields, into: &record)
  }

  private static func takePMIDElsewhere(_ fields: inout BibTeXFields, into record: inout Record) {
    guard record.pmid == nil else { return }
    // Zotero and publishers write `PMID: 23439512` as a note.
    if let note = fields.raw(.note), note.count < 40, let text = fields.text(.note), text.hasPrefix("PMID:"),
      let pmid = PMID(text)
    {
      record.pmid = pmid
      fields.markUsed(.note)
    } else if let archive = archive(fields), archive == "pubmed" {
      record.pmid = fields.text(.eprint).flatMap { PMID($0) }
    }
  }

  // MARK: Addresses

  /// The address of a record without `url`; the field that says it stays as it is.
  private static func address(_ fields: BibTeXFields) -> String? {
    for name in [BibTeXFieldName.howpublished, .link, .bdskurl1] where fields.has(name) {
      if let address = fields.verbatim(name).flatMap(address) { return address }
    }
    return eprint(fields)
  }

  /// The address in a text such as `\href{https://example.org} {text}`.
  private static func address(in text: String) -> String? {
    guard let start = text.range(of: "http") else { return nil }
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "{" && $0 != "}" })
  }

  /// Where the archives that BibLaTeX knows keep what `eprint` numbers (BibLaTeX manual, 3.14.7).
  private static func eprint(_ fields: BibTeXFields) -> String? {
    guard fields.has(.eprint), let archive = archive(fields), let number = fields.text(.eprint) else { return nil }
    guard !number.contains("://"), !number.contains(" ") else { return nil }
    return switch archive {
    case "arxiv":
      "https://arxiv.org/abs/" + (number.lowercased().hasPrefix("arxiv:") ? String(number.dropFirst(6)) : number)
    case "jstor": "https://www.jstor.org/stable/" + number
    case "hdl": "https://hdl.handle.net/" + number
    case "googlebooks": "https://books.google.com?id=" + number
    default: nil
    }
  }

  /// The archive's name in lower case.
  private static func archive(_ fields: BibTeXFields) -> String? {
    (fields.text(.eprinttype) ?? fields.text(.archiveprefix))?.lowercased()
  }
}
