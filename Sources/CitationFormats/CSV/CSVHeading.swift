internal import Bibliography
import Foundation

/// The heading line of a citation table: which column holds which field.
struct CSVHeading {
  /// Fields of the neutral form that a column can fill.
  enum Field: String, CaseIterable {
    case id, type, title, authors, year, journal, volume, issue, pages, firstPage, lastPage, articleNumber
    case doi, pmid, pmcid, issn, isbn, abstract, keywords, indexTerms, mesh, language, url, source, accession
    case references, extra
    /// Names in full, which count where they are; the short ones are then kept as a tag.
    case fullAuthors
    /// One of several columns with a single value each.
    case author, keyword, identifier

    /// Whether several columns may hold it.
    var isRepeated: Bool { self == .author || self == .keyword || self == .identifier }
  }

  /// Rows searched for the heading: some exports begin with the query and a ruler.
  static let mostRowsBefore = 25

  /// Column names as written, blanks around them left out.
  let names: [String]
  /// The field of each column; `nil` for columns kept as extra tags.
  let fields: [Field?]
  let dialect: CSVDialect

  init(_ names: [String]) {
    self.names = names.map(\.trimmed)
    let folded = names.map(CSVHeading.folded)
    let dialect = CSVDialect.of(folded)
    var taken = Set<Field>()
    fields = folded.map { name in
      let numbered = dialect.numbered.first { name.hasPrefix($0.start) && name.hasSuffix($0.end) }
      guard let field = dialect.fields[name] ?? numbered?.field ?? CSVDialect.common[name],
        field.isRepeated || taken.insert(field).inserted
      else { return nil }
      return field
    }
    self.dialect = dialect
  }

  /// Whether these column names are those of a citation table: a title among others that are known.
  var isUsable: Bool { fields.contains(.title) && fields.count { $0 != nil } >= 2 }

  /// The delimiter that cuts one of the first lines into a usable heading; `nil` when none does.
  static func delimiter(in lines: some Sequence<Substring>) -> UInt8? {
    let candidates: [Character] = [",", ";", "\t", "|"]
    for line in lines.prefix(mostRowsBefore) {
      let known = candidates.map { delimiter in
        let heading = CSVHeading(line.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init))
        return (delimiter: delimiter, count: heading.isUsable ? heading.fields.count { $0 != nil } : 0)
      }
      if let best = known.max(by: { $0.count < $1.count }), best.count > 0 { return best.delimiter.asciiValue }
    }
    return nil
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
