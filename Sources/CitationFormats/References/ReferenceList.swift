package import Bibliography

/// Turns the texts of a list of references into records, for the chasing of citations.
package enum ReferenceList {
  /// One record for each text, in their order.
  ///
  /// Understood are the Vancouver style, `Title;Journal,2017` as some indexes write, and the cited references of Web of
  /// Science. What can't be told stays empty; each record keeps its whole text in `extra` under `reference`.
  package static func records(in references: [String]) -> [Record] {
    references.map(record)
  }

  private static func record(_ reference: String) -> Record {
    let bare = ReferenceText.withoutLinks(ReferenceText.withoutNumber(reference))
    let found = ReferenceIdentifiers(bare)
    var record =
      WebOfScienceReference.record(from: bare) ?? ShortReference.record(from: found.text)
      ?? VancouverReference.record(from: found.text)
    record.doi = found.doi
    record.pmid = found.pmid
    record.pmcid = found.pmcid
    record.url = found.url
    record.extra.append(Tag("reference", reference))
    return record
  }
}

/// `Title of the work;Example Journal,2017`: no authors, no blank behind the semicolon.
enum ShortReference {
  static func record(from text: String) -> Record? {
    guard let semicolon = text.lastIndex(of: ";"), let next = text[semicolon...].dropFirst().first, next.isLetter,
      !text.hasSuffix(".")
    else { return nil }
    var record = Record()
    record.title = text[..<semicolon].trimmed
    var source = text[text.index(after: semicolon)...]
    if let comma = source.lastIndex(of: ","), let date = PublicationDate(parsing: String(source[comma...])) {
      record.date = date
      source = source[..<comma]
    }
    record.journal = source.trimmed
    record.type = .article
    return record
  }
}

/// `Doe A, 2010, EX J PSYCHIATR, V12, P34, DOI 10.1000/xyz`.
enum WebOfScienceReference {
  static func record(from text: String) -> Record? {
    let parts = TaggedText.split(text, at: ",")
    guard parts.count >= 3, parts[1].utf8.count == 4, let date = PublicationDate(parsing: parts[1]) else { return nil }
    var record = Record()
    record.authors = [PersonName(byNameOrGroup: parts[0].hasPrefix("*") ? String(parts[0].dropFirst()) : parts[0])]
    record.date = date
    record.journal = parts[2]
    for part in parts.dropFirst(3) {
      let number = part.dropFirst()
      guard number.first?.isNumber == true || number.count < 8 else { continue }
      if part.hasPrefix("V") { record.volume = record.volume ?? String(number) }
      if part.hasPrefix("P") { record.pages = record.pages ?? String(number) }
    }
    return record
  }
}
