/// Where records were found, as PRISMA 2020 tells identification apart.
package enum SourceKind: String, Sendable, CaseIterable, Codable {
  case database
  case register
  case website
  case organisation
  case citation
  /// Journals and shelves searched by hand; PRISMA 2020 has no box of its own for it.
  case hand

  /// Whether its records go through screening of titles and abstracts (the databases and registers arm).
  package var isScreened: Bool {
    switch self {
    case .database, .register: true
    case .website, .organisation, .citation, .hand: false
    }
  }

  /// PRISMA's words.
  package var title: String {
    switch self {
    case .database: "Databases"
    case .register: "Registers"
    case .website: "Websites"
    case .organisation: "Organisations"
    case .citation: "Citation searching"
    case .hand: "Hand searching"
    }
  }
}
