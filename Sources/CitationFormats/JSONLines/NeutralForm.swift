package import Bibliography

/// The neutral form of a record: one JSON object with only the known fields, always in the same order.
package enum NeutralForm {
  /// Appends the object, without a line end.
  package static func write(_ record: Record, into output: inout [UInt8]) {
    var members = Members(output: output)
    output = []
    members.put("id", record.id)
    members.put("type", record.type?.rawValue)
    members.put("title", record.title)
    members.put("authors", record.authors.map(\.inverted))
    members.put("year", record.date.map { String($0.year) })
    if let date = record.date, date.month != nil { members.put("date", date.iso) }
    members.put("journal", record.journal)
    members.put("volume", record.volume)
    members.put("issue", record.issue)
    members.put("pages", record.pages)
    members.put("doi", record.doi?.text)
    members.put("pmid", record.pmid?.text)
    members.put("pmcid", record.pmcid?.text)
    members.put("issn", record.issn)
    members.put("isbn", record.isbn)
    members.put("abstract", record.abstract)
    members.put("keywords", record.keywords)
    members.put("mesh", record.mesh)
    members.put("language", record.language)
    members.put("url", record.url)
    members.put("source", record.source)
    members.put("accession", record.accession)
    members.put("references", record.references)
    members.put(extra: record.extra)
    output = members.closed()
  }

  /// The object as bytes.
  package static func bytes(_ record: Record) -> [UInt8] {
    var output: [UInt8] = []
    write(record, into: &output)
    return output
  }

  /// Reads an object; members it doesn't know become tags.
  package static func record(_ members: [(name: String, value: JSONValue)]) -> Record {
    var record = Record()
    for (name, value) in members where value != .null {
      if !set(name, value, &record) { keep(name, value, &record) }
    }
    return record
  }

  /// Sets the field of a member; `false` when there is none, or the value can't be read as what it holds.
  static func set(_ name: String, _ value: JSONValue, _ record: inout Record) -> Bool {
    switch name {
    case "id": record.id = value.text
    case "type":
      record.type = value.text.flatMap(RecordType.init(rawValue:))
      return record.type != nil
    case "title": record.title = value.text
    case "authors":
      guard value.holdsOnlyTexts else { return false }
      record.authors = value.texts.map(PersonName.init(commaSeparated:))
    case "year", "date":
      guard let text = value.text, let date = PublicationDate(parsing: text) else { return false }
      if record.date == nil || date.month != nil { record.date = date }
      return !date.leavesOut(text)
    case "journal": record.journal = value.text
    case "volume": record.volume = value.text
    case "issue": record.issue = value.text
    case "pages": record.pages = value.text
    case "doi":
      record.doi = value.text.flatMap { DOI($0) }
      return record.doi != nil
    case "pmid":
      record.pmid = value.text.flatMap { PMID($0) }
      return record.pmid != nil
    case "pmcid":
      record.pmcid = value.text.flatMap { PMCID($0) }
      return record.pmcid != nil
    case "issn": record.issn = value.text
    case "isbn": record.isbn = value.text
    case "abstract": record.abstract = value.text
    case "keywords":
      guard value.holdsOnlyTexts else { return false }
      record.keywords = value.texts
    case "mesh":
      guard value.holdsOnlyTexts else { return false }
      record.mesh = value.texts
    case "language": record.language = value.text
    case "url": record.url = value.text
    case "source": record.source = value.text
    case "accession": record.accession = value.text
    case "references":
      guard value.holdsOnlyTexts else { return false }
      record.references = value.texts
    case "extra":
      guard case .object(let tags) = value else { return false }
      for tag in tags { keep(tag.name, tag.value, &record) }
    default: return false
    }
    return true
  }

  /// `{"M2": ["...", "..."]}`: tags in the order of their first appearance.
  static func value(of tags: [Tag]) -> JSONValue {
    let groups = TagGroups(tags)
    return .object(
      groups.indices.map { group in
        var values: [JSONValue] = []
        groups.forEachValue(of: group) { values.append(.string($0)) }
        return (groups.name(group), .array(values))
      })
  }

  /// A member without a field: its text, or its JSON where it is no plain text.
  static func keep(_ name: String, _ value: JSONValue, _ record: inout Record) {
    let values = if case .array(let elements) = value { elements } else { [value] }
    record.extra += values.map { Tag(name, $0.text ?? $0.jsonText) }
  }
}

extension JSONValue {
  /// Whether ``texts`` leaves nothing out.
  fileprivate var holdsOnlyTexts: Bool {
    if case .array(let values) = self { return values.allSatisfy { $0.text != nil } }
    return text != nil
  }
}

/// An object under construction.
private struct Members {
  var output: [UInt8]
  private var isFirst = true

  init(output: [UInt8]) {
    self.output = output
    self.output.append(UInt8(ascii: "{"))
  }

  private mutating func name(_ name: String) {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    JSONText.string(name, into: &output)
    output.append(UInt8(ascii: ":"))
  }

  mutating func put(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    JSONText.string(value, into: &output)
  }

  mutating func put(_ name: String, _ values: [String]) {
    guard !values.isEmpty else { return }
    self.name(name)
    list(values)
  }

  mutating func put(extra tags: [Tag]) {
    guard !tags.isEmpty else { return }
    name("extra")
    let groups = TagGroups(tags)
    for group in groups.indices {
      output.append(UInt8(ascii: group == 0 ? "{" : ","))
      JSONText.string(groups.name(group), into: &output)
      output.append(UInt8(ascii: ":"))
      var separator = UInt8(ascii: "[")
      groups.forEachValue(of: group) { value in
        output.append(separator)
        separator = UInt8(ascii: ",")
        JSONText.string(value, into: &output)
      }
      output.append(UInt8(ascii: "]"))
    }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func list(_ values: [String]) {
    output.append(UInt8(ascii: "["))
    for (position, value) in values.enumerated() {
      if position > 0 { output.append(UInt8(ascii: ",")) }
      JSONText.string(value, into: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  mutating func closed() -> [UInt8] {
    output.append(UInt8(ascii: "}"))
    return output
  }
}
