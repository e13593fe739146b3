internal import Bibliography

/// Writes an item of CSL-JSON 1.0.2. What CSL has no variable for stands in its object `custom`, under the names of the
/// neutral form.
enum CSLWriter {
  /// Appends the item; the array around it is the format's frame.
  static func write(_ record: Record, into output: inout [UInt8]) {
    var members: [(name: String, value: JSONValue)] = []
    func put(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { members.append((name, .string(text))) }
    }
    var kept = record.extra
    put("id", record.id ?? madeUpID(record))
    if record.id == nil { kept.append(NoteForm.field("id", "")) }
    put("type", type(record.type))
    put("title", record.title)
    if !record.authors.isEmpty { members.append(("author", .array(record.authors.map(person)))) }
    if let date = record.date { members.append(("issued", value(of: date))) }
    put("container-title", record.journal)
    put("volume", record.volume)
    put("issue", record.issue)
    put("page", record.pages)
    put("DOI", record.doi?.text)
    put("PMID", record.pmid?.text)
    put("PMCID", record.pmcid?.text)
    put("ISSN", record.issn)
    put("ISBN", record.isbn)
    put("abstract", record.abstract)
    put("keyword", keywords(record.keywords))
    put("language", record.language)
    put("URL", record.url)
    put("source", record.source)
    members += takeVariables(from: &kept)
    let custom = custom(record, kept)
    if !custom.isEmpty { members.append(("custom", .object(custom))) }
    JSONText.value(.object(members), into: &output)
  }

  private static func custom(_ record: Record, _ kept: [Tag]) -> [(name: String, value: JSONValue)] {
    var custom: [(name: String, value: JSONValue)] = []
    if record.type == .registration { custom.append(("type", .string(RecordType.registration.rawValue))) }
    if !record.mesh.isEmpty { custom.append(("mesh", .array(record.mesh.map(JSONValue.string)))) }
    if let accession = record.accession { custom.append(("accession", .string(accession))) }
    if !record.references.isEmpty { custom.append(("references", .array(record.references.map(JSONValue.string)))) }
    if !kept.isEmpty { custom.append(("extra", NeutralForm.value(of: kept))) }
    return custom
  }

  /// Tags named like a variable of CSL whose values it can hold.
  private static func takeVariables(from tags: inout [Tag]) -> [(name: String, value: JSONValue)] {
    var members: [(name: String, value: JSONValue)] = []
    var taken = Set<String>()
    for tag in tags where !taken.contains(tag.name) {
      let values = tags.values(of: tag.name)
      if CSLVariables.names.contains(tag.name) {
        members.append((tag.name, .array(values.map { person(PersonName(commaSeparated: $0)) })))
      } else if values.count == 1, CSLVariables.texts.contains(tag.name) {
        members.append((tag.name, .string(tag.value)))
      } else if values.count == 1, CSLVariables.dates.contains(tag.name),
        let date = PublicationDate(parsing: tag.value), date.iso == tag.value
      {
        members.append((tag.name, value(of: date)))
      } else {
        continue
      }
      taken.insert(tag.name)
    }
    tags.removeAll { taken.contains($0.name) }
    return members
  }

  /// A group is a `literal`; `Martin, Jr.` is a given name and a suffix.
  private static func person(_ name: PersonName) -> JSONValue {
    guard !name.given.isEmpty else { return .object([("literal", .string(name.family))]) }
    guard let comma = name.given.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      return .object([("family", .string(name.family)), ("given", .string(name.given))])
    }
    return .object([
      ("family", .string(name.family)), ("given", .string(name.given[..<comma].trimmed)),
      ("suffix", .string(name.given[name.given.index(after: comma)...].trimmed)),
    ])
  }

  private static func value(of date: PublicationDate) -> JSONValue {
    let parts = [date.year, date.month, date.day].compactMap { $0 }
    return .object([("date-parts", .array([.array(parts.map { .number(String($0)) })]))])
  }

  /// One text; with a semicolon at the end when there is but one, so that a comma in it doesn't part it.
  private static func keywords(_ keywords: [String]) -> String {
    keywords.joined(separator: "; ") + (keywords.count == 1 && keywords[0].contains(",") ? ";" : "")
  }

  private static func type(_ type: RecordType?) -> String {
    switch type {
    case .article: "article-journal"
    case .book: "book"
    case .chapter: "chapter"
    case .conference: "paper-conference"
    case .dataset: "dataset"
    case .newspaper: "article-newspaper"
    case .patent: "patent"
    case .preprint: "article"
    case .report: "report"
    case .thesis: "thesis"
    case .webpage: "webpage"
    case .registration, .other, nil: "document"
    }
  }

  /// CSL wants an id: one made from the whole record (FNV-1a, 64 bits), the same in every export.
  private static func madeUpID(_ record: Record) -> String {
    var hash: UInt64 = 14_695_981_039_346_656_037
    for byte in NeutralForm.bytes(record) { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
    return "winnow-" + String(hash, radix: 36)
  }
}
