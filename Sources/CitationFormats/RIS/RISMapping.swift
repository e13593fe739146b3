internal import Bibliography

/// From RIS tags to a record. Databases use the same tags for different things; the rules below say which.
enum RISMapping {
  /// Builds the record; every tag that has no field, or whose value lost against another, stays in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    let typeText = fields.take("TY") ?? ""
    record.type = type(of: typeText)
    record.title = fields.take("TI") ?? fields.take("T1") ?? fields.take("CT")
    if record.title == nil, record.type == .book { record.title = fields.take("BT") ?? fields.take("T2") }
    record.authors = authors(&fields)
    record.journal = journal(&fields, isProceedings: record.type == .conference || typeText == "SER")
    record.date = date(&fields)
    record.volume = fields.take("VL")
    record.issue = fields.take("IS") ?? fields.take("CP") ?? fields.take("M1") { isNumber($0) ? $0 : nil }
    record.pages = pages(&fields)
    record.doi = doi(&fields)
    takeSerialNumbers(&fields, into: &record)
    record.abstract = fields.take("AB") ?? fields.take("N2")
    fields.takeAll("KW") { appendKeywords($0, to: &record.keywords) }
    record.language = fields.take("LA")
    record.source = fields.take("DB") ?? fields.take("DP")
    record.accession = fields.take("AN")
    record.url = fields.take("UR") ?? fields.take("LK") ?? fields.take("L2") ?? fields.take("L1")
    fields.use("N1", if: isNamed) { RISNotes.take($0, into: &record) }
    RISIdentifiers.take(&fields, into: &record)
    record.extra = fields.rest()
    if record.pages == nil { record.pages = record.extra.first("C7") ?? record.extra.first("AR") }
    if !typeText.isEmpty, risCode(for: record.type) != typeText { record.extra.insert(Tag("TY", typeText), at: 0) }
    return record
  }

  /// Whether a text is a short number; EndNote's older filter puts the issue into `M1`.
  private static func isNumber(_ text: String) -> Bool {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Whether a note begins like `Name: value`.
  private static func isNamed(_ note: UnsafeRawBufferPointer) -> Bool {
    let start = note.prefix(40)
    guard let colon = start.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 < note.count && note[colon + 1] == 0x20
  }

  private static func authors(_ fields: inout TaggedFields) -> [PersonName] {
    var names: [PersonName] = []
    fields.takeAll("AU", or: "A1") { _, text in
      if let people = AuthorList.people(in: text) {
        names += people
      } else {
        names.append(PersonName(byNameOrGroup: text))
      }
    }
    return names
  }

  /// Proceedings: Scopus and the Web of Science put the conference in `T2` and the volume it appeared in in `C3`.
  ///
  /// `JF` is the journal in full. `T2` is the journal only where no journal tag is (Cochrane and EBSCO put a second
  /// title there); `J2`, `JA`, `J1` and `JO` are mostly abbreviations.
  private static func journal(_ fields: inout TaggedFields, isProceedings: Bool) -> String? {
    if isProceedings, let volume = fields.take("C3") { return volume }
    if let full = fields.take("JF") { return full }
    if fields.contains("T1"), let abbreviated = fields.take("JO") ?? fields.take("JA") { return abbreviated }
    return fields.take("T2") ?? fields.take("JO") ?? fields.take("JA") ?? fields.take("J2") ?? fields.take("BT")
      ?? fields.take("T3")
  }

  /// The most precise of `PY`, `DA` and `Y1` that agree on the year; the first of them decides the year.
  private static func date(_ fields: inout TaggedFields) -> PublicationDate? {
    var best: PublicationDate?
    func consider(_ text: String) -> Bool {
      guard let date = PublicationDate(parsing: text), best == nil || best?.year == date.year else { return false }
      if best == nil || best?.month == nil && date.month != nil { best = date }
      // `Spring 2020` says more than the date keeps.
      return !date.leavesOut(text)
    }
    fields.use("PY", where: consider)
    fields.use("DA", where: consider)
    fields.use("Y1", where: consider)
    return best
  }

  private static func pages(_ fields: inout TaggedFields) -> String? {
    // PsycINFO's "No Pagination Specified", cut in two.
    if fields.peek("SP") == "No", ["Specified", "Pagination Specified"].contains(fields.peek("EP")) { return nil }
    return TaggedText.pages(first: fields.take("SP"), last: fields.take("EP"))
  }

  /// `DO` first; else a DOI that stands in `M3`, `L3` or `UR`.
  private static func doi(_ fields: inout TaggedFields) -> DOI? {
    var found: DOI?
    func isDOI(_ text: String) -> Bool {
      guard let doi = DOI(text), found == nil || found == doi else { return false }
      found = doi
      // Of several in one value the others stay readable.
      return !text.utf8.contains(UInt8(ascii: ";")) || doi.text.utf8.contains(UInt8(ascii: ";"))
    }
    fields.use("DO", where: isDOI)
    fields.use("DI", where: isDOI)
    if let found { return found }
    for text in fields.texts("M3") + fields.texts("L3") where text.utf8.count < 200 {
      if let doi = DOI(text) { return doi }
    }
    for text in fields.texts("UR") where text.utf8.count < 200 && text.holds("doi.org/") {
      if let doi = DOI(text) { return doi }
    }
    return nil
  }

  /// Scopus writes `09540121 (ISSN)`, books have 10 or 13 digits.
  private static func takeSerialNumbers(_ fields: inout TaggedFields, into record: inout Record) {
    fields.use("SN") { text in
      let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: "X") }
      if digits == 10 || digits == 13 || text.holds("ISBN") {
        guard record.isbn == nil else { return false }
        record.isbn = text
      } else {
        record.issn = record.issn.map { $0 + ", " + text } ?? text
      }
      return true
    }
  }

  /// A few databases put all keywords in one tag.
  private static func appendKeywords(_ text: String, to keywords: inout [String]) {
    if text.utf8.count > 60, text.utf8.contains(UInt8(ascii: ";")) {
      keywords += TaggedText.split(text, at: ";")
    } else {
      keywords.append(text)
    }
  }
}
