internal import Bibliography

/// How good a list of authors is: whole, long, with full given names.
enum AuthorsQuality {
  static func rank(_ authors: [PersonName]) -> [Int] {
    let names = authors.map(\.inverted).joined(separator: " ")
    return [
      authors.contains(where: isRest) ? 0 : 1, authors.count, LetterCase(names).rawValue,
      authors.reduce(0) { $0 + $1.given.utf8.count },
    ]
  }

  /// `et al.` stands for authors that the source left out.
  private static func isRest(_ name: PersonName) -> Bool {
    let words = Folding.words(name.inverted)
    return words == "et al" || words == "al et" || words.hasSuffix(" et al") || words == "others"
      || words == "and others"
  }

  /// The list as one text.
  static func text(_ authors: [PersonName]) -> String { authors.map(\.inverted).joined(separator: "; ") }

  /// Whether a list written as one text names everybody whom another names, with given names at least as full.
  static func text(_ kept: String, names value: String) -> Bool {
    let known = Dictionary(grouping: names(in: kept), by: \.family)
    return names(in: value).allSatisfy { name in
      known[name.family]?.contains { sameGiven($0.given, name.given) } ?? false
    }
  }

  /// Folded; `et al` names nobody.
  private static func names(in text: String) -> [(family: String, given: [Substring])] {
    text.split(separator: ";").map { PersonName(commaSeparated: String($0)) }.filter { !isRest($0) }.map { name in
      let key = Folding.key(name.family)
      return (key.isEmpty ? name.family : key, Folding.words(name.given).split(separator: " "))
    }
  }

  /// `J A` and `John` are said by `John Andrew`; `JA` is too.
  private static func sameGiven(_ full: [Substring], _ part: [Substring]) -> Bool {
    if full.starts(with: part, by: { $0.hasPrefix($1) }) { return true }
    guard part.count == 1, let initials = part.first, initials.utf8.count <= full.count else { return false }
    return zip(full, initials).allSatisfy { $0.first == $1 }
  }
}
