internal import Bibliography

/// A record's fields under the names of the neutral form, as texts.
enum RecordFields {
  /// All names, in the order of the neutral form; `date` holds the year too.
  static let names = [
    "id", "type", "title", "authors", "date", "journal", "volume", "issue", "pages", "doi", "pmid", "pmcid", "issn",
    "isbn", "abstract", "keywords", "mesh", "language", "url", "source", "accession", "references",
  ]

  private static let texts: [String: any WritableKeyPath<Record, String?> & Sendable] = [
    "id": \.id, "title": \.title, "journal": \.journal, "volume": \.volume, "issue": \.issue, "pages": \.pages,
    "issn": \.issn, "isbn": \.isbn, "abstract": \.abstract, "language": \.language, "url": \.url, "source": \.source,
    "accession": \.accession,
  ]

  private static let lists: [String: any WritableKeyPath<Record, [String]> & Sendable] = [
    "keywords": \.keywords, "mesh": \.mesh, "references": \.references,
  ]

  /// The values of a field; none when it is empty.
  static func values(of name: String, in record: Record) -> [String] {
    let values: [String?] =
      switch name {
      case "type": [record.type?.rawValue]
      case "authors": record.authors.map(\.inverted)
      case "date": [record.date?.iso]
      case "doi": [record.doi?.text]
      case "pmid": [record.pmid?.text]
      case "pmcid": [record.pmcid?.text]
      default:
        if let path = texts[name] { [record[keyPath: path]] } else { lists[name].map { record[keyPath: $0] } ?? [] }
      }
    return values.compactMap { $0 }.filter { !folded($0).isEmpty }
  }

  /// Sets a field; no value, or an empty one, clears it. `false` when a value can't be what the field holds.
  static func set(_ name: String, _ values: [String], in record: inout Record) -> Bool {
    let values = values.filter { !$0.isEmpty }
    let first = values.first
    switch name {
    case "type": record.type = first.flatMap(RecordType.init(rawValue:))
    case "authors": record.authors = values.map(PersonName.init(commaSeparated:))
    case "date": record.date = first.flatMap { PublicationDate(parsing: $0) }
    case "doi": record.doi = first.flatMap { DOI($0) }
    case "pmid": record.pmid = first.flatMap { PMID($0) }
    case "pmcid": record.pmcid = first.flatMap { PMCID($0) }
    default:
      if let path = texts[name] {
        record[keyPath: path] = first
      } else if let path = lists[name] {
        record[keyPath: path] = values
      } else {
        return false
      }
    }
    return first == nil || !self.values(of: name, in: record).isEmpty
  }

  /// Whether a field says the same in both; white space of any kind is one blank.
  static func agree(_ name: String, _ a: Record, _ b: Record) -> Bool {
    if let path = texts[name] {
      let (x, y) = (a[keyPath: path] ?? "", b[keyPath: path] ?? "")
      return x == y || folded(x) == folded(y)
    }
    switch name {
    case "type": return a.type == b.type
    case "date": return a.date == b.date
    case "doi": return a.doi == b.doi
    case "pmid": return a.pmid == b.pmid
    case "pmcid": return a.pmcid == b.pmcid
    case "authors" where a.authors == b.authors: return true
    default:
      let (x, y) = (values(of: name, in: a), values(of: name, in: b))
      return x == y || x.count == y.count && zip(x, y).allSatisfy { folded($0) == folded($1) }
    }
  }

  /// White space folded to single blanks, as the tagged formats and XML fold it.
  static func folded(_ text: String) -> String {
    isFolded(text) ? text : FoldedText.words(text).joined(separator: " ")
  }

  /// Whether a text certainly has no white space but single blanks inside: what nearly every text is like.
  private static func isFolded(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var before: UInt8 = 0x20
      for byte in bytes {
        if byte < 0x20 || byte == 0x20 && before == 0x20 { return false }
        // What U+0085, U+00A0 and the other blanks of Unicode begin with.
        if byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3 { return false }
        before = byte
      }
      return before != 0x20
    }
  }
}
