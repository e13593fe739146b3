internal import Bibliography

/// The paragraph of authors: `Doe A(1), van der Roe B(1)(2); Example Study Group, Poe C Jr.`
enum PubMedAuthors {
  /// The persons and groups, marks of affiliations removed.
  static func names(in text: String) -> [PersonName] {
    parts(of: text).flatMap { part -> [PersonName] in
      let people = part.map(name)
      // Commas may belong to the name of a group.
      guard people.contains(where: { !$0.given.isEmpty }) else {
        return [PersonName(family: part.joined(separator: ", "))].filter { !$0.family.isEmpty }
      }
      return people
    }
  }

  /// Whether a paragraph looks like authors and not like an abstract.
  static func isAuthorList(_ text: String) -> Bool {
    guard text.hasSuffix(".") else { return false }
    let parts = parts(of: text)
    guard let first = parts.first?.first else { return false }
    let people = parts.flatMap { $0 }
    if !name(first).given.isEmpty {
      return people.allSatisfy { $0.utf8.count <= 60 } || people.count { !name($0).given.isEmpty } * 2 > people.count
    }
    let words = text.lowercased().split { !$0.isLetter }
    return words.count <= 14 && !text.dropLast().contains(". ")
      && words.last.map { groupEndings.contains(String($0)) } ?? false
  }

  /// Whether a paragraph is an address: an institution, commas, and capitals where an abstract has small letters.
  static func isAddress(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let large = words.count { $0.first?.isLowercase == false || smallWords.contains(String($0)) }
    guard text.count(where: { $0 == "," }) >= 2, large * 5 >= words.count * 4 else { return false }
    return words.contains { word in institutions.contains { word.hasPrefix($0) } }
  }

  private static let smallWords: Set<String> = [
    "of", "the", "and", "for", "in", "de", "di", "la", "et", "du", "y", "für",
  ]

  private static let institutions = [
    "Depart", "Dept", "Univ", "Inst", "Istituto", "Hospital", "School", "College", "Cent", "Faculty", "Facult",
    "Division",
    "Laborator", "Academy", "Klinik", "Clinic", "Hôpital", "Ospedale", "Service", "Unit", "Unidad",
  ]

  /// Semicolons stand before groups, commas between names.
  private static func parts(of text: String) -> [[String]] {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return TaggedText.split(text, at: ";").map { part in
      TaggedText.split(part, at: ",").map(withoutMarks).filter { !$0.isEmpty }
    }
  }

  private static func withoutMarks(_ name: String) -> String {
    var name = Substring(name)
    while name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex {
      name = name[..<bracket]
    }
    return name.trimmed
  }

  /// One person: `Doe AB`, `Doe AB Jr`, `Ivanov IuA`.
  static func name(_ text: String) -> PersonName {
    guard let blank = text.lastIndex(of: " ") else { return PersonName(family: text) }
    let last = text[text.index(after: blank)...]
    guard isTransliterated(last) else { return PersonName(withTrailingInitials: text) }
    return PersonName(family: text[..<blank].trimmed, given: String(last))
  }

  /// Initials of which one is a letter of another script, written as two: `Iu`, `KhS`.
  private static func isTransliterated(_ word: Substring) -> Bool {
    var rest = word
    var count = 0
    while !rest.isEmpty, count < 4 {
      guard rest.first?.isUppercase == true else { return false }
      rest = rest.dropFirst(pairs.contains(where: rest.hasPrefix) ? 2 : 1)
      count += 1
    }
    return rest.isEmpty && word.contains(where: \.isLowercase)
  }

  private static let pairs = ["Iu", "Ia", "Yu", "Ya", "Kh", "Zh", "Sh", "Ch", "Ts", "Th", "Ph", "Dzh"]

  private static let groupEndings: Set<String> = [
    "group", "groups", "consortium", "collaboration", "collaborative", "collaborators", "investigators", "network",
    "committee", "initiative", "society", "association", "organization", "organisation", "team", "panel", "program",
    "council", "force", "institute", "project", "study", "trial", "registry", "foundation", "academy", "college",
  ]
}
