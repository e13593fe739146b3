internal import Bibliography

/// From RefWorks tags to a record (the tags are explained in each export's legend).
enum RefWorksMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    let kind = fields.peek("RT") ?? ""
    record.type = type(kind)
    if record.type != nil, record.type != .other { _ = fields.take("RT") }
    record.id = fields.take("ID")
    record.title = fields.take("T1")
    record.authors = fields.takeLines("A1").flatMap { TaggedText.split($0, at: ";") }
      .map(PersonName.init(commaSeparated:))
    record.journal = fields.take("JF") ?? fields.take("T2") ?? fields.take("JO")
    record.date = date(&fields)
    record.volume = fields.take("VO")
    record.issue = fields.take("IS")
    record.pages = TaggedText.pages(first: fields.take("SP"), last: fields.take("OP"))
    record.doi = doi(&fields)
    takeSerialNumber(&fields, into: &record)
    record.abstract = fields.take("AB")
    record.keywords = fields.takeLines("K1").flatMap { TaggedText.split($0, at: ";") }
    record.language = fields.take("LA")
    record.source = fields.take("DS") ?? fields.take("DB")
    record.accession = fields.take("AN")
    record.url = fields.take("LK") ?? fields.take("UL")
    record.extra = fields.rest(lists: ["A2", "A3", "A4", "A5", "A6"])
    return record
  }

  /// `YR`, with the month of `FD` where that is spelled out (`Oct 15`); `01/02` could be either order.
  private static func date(_ fields: inout TaggedFields) -> PublicationDate? {
    let freeForm = fields.peek("FD")
    guard let yearText = fields.peek("YR"), let year = PublicationDate(parsing: yearText) else {
      return freeForm.flatMap { PublicationDate(parsing: $0) }
    }
    _ = fields.take("YR")
    guard let freeForm, freeForm.contains(where: \.isLetter),
      let date = PublicationDate(parsing: "\(year.year) \(freeForm)"), date.month != nil
    else { return year }
    return date
  }

  /// `DO`, or a note or address that says it is one.
  private static func doi(_ fields: inout TaggedFields) -> DOI? {
    if let doi = fields.peek("DO").flatMap({ DOI($0) }) {
      _ = fields.take("DO")
      return doi
    }
    for note in fields.lines("NO") where note.lowercased().hasPrefix("doi") {
      if let doi = DOI(note) { return doi }
    }
    for address in fields.lines("LK") + fields.lines("UL") where address.contains("doi.org/") {
      if let doi = DOI(address) { return doi }
    }
    return nil
  }

  /// Books and theses have an ISBN where journals have their ISSN.
  private static func takeSerialNumber(_ fields: inout TaggedFields, into record: inout Record) {
    guard let number = fields.take("SN") else { return }
    if TaggedText.isISBN(number) { record.isbn = number } else { record.issn = number }
  }

  private static func type(_ text: String) -> RecordType? {
    let text = text.lowercased()
    if text.isEmpty || text == "generic" { return nil }
    if text.hasPrefix("journal") || text.hasPrefix("magazine") || text == "abstract" { return .article }
    if text.hasPrefix("book, section") || text.hasPrefix("book section") { return .chapter }
    if text.hasPrefix("book") || text == "monograph" { return .book }
    if text.hasPrefix("dissertation") || text.hasPrefix("thesis") { return .thesis }
    if text.hasPrefix("conference") { return .conference }
    if text.hasPrefix("newspaper") { return .newspaper }
    if text.hasPrefix("report") { return .report }
    if text.hasPrefix("patent") { return .patent }
    if text.hasPrefix("web page") || text.hasPrefix("online") { return .webpage }
    return .other
  }
}
