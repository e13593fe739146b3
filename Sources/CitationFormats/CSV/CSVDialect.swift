/// Column names of databases, letters and digits only, in lower case.
struct CSVDialect {
  typealias Field = CSVHeading.Field

  /// What columns mean in this dialect, before the common names are asked.
  let fields: [String: Field]

  /// The dialect that a heading is written in; without names of its own for most.
  static func of(_ names: [String]) -> CSVDialect {
    let names = Set(names)
    return dialects.first { $0.marks.allSatisfy(names.contains) }?.dialect ?? CSVDialect(fields: [:])
  }

  /// Dialects whose names would mean something else, or nothing, among the common ones; known by some of their columns.
  private static let dialects: [(marks: [String], dialect: CSVDialect)] = [
    (
      ["pt", "au", "ti", "so", "ut"],  // Web of Science
      CSVDialect(
        fields: table([
          (.type, "dt"), (.authors, "au"), (.title, "ti"), (.journal, "so"), (.language, "la"), (.keywords, "de"),
          (.indexTerms, "id"), (.abstract, "ab"), (.issn, "sn"), (.isbn, "bn"), (.year, "py"), (.volume, "vl"),
          (.issue, "is"), (.firstPage, "bp"), (.lastPage, "ep"), (.articleNumber, "ar"), (.doi, "di"), (.pmid, "pm"),
          (.accession, "ut"), (.references, "cr"),
        ]))
    ),
    (
      ["vn", "an", "ti", "au"],  // Ovid
      CSVDialect(
        fields: table([
          (.title, "ti"), (.authors, "au"), (.year, "yr"), (.journal, "jn"), (.volume, "vo"), (.issue, "ip"),
          (.pages, "pg"), (.abstract, "ab"), (.accession, "an"), (.source, "db"), (.url, "url"), (.doi, "do"),
          (.language, "lg"), (.issn, "is"), (.mesh, "mh"),
        ]))
    ),
    (
      ["centralid"],
      CSVDialect(fields: table([(.journal, "source"), (.accession, "centralid"), (.source, "databasename")]))
    ),
    (
      ["artinfotigatl"],  // EBSCOhost
      CSVDialect(
        fields: table([
          (.title, "artinfotigatl"), (.journal, "jinfojtl"), (.issn, "jinfoissn"), (.year, "pubinfodtyear"),
          (.volume, "pubinfovid"), (.issue, "pubinfoiid"), (.firstPage, "artinfoppf"), (.abstract, "artinfoab"),
          (.doi, "artinfouidoi"),
        ]))
    ),
    (["authorshipsauthordisplayname"], openAlex),
    (
      ["nctnumber"],
      CSVDialect(
        fields: table([
          (.accession, "nctnumber"), (.title, "studytitle"), (.url, "studyurl"), (.abstract, "briefsummary"),
          (.year, "startdate"),
        ]))
    ),
  ]

  private static let openAlex = CSVDialect(
    fields: table([
      (.title, "displayname title"), (.authors, "authorshipsauthordisplayname"), (.year, "publicationyear"),
      (.journal, "primarylocationsourcedisplayname"), (.issn, "primarylocationsourceissnl"), (.pmid, "idspmid"),
      (.volume, "bibliovolume"), (.issue, "biblioissue"), (.firstPage, "bibliofirstpage"),
      (.lastPage, "bibliolastpage"),
    ]))

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
    (.pmcid, "pmcid pmcidnumber pmc"), (.issn, "issn issnisbn"), (.isbn, "isbn isbns"),
    (.abstract, "abstract abstracts notesabstract"), (.keywords, "keywords authorkeywords keyword"),
    (.indexTerms, "indexkeywords emtreemedicalindexterms descriptors"), (.mesh, "mesh meshterms meshheadings"),
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
