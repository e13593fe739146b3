/// Where records were found, as PRISMA 2020 tells identification apart.
package enum SourceKind: String, Sendable, CaseIterable, Codable {
  case database
  case register
  case website
  case organisation
  case citation
  /// Journals and shelves searched by hand; PRISMA 2020 has no box of its own for it.
  case hand
  /// A previous version of this review, whose included reports are these.
  case previous

  /// Whether its records go through screening of titles and abstracts (the databases and registers arm).
  package var isScreened: Bool {
    switch self {
    case .database, .register: true
    case .website, .organisation, .citation, .hand, .previous: false
    }
  }

  /// Whether its records are found by other methods than databases and registers.
  package var isOtherMethod: Bool {
    switch self {
    case .website, .organisation, .citation, .hand: true
    case .database, .register, .previous: false
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
    case .previous: "Previous version of the review"
    }
  }
}
