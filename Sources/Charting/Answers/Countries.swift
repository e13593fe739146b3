internal import Bibliography
internal import Foundation

/// Countries under the names that tables show: English names of ISO 3166-1, from the language data of the system's library.
package enum Countries {
  /// Work done in many countries together.
  package static let international = "International"

  /// All names, by the alphabet, and ``international`` last.
  package static let all = codes.keys.sorted() + [international]

  /// The name of a country however it is written; `nil` when it is none that is known.
  package static func name(of text: String) -> String? {
    let wanted = Folding.words(text)
    return names[wanted] ?? synonyms[wanted]
  }

  /// ISO 3166-1 code of two letters for a name that ``name(of:)`` gives; `nil` where there is none.
  package static func code(of name: String) -> String? { codes[name] }

  private static let english = Locale(identifier: "en")

  private static let codes: [String: String] = {
    // The list of regions also names unions and remains, which are no countries.
    let regions = Locale.Region.isoRegions.map(\.identifier).filter {
      $0.count == 2 && $0.allSatisfy(\.isLetter) && !["EU", "EZ", "QO", "UN"].contains($0)
    }
    let named = regions.compactMap { code in
      english.localizedString(forRegionCode: code).map { (short[$0] ?? $0, code) }
    }
    return Dictionary(named.sorted { $0.1 < $1.1 }, uniquingKeysWith: { first, _ in first })
  }()

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, code) in codes {
      names[Folding.words(name)] = name
      names[Folding.words(code)] = name
    }
    return names
  }()

  /// Names that the library spells out and people don't.
  private static let short = [
    "China mainland": "China", "Hong Kong SAR China": "Hong Kong", "Macao SAR China": "Macao",
    "Myanmar (Burma)": "Myanmar",
    "Congo - Kinshasa": "DR Congo", "Congo - Brazzaville": "Republic of the Congo", "Türkiye": "Turkey",
    "Côte d’Ivoire": "Ivory Coast", "Palestinian Territories": "Palestine",
    "Bosnia & Herzegovina":
      "Bosnia and Herzegovina", "Trinidad & Tobago": "Trinidad and Tobago",
  ]

  private static let synonyms = [
    "usa": "United States", "u s a": "United States", "u s": "United States",
    "united states of america": "United States", "america": "United States", "uk": "United Kingdom",
    "u k": "United Kingdom", "great britain": "United Kingdom", "britain": "United Kingdom",
    "england":
      "United Kingdom", "scotland": "United Kingdom", "wales": "United Kingdom", "northern ireland": "United Kingdom",
    "korea": "South Korea", "republic of korea": "South Korea", "russian federation": "Russia", "viet nam": "Vietnam",
    "iran islamic republic of": "Iran", "the netherlands": "Netherlands", "holland": "Netherlands",
    "czech republic": "Czechia", "turkiye": "Turkey", "burma": "Myanmar", "tanzania united republic of": "Tanzania",
    "cote d ivoire": "Ivory Coast", "swaziland": "Eswatini", "international": international,
    "multinational": international, "multiple countries": international, "several countries": international,
    "china mainland": "China", "mainland china": "China", "peoples republic of china": "China",
    "democratic republic of the congo": "DR Congo",
  ]
}
