internal import Bibliography

/// What the parts of a catalogue page are.
enum PageField: Hashable {
  case title, author, source, journal, year, abstract, language, doi, issn, isbn, volume, issue, pages, publisher
  case accession, pmid, pmcid, database, keywords, type, address, references
  /// A heading or a control of the page; what stands below it, up to the next label, is not about the work.
  case navigation
  /// The heading above other works: their abstracts follow.
  case otherWorks

  /// Finds the label that a line begins with or consists of, and the value behind it.
  static func find(in line: String) -> (field: PageField, value: String)? {
    if let colon = line.prefix(48).firstIndex(where: { $0 == ":" || $0 == "：" }),
      let field = named(line[..<colon])
    {
      return (field, line[line.index(after: colon)...].trimmed)
    }
    if line.utf8.count <= 64, let field = named(line[...]) { return (field, "") }
    if isReferencesWithCount(line) { return (.references, "") }
    // `DOI 10.1000/xyz`, `PMID 12345`: identifiers need no colon.
    if let blank = line.firstIndex(of: " "), let field = named(line[..<blank]), identifiers.contains(field),
      line[blank...].dropFirst().first?.isNumber == true
    {
      return (field, line[blank...].trimmed)
    }
    return nil
  }

  private static let identifiers: Set<PageField> = [.doi, .pmid, .pmcid, .issn, .isbn]

  private static func named(_ label: Substring) -> PageField? {
    let words = Folding.words(String(label))
    return words.isEmpty ? nil : labels[words]
  }

  /// `References (39)`, `Reference53 articles.`: pages say how many there are.
  private static func isReferencesWithCount(_ line: String) -> Bool {
    guard line.utf8.count <= 40, let number = count(in: line) else { return false }
    let rest = Folding.words(line).split(separator: " ").map { $0.filter { !$0.isNumber } }
      .filter { !$0.isEmpty && !["articles", "article", "works", "items"].contains($0) }
    return number > 0 && !rest.isEmpty && labels[rest.joined(separator: " ")] == .references
  }

  /// The number in a heading.
  static func count(in line: String) -> Int? {
    Int(line.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
  }

  private static let labels: [String: PageField] = {
    var labels: [String: PageField] = [:]
    for (field, texts) in PageLabels.all {
      for text in texts.split(separator: "|") { labels[Folding.words(String(text))] = field }
    }
    return labels
  }()
}
