internal import Bibliography

/// Column names of databases, letters and digits only, in lower case, and what else is special about a table of theirs.
struct CSVDialect {
  typealias Field = CSVHeading.Field

  /// What columns mean in this dialect, before the common names are asked.
  var fields: [String: Field] = [:]
  /// Beginnings of column names that come numbered: `artinfo/aug/au/0` and so on.
  var numbered: [(start: String, end: String, field: Field)] = []
  /// How names stand in the column of authors.
  var authorOrder = AuthorList.Order.asWritten
  /// Values stand in braces, as from a BibTeX file.
  var hasBraces = false
  /// The type of all records; `nil` when a column says it or nobody does.
  var type: RecordType?

  /// The dialect that a heading is written in; without names of its own for most.
  static func of(_ names: [String]) -> CSVDialect {
    let names = Set(names)
    return dialects.first { $0.marks.allSatisfy(names.contains) }?.dialect ?? CSVDialect()
  }

  /// Dialects whose names would mean something else, or nothing, among the common ones; known by some of their columns.
  private static let dialects: [(marks: [String], dialect: CSVDialect)] = [
    (["pt", "au", "ti", "so", "ut"], webOfScience), (["vn", "an", "ti", "au"], ovid), (["centralid"], central),
    (["artinfotigatl"], ebsco), (["authorshipsauthordisplayname"], openAlex), (["nctnumber"], clinicalTrials),
    (["documenttitle", "authoraffiliations"], ieee), (["affiliations", "publication", "category"], computerSociety),
    (["lensid"], lens), (["itemtitle", "contenttype"], springer), (["abstractnote", "itemtype"], zotero),
    (["entrytype", "title"], CSVDialect(fields: table([(.type, "entrytype")]), hasBraces: true)),
  ]

  private static let webOfScience = CSVDialect(
    fields: table([
      (.type, "dt"), (.authors, "au"), (.fullAuthors, "af"), (.title, "ti"), (.journal, "so"), (.language, "la"),
      (.keywords, "de"), (.indexTerms, "id"), (.abstract, "ab"), (.issn, "sn"), (.isbn, "bn"), (.year, "py"),
      (.volume, "vl"), (.issue, "is"), (.firstPage, "bp"), (.lastPage, "ep"), (.articleNumber, "ar"), (.doi, "di"),
      (.pmid, "pm"), (.accession, "ut"), (.references, "cr"),
    ]))

  private static let ovid = CSVDialect(
    fields: table([
      (.title, "ti"), (.authors, "au"), (.year, "yr"), (.journal, "jn"), (.volume, "vo"), (.issue, "ip"),
      (.pages, "pg"), (.abstract, "ab"), (.accession, "an"), (.source, "db"), (.url, "url"), (.doi, "do"),
      (.language, "lg"), (.issn, "is"), (.mesh, "mh"),
    ]))

  private static let central = CSVDialect(
    fields: table([(.journal, "source"), (.accession, "centralid"), (.source, "databasename")]))

  /// EBSCOhost's XML made flat: `artinfo/tig/atl`.
  private static let ebsco = CSVDialect(
    fields: table([
      (.title, "artinfotigatl"), (.journal, "jinfojtl"), (.issn, "jinfoissn"), (.year, "pubinfodtyear"),
      (.volume, "pubinfovid"), (.issue, "pubinfoiid"), (.firstPage, "artinfoppf"), (.abstract, "artinfoab"),
      (.doi, "artinfouidoi"),
    ]),
    numbered: [
      ("artinfoaugau", "", .author), ("artinfosugsubj", "text", .keyword), ("artinfoui", "text", .identifier),
    ],
    authorOrder: .givenFirst)

  private static let openAlex = CSVDialect(
    fields: table([
      (.title, "displayname title"), (.authors, "authorshipsauthordisplayname"), (.year, "publicationyear"),
      (.journal, "primarylocationsourcedisplayname"), (.issn, "primarylocationsourceissnl"), (.pmid, "idspmid"),
      (.volume, "bibliovolume"), (.issue, "biblioissue"), (.firstPage, "bibliofirstpage"),
      (.lastPage, "bibliolastpage"),
    ]), authorOrder: .givenFirst)

  private static let clinicalTrials = CSVDialect(
    fields: table([
      (.accession, "nctnumber"), (.title, "studytitle"), (.url, "studyurl"), (.abstract, "briefsummary"),
      (.year, "startdate"), (.keywords, "conditions"),
    ]), type: .registration)

  private static let ieee = CSVDialect(
    fields: table([(.type, "documentidentifier"), (.indexTerms, "ieeeterms"), (.url, "pdflink")]),
    authorOrder: .givenFirst)

  private static let computerSociety = CSVDialect(
    fields: table([(.type, "category"), (.journal, "publication")]), authorOrder: .givenFirst)

  private static let lens = CSVDialect(
    fields: table([(.accession, "lensid"), (.url, "externalurl")]), authorOrder: .givenFirst)

  private static let springer = CSVDialect(authorOrder: .runTogether)

  private static let zotero = CSVDialect(
    fields: table([(.abstract, "abstractnote"), (.keywords, "manualtags"), (.indexTerms, "automatictags")]))

  /// Names that mean the same wherever they occur.
  static let common = table([
    (.id, "id recordid key uniqueid"),
    (.type, "type documenttype itemtype typeofreference referencetype publicationtype contenttype"),
    (.title, "title articletitle documenttitle primarytitle titleprimary titleenglish itemtitle"),
    (.authors, "authors author authornames authorfullnames firstauthors primaryauthors authorsprimary authorss"),
    (.year, "year publicationyear publishedyear pubyear py date publicationdate"),
    (
      .journal,
      "journal sourcetitle journaltitle publicationtitle periodicalfull secondarytitle journalbook publication"
    ),
    (.volume, "volume vol journalvolume volumenumber"), (.issue, "issue number issuenumber journalissue no"),
    (.pages, "pages page pagerange startpageendpage"), (.firstPage, "pagestart startpage firstpage"),
    (.lastPage, "pageend endpage lastpage otherpages"), (.articleNumber, "artno articlenumber"),
    (.doi, "doi digitalobjectidentifier itemdoi"), (.pmid, "pmid pubmedid medlinepmid"),
    (.pmcid, "pmcid pmcidnumber pmc"), (.issn, "issn issnisbn issns"), (.isbn, "isbn isbns"),
    (.abstract, "abstract abstracts notesabstract abstractnote"),
    (.keywords, "keywords authorkeywords keyword keywordss"),
    (.indexTerms, "indexkeywords emtreemedicalindexterms descriptors descriptorss"),
    (.mesh, "mesh meshterms meshheadings"),
    (.language, "language languageoforiginaldocument languages articlelanguage"),
    (.url, "url link urls fulltexturl openurllink"), (.source, "source database databaseprovider"),
    (.accession, "accession accessionnumber eid an"), (.references, "references citedreferences"), (.extra, "extra"),
  ])

  private static func table(_ names: [(Field, String)]) -> [String: Field] {
    var table: [String: Field] = [:]
    for (field, list) in names { for name in list.split(separator: " ") { table[String(name)] = field } }
    return table
  }
}
