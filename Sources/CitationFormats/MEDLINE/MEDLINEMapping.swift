internal import Bibliography

/// From MEDLINE tags to a record (field descriptions: NLM's "MEDLINE/PubMed Data Element Descriptions"; ERIC's tags by its
/// exports).
enum MEDLINEMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    record.pmid = fields.take("PMID") { PMID($0) }
    record.title = fields.take("TI") ?? fields.take("BTI") ?? fields.take("TT")
    takeAuthors(&fields, into: &record)
    record.journal = fields.take("JT") ?? fields.peek("TA")
    record.date = date(&fields)
    record.volume = fields.take("VI")
    record.issue = fields.take("IP")
    record.pages = fields.take("PG")
    record.pmcid = fields.take("PMC") { PMCID($0) }
    takeIdentifiers(&fields, into: &record)
    record.issn = fields.take("IS") ?? fields.take("ISSN") { ericISSN($0) }
    record.isbn = fields.take("ISBN")
    let abstracts = fields.takeTexts("AB")
    record.abstract = abstracts.isEmpty ? nil : abstracts.joined(separator: " ")
    record.keywords = fields.takeTexts("OT")
    record.mesh = fields.takeTexts("MH")
    record.language = fields.take("LA")
    record.type = MEDLINETypes.type(
      fields.texts("PT"), isInJournal: record.volume != nil || record.issn != nil || fields.has("TA"))
    record.extra = fields.rest()
    return record
  }

  /// Full names and groups in their order, else the short names.
  private static func takeAuthors(_ fields: inout TaggedFields, into record: inout Record) {
    guard fields.has("FAU") else {
      fields.takeAll("AU", or: "CN") { name, text in
        record.authors.append(name == "AU" ? PersonName(withTrailingInitials: text) : PersonName(family: text))
      }
      return
    }
    var people: [PersonName] = []
    fields.takeAll("FAU", or: "CN") { name, text in
      let author = name == "FAU" ? PersonName(commaSeparated: text) : PersonName(family: text)
      if name == "FAU" { people.append(author) }
      record.authors.append(author)
    }
    // A short form that follows from the full name adds nothing; the writer makes it again. Both lists have one order.
    var position = -1
    fields.use(
      "AU",
      if: { text in
        position += 1
        return position < people.count && people[position].hasShortForm(text)
      }, where: { _ in true })
  }

  private static func date(_ fields: inout TaggedFields) -> PublicationDate? {
    var date: PublicationDate?
    fields.use("DP") { text in
      date = date ?? PublicationDate(parsing: text)
      return date.map { !$0.leavesOut(text) } ?? false
    }
    return date
  }

  /// `10.1118/1.4748329 [doi]`, a DOI's address, and where there are no pages a bare article number.
  private static func takeIdentifiers(_ fields: inout TaggedFields, into record: inout Record) {
    var articleNumber: String?
    func isTaken(_ text: String) -> Bool {
      if text.hasSuffix("[doi]") || text.holds("doi.org/"), let doi = DOI(text) {
        if record.doi == nil { record.doi = doi }
        return record.doi == doi
      }
      articleNumber = articleNumber ?? self.articleNumber(text)
      return false
    }
    fields.use("LID", where: isTaken)
    fields.use("AID", where: isTaken)
    if record.pages == nil { record.pages = articleNumber }
  }

  /// `1042 [pii]` or `e1042`; a publisher's item identifier such as `S1769-7212(19)30059-X` is none.
  private static func articleNumber(_ text: String) -> String? {
    let number = text.hasSuffix("[pii]") ? String(text.dropLast(5)).trimmed : text
    let digits = number.utf8.first == UInt8(ascii: "e") ? number.utf8.dropFirst() : number.utf8[...]
    return (1...8).contains(digits.count) && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? number : nil
  }

  /// ERIC writes `EISSN-2375-5636`, and `EISSN-` when there is none.
  private static func ericISSN(_ text: String) -> String? {
    let number = text.behind("ISSN-").map(String.init) ?? text
    return number.isEmpty ? nil : number
  }
}
