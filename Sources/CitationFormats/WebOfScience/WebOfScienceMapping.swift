internal import Bibliography

/// From Web of Science tags to a record (field tags: "Web of Science Core Collection Field Tags").
enum WebOfScienceMapping {
  /// Builds the record; tags without a field of their own stay in `extra`.
  static func record(from fields: inout TaggedFields) -> Record {
    var record = Record()
    record.type = type(fields.take("PT"), document: fields.peek("DT"))
    record.title = fields.take("TI")
    record.authors = authors(&fields)
    record.journal = fields.take("SO") ?? fields.take("JI") ?? fields.take("J9")
    record.date = date(&fields)
    record.volume = fields.take("VL")
    record.issue = fields.take("IS")
    record.pages = pages(&fields)
    if let doi = fields.peek("DI").flatMap({ DOI($0) }) {
      record.doi = doi
      _ = fields.take("DI")
    }
    record.issn = fields.take("SN") ?? fields.take("EI")
    record.isbn = fields.take("BN")
    record.abstract = fields.take("AB")
    // `OR` and `BD` are the organisms and broad descriptors of CAB Abstracts.
    record.keywords = (["DE", "ID", "OR", "BD"] as [TagName]).flatMap { name in
      fields.takeTexts(name).flatMap { TaggedText.split($0, at: ";") }
    }
    record.mesh = fields.takeTexts("MH").flatMap { TaggedText.split($0, at: ";") }
    record.language = fields.take("LA")
    record.accession = fields.take("UT")
    record.references = fields.takeLines("CR")
    takePMID(&fields, into: &record)
    record.extra = fields.rest(lists: ["AU", "AF", "BA", "BF", "BE", "CA", "C1", "GP", "CR"])
    return record
  }

  /// Full names where there is one for each short name; the short ones then stay in `extra`.
  private static func authors(_ fields: inout TaggedFields) -> [PersonName] {
    let short = fields.lines("AU")
    let full = fields.lines("AF")
    var names: [String] = []
    if !full.isEmpty, full.count == short.count || short.isEmpty {
      names = fields.takeLines("AF")
    } else {
      names = fields.takeLines("AU")
    }
    // A book's own authors, and groups, sign where no person does.
    if names.isEmpty { names = fields.takeLines("BF") }
    if names.isEmpty { names = fields.takeLines("BA") }
    if names.isEmpty { return fields.takeLines("CA").map { PersonName(family: $0) } }
    return names.map { PersonName(commaSeparated: withoutAddress($0)) }
  }

  /// BIOSIS puts the mail address behind a name: `Smith, Ann (ann@example.org)`.
  private static func withoutAddress(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: "@")), let bracket = name.firstIndex(of: "(") else { return name }
    return String(name[..<bracket]).trimmed
  }

  /// `PY` is the year; `PD` adds month and day (`MAY 5`, `MAR-APR`, `2025 MAR 24`). An article published ahead of
  /// its issue has only `EA`.
  private static func date(_ fields: inout TaggedFields) -> PublicationDate? {
    let day = fields.peek("PD")
    guard let year = fields.peek("PY") else {
      return day.flatMap { PublicationDate(parsing: $0) } ?? fields.peek("EA").flatMap { PublicationDate(parsing: $0) }
    }
    let date = PublicationDate(parsing: day.map { "\(year) \($0)" } ?? year) ?? PublicationDate(parsing: year)
    guard let date else { return nil }
    _ = fields.take("PY")
    if let day, !date.leavesOut(day) { _ = fields.take("PD") }
    return date
  }

  /// First and last page, or what other databases put in `PS`, or the article number.
  private static func pages(_ fields: inout TaggedFields) -> String? {
    if let first = fields.take("BP") {
      // `+` means that the article goes on elsewhere.
      return TaggedText.pages(first: first, last: fields.peek("EP") == "+" ? nil : fields.take("EP"))
    }
    return fields.take("PS") ?? fields.take("EP") ?? fields.take("AR")
  }

  /// `PM`, or an accession number such as `MEDLINE:23688093`.
  private static func takePMID(_ fields: inout TaggedFields, into record: inout Record) {
    if let pmid = fields.peek("PM").flatMap({ PMID($0) }) {
      record.pmid = pmid
      _ = fields.take("PM")
    } else if let accession = record.accession, accession.hasPrefix("MEDLINE:") {
      record.pmid = PMID(accession)
    }
  }

  /// `PT` says journal, book, series, conference or patent; `DT` says more, several kinds joined by semicolons.
  private static func type(_ publication: String?, document: String?) -> RecordType? {
    let kind = document?.lowercased() ?? ""
    if kind.contains("book chapter") { return .chapter }
    if kind.contains("dissertation") || kind.contains("thesis") { return .thesis }
    if kind == "data set" || kind == "data study" { return .dataset }
    if kind.contains("preprint") { return .preprint }
    switch publication?.first {
    case "J": return .article
    case "P": return .patent
    case "C": return .conference
    case "B", "S":
      if kind.contains("proceedings paper") || kind.contains("meeting") { return .conference }
      return publication?.first == "B" ? .book : .article
    default: return kind.isEmpty ? nil : kind.contains("proceedings paper") ? .conference : .article
    }
  }
}
