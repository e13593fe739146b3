import Foundation

/// The first line of a citation CSV: which column holds which field.
struct CSVHeading {
  /// Fields of the neutral form that a column can fill.
  enum Field: String, CaseIterable {
    case id, type, title, authors, year, journal, volume, issue, pages, firstPage, lastPage, articleNumber
    case doi, pmid, pmcid, issn, isbn, abstract, keywords, indexTerms, mesh, language, url, source, accession
    case references, extra
  }

  /// Column names as written.
  let names: [String]
  /// The field of each column; `nil` for columns kept as extra tags.
  let fields: [Field?]

  init(_ names: [String]) {
    self.names = names
    var taken = Set<Field>()
    fields = names.map { name in
      guard let field = CSVHeading.field(named: name), taken.insert(field).inserted else { return nil }
      return field
    }
  }

  /// The delimiter that cuts the heading into the most known columns.
  static func delimiter(of line: String) -> UInt8 {
    let candidates: [Character] = [",", ";", "\t", "|"]
    let known = { (delimiter: Character) in
      line.split(separator: delimiter).count { field(named: String($0)) != nil }
    }
    return candidates.max { known($0) < known($1) }?.asciiValue ?? UInt8(ascii: ",")
  }

  /// Whether a line names a title column among others.
  static func looksLikeHeading(_ line: String) -> Bool {
    let delimiter = Character(Unicode.Scalar(delimiter(of: line)))
    let fields = line.split(separator: delimiter).map { field(named: String($0)) }
    return fields.count >= 2 && fields.contains(.title) && fields.count(where: { $0 != nil }) >= 2
  }

  private static func field(named name: String) -> Field? {
    let folded = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return aliases[folded]
  }

  /// Column names seen in exports, letters and digits only.
  private static let aliases: [String: Field] = {
    let names: [(Field, String)] = [
      (.id, "id recordid key uniqueid"), (.type, "type documenttype itemtype typeofreference publicationtype"),
      (.title, "title articletitle documenttitle primarytitle titleenglish"),
      (.authors, "authors author authornames authorfullnames firstauthors primaryauthors authorss"),
      (.year, "year publicationyear py pubyear date publicationdate"),
      (.journal, "journal sourcetitle journaltitle publicationtitle secondarytitle journalbook publication"),
      (.volume, "volume vol"), (.issue, "issue number issuenumber no"),
      (.pages, "pages page pagerange startpageendpage"), (.firstPage, "pagestart startpage firstpage"),
      (.lastPage, "pageend endpage lastpage"), (.articleNumber, "artno articlenumber"),
      (.doi, "doi digitalobjectidentifier"), (.pmid, "pmid pubmedid medlinepmid"),
      (.pmcid, "pmcid pmcidnumber pmc"), (.issn, "issn issnisbn"), (.isbn, "isbn isbns"),
      (.abstract, "abstract abstracts notesabstract"),
      (.keywords, "keywords authorkeywords keyword"), (.indexTerms, "indexkeywords"),
      (.mesh, "mesh meshterms meshheadings"), (.language, "language languageoforiginaldocument languages"),
      (.url, "url link urls"), (.source, "source database databaseprovider"),
      (.accession, "accession accessionnumber eid an"), (.references, "references citedreferences"), (.extra, "extra"),
    ]
    var table: [String: Field] = [:]
    for (field, list) in names { for name in list.split(separator: " ") { table[String(name)] = field } }
    return table
  }()
}
