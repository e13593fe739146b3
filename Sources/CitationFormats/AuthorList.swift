internal import Bibliography
import Foundation

/// Several authors in one text: databases separate and order names in different ways.
enum AuthorList {
  /// How a database orders and separates names.
  enum Order {
    /// Family names first, or what initials give away.
    case asWritten
    /// `Given Family; Given Family`, also parted by commas or bars.
    case givenFirst
    /// `Given FamilyGiven Family`, nothing between one person and the next.
    case runTogether
  }

  /// Reads `Family, Given; Family, Given` (neutral form, newer Scopus), `Family I., Family I.` (older Scopus),
  /// `Family I, Family I.` (PubMed's summary), `Family, I., Family, I.`, one name a line, and by `order` given names first.
  static func names(in text: String, order: Order = .asWritten) -> [PersonName] {
    switch order {
    case .asWritten: return names(asWritten: text)
    case .givenFirst: return GivenFirstNames.names(in: text)
    case .runTogether: return GivenFirstNames.names(runTogether: text)
    }
  }

  private static func names(asWritten text: String) -> [PersonName] {
    if text.utf8.contains(UInt8(ascii: ";")) { return TaggedText.split(text, at: ";").map(name) }
    if text.utf8.contains(0x0A) { return TaggedText.split(text, at: "\n").map(name) }
    if let parts = pythonList(text) { return parts.map(name) }
    if text.holds(" and ") {
      let joined = text.components(separatedBy: " and ")
      if joined.allSatisfy({ $0.contains(",") }) { return joined.map { name($0.trimmed) } }
    }
    var parts = TaggedText.split(text, at: ",")
    if parts.count > 1, let last = parts.last, last.hasSuffix("."), isNameWithInitials(String(last.dropLast())) {
      parts[parts.count - 1] = String(last.dropLast())
    }
    if let people = people(in: parts) { return people }
    if isAlternating(parts) { return alternating(parts) }
    return [name(text)]
  }

  /// `['Marx, Karl', 'Lindgren, Astrid']`, as programs in Python write lists; `nil` for other texts.
  static func pythonList(_ text: String) -> [String]? {
    guard text.hasPrefix("['"), text.hasSuffix("']") else { return nil }
    return String(text.dropFirst(2).dropLast(2)).components(separatedBy: "', '")
  }

  /// `Stuart, D; McOwan, A` or `Stuart D, McOwan A`, as Cochrane puts all authors into one tag; `nil` when the text is one name.
  static func people(in text: String) -> [PersonName]? {
    if text.utf8.contains(UInt8(ascii: ";")) {
      let parts = TaggedText.split(text, at: ";")
      return parts.count > 1 && parts.allSatisfy { $0.utf8.contains(0x2C) }
        ? parts.map(PersonName.init(commaSeparated:)) : nil
    }
    // Initials stand behind a blank before the first comma: `Smith, John` is left at once.
    guard let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")), text[..<comma].utf8.contains(0x20) else {
      return nil
    }
    return people(in: TaggedText.split(text, at: ","))
  }

  private static func people(in parts: [String]) -> [PersonName]? {
    guard parts.count > 1 else { return nil }
    var people: [PersonName] = []
    people.reserveCapacity(parts.count)
    for part in parts {
      let person = PersonName(withTrailingInitials: part)
      guard !person.given.isEmpty else { return nil }
      people.append(person)
    }
    return people
  }

  private static func name(_ text: String) -> PersonName {
    text.contains(",") ? PersonName(commaSeparated: text) : PersonName(byNameOrGroup: text)
  }

  /// `Smith J`, `van der Berg J.-P.`: a last word of at most four capitals.
  private static func isNameWithInitials(_ text: String) -> Bool {
    PersonName(withTrailingInitials: text).given != ""
  }

  /// Dotted initials behind each family name, for more than one person.
  private static func isAlternating(_ parts: [String]) -> Bool {
    let people = parts.filter { !PersonName.suffixes.contains($0[...]) }
    return people.count >= 4 && people.count { $0.hasSuffix(".") } * 2 >= people.count - 1
  }

  private static func alternating(_ parts: [String]) -> [PersonName] {
    var names: [PersonName] = []
    for part in parts {
      if PersonName.suffixes.contains(part[...]), let last = names.last {
        names[names.count - 1].given = last.given.isEmpty ? part : "\(last.given), \(part)"
      } else if part.hasSuffix("."), let last = names.last, last.given.isEmpty {
        names[names.count - 1].given = part
      } else {
        names.append(PersonName(family: part))
      }
    }
    return names
  }
}
