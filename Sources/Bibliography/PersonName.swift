import Foundation

/// A person, or a group that signs as an author.
package struct PersonName: Sendable, Equatable, Hashable {
  /// Family name with its particles, or the whole name of a group.
  package var family: String
  /// Given names or initials; empty for groups and for people known by one name.
  package var given: String

  package init(family: String, given: String = "") {
    self.family = family
    self.given = given
  }

  /// Reads `Family, Given` or `Family, Given, Suffix`; without a comma the whole text is the family name.
  package init(commaSeparated text: String) {
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) else {
      self.init(family: text.trimmed)
      return
    }
    self.init(family: String(text[..<comma]).trimmed, given: String(text[text.index(after: comma)...]).trimmed)
  }

  /// Reads `Family IN` as MEDLINE's short form writes it, `Family I N` and, as engineers' databases do, `I. N. Family`:
  /// initials are recognised by their capitals. Anything else is a family name.
  package init(withTrailingInitials text: String) {
    let text = text.trimmed
    let words = text.split(separator: " ")
    guard !text.utf8.contains(UInt8(ascii: ",")), words.count > 1 else {
      self.init(commaSeparated: text)
      return
    }
    var trailing = words.reversed().prefix { $0.count == 1 && $0.allSatisfy(\.isUppercase) }.count
    if trailing == 0, PersonName.isInitials(words[words.count - 1]) { trailing = 1 }
    let leading = words.prefix { $0.count <= 5 && $0.hasSuffix(".") && PersonName.isInitials($0) }.count
    if trailing > 0, trailing < words.count {
      self.init(
        family: words.dropLast(trailing).joined(separator: " "), given: words.suffix(trailing).joined(separator: " "))
    } else if leading > 0, leading < words.count {
      self.init(
        family: words.dropFirst(leading).joined(separator: " "), given: words.prefix(leading).joined(separator: " "))
    } else {
      self.init(family: text)
    }
  }

  /// At most four capitals, dots and hyphens among them.
  private static func isInitials(_ word: Substring) -> Bool {
    let letters = word.count(where: \.isLetter)
    return (1...4).contains(letters) && word.allSatisfy { $0.isUppercase || $0 == "-" || $0 == "." }
  }

  /// Like ``init(withTrailingInitials:)``, but a text with a word such as `Group` in it is a group's name.
  package init(byNameOrGroup text: String) {
    if PersonName.namesGroup(text) {
      self.init(family: text.trimmed)
    } else {
      self.init(withTrailingInitials: text)
    }
  }

  /// Whether a word such as `Group` tells that no person is named.
  package static func namesGroup(_ text: String) -> Bool {
    text.lowercased().split(separator: " ").contains { groupWords.contains(String($0)) }
  }

  private static let groupWords: Set<String> = [
    "association", "centre", "center", "collaboration", "collaborators", "college", "committee", "consortium",
    "council",
    "department", "foundation", "group", "institute", "investigators", "ministry", "network", "organisation",
    "organization", "society", "team", "university",
  ]

  /// `Family, Given`: the neutral form.
  package var inverted: String {
    given.isEmpty ? family : "\(family), \(given)"
  }

  /// `Family GM`: family name and initials, as citations in text use it.
  package var short: String {
    let initials = given.split { !$0.isLetter }.map { part in
      part.count <= 3 && part.allSatisfy(\.isUppercase) ? String(part) : String(part.prefix(1))
    }.joined()
    return initials.isEmpty ? family : "\(family) \(initials.uppercased())"
  }
}
