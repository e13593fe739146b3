internal import Bibliography

/// A column of the sheet: those of the CSV, the precise date, and one each for what reviewers said.
struct XLSXColumn: Sendable {
  enum Value {
    case number(Int)
    case text(String)
  }

  let name: String
  /// In characters of the standard font.
  let width: Double
  let value: @Sendable (Record) -> Value?

  init(_ name: String, _ width: Double, _ value: @escaping @Sendable (Record) -> Value?) {
    self.name = name
    self.width = width
    self.value = value
  }

  private init(_ name: String, _ width: Double, text: @escaping @Sendable (Record) -> String?) {
    self.init(name, width) { record in text(record).flatMap { $0.isEmpty ? nil : .text($0) } }
  }

  static let all: [XLSXColumn] = [
    XLSXColumn("id", 12, text: { $0.id }),
    XLSXColumn("type", 11, text: { $0.type?.rawValue }),
    XLSXColumn("title", 60, text: { $0.title }),
    XLSXColumn("authors", 36, text: { $0.authors.map(\.inverted).joined(separator: "; ") }),
    XLSXColumn("year", 7) { $0.date.map { .number($0.year) } },
    XLSXColumn("journal", 32, text: { $0.journal }),
    XLSXColumn("volume", 9, text: { $0.volume }),
    XLSXColumn("issue", 9, text: { $0.issue }),
    XLSXColumn("pages", 12, text: { $0.pages }),
    XLSXColumn("doi", 28, text: { $0.doi?.text }),
    XLSXColumn("pmid", 11, text: { $0.pmid?.text }),
    XLSXColumn("pmcid", 12, text: { $0.pmcid?.text }),
    XLSXColumn("issn", 12, text: { $0.issn }),
    XLSXColumn("isbn", 18, text: { $0.isbn }),
    XLSXColumn("abstract", 60, text: { $0.abstract }),
    XLSXColumn("keywords", 36, text: { $0.keywords.joined(separator: "; ") }),
    XLSXColumn("mesh", 36, text: { $0.mesh.joined(separator: "; ") }),
    XLSXColumn("language", 11, text: { $0.language }),
    XLSXColumn("url", 28, text: { $0.url }),
    XLSXColumn("source", 18, text: { $0.source }),
    XLSXColumn("accession", 18, text: { $0.accession }),
    XLSXColumn("references", 36, text: { $0.references.joined(separator: "; ") }),
    XLSXColumn("extra", 24, text: { XLSXColumn.extra($0) }),
    XLSXColumn("date", 12, text: { $0.date?.iso }),
    XLSXColumn(ScreeningMark.decisionTag, 40, text: { XLSXColumn.lines(ScreeningMark.decisionTag, $0) }),
    XLSXColumn(ScreeningMark.labelTag, 24, text: { XLSXColumn.lines(ScreeningMark.labelTag, $0) }),
    XLSXColumn(ScreeningMark.noteTag, 40, text: { XLSXColumn.lines(ScreeningMark.noteTag, $0) }),
  ]

  private static func extra(_ record: Record) -> String? {
    let tags = record.extra.filter { !ScreeningMark.isTag($0.name) }
    return tags.isEmpty ? nil : NeutralForm.value(of: tags).jsonText
  }

  /// All marks of a name, a line each.
  private static func lines(_ name: String, _ record: Record) -> String {
    record.extra.values(of: name).joined(separator: "\n")
  }
}
