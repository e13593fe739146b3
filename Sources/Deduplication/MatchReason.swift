/// Why two records were taken for the same work. The raw value is what the ledger stores.
package enum MatchReason: String, Sendable, CaseIterable {
  case samePMID = "same PMID"
  case sameDOI = "same DOI"
  case samePMCID = "same PMCID"
  case titleYearPages = "same title, year, volume and first page"
  case titleYearAuthors = "same title, year and authors"
  case placeAuthors = "same year, volume, first page and first author, nearly the same title"
  /// A person said so.
  case person = "merged by hand"

  /// Stronger evidence is used first; a later merge that contradicts it is refused.
  var strength: Int {
    switch self {
    case .person: 0
    case .samePMID: 1
    case .sameDOI: 2
    case .samePMCID: 3
    case .titleYearPages: 4
    case .titleYearAuthors: 5
    case .placeAuthors: 6
    }
  }
}
