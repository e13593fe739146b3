internal import Bibliography
import Foundation

/// Names written given names first, as the tables of a few databases have them.
enum GivenFirstNames {
  /// The people of `Petar Radanliev; David De Roure`, also parted by bars or commas.
  static func names(in text: String) -> [PersonName] {
    for separator in [";", "|", "\n", ","] as [Unicode.Scalar] {
      let parts = TaggedText.split(text, at: separator)
      if parts.count > 1 { return parts.map(person) }
    }
    return text.isEmpty ? [] : [person(text)]
  }

  /// The people of `Andy SmithTom Weber`: a capital behind a small letter begins the next person.
  static func names(runTogether text: String) -> [PersonName] {
    var people: [Substring] = []
    var start = text.startIndex
    for index in text.indices.dropFirst() {
      let previous = text[text.index(before: index)]
      guard text[index].isUppercase, previous.isLowercase || previous == ".",
        !beginsInside(text[start..<index])
      else { continue }
      people.append(text[start..<index])
      start = index
    }
    return (people + [text[start...]]).map { person($0.trimmed) }
  }

  /// Whether the word that ends here goes on with a capital: `McDonald`, `DeLuca`.
  private static func beginsInside(_ text: Substring) -> Bool {
    let word = text.split(separator: " ").last ?? ""
    return ["Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Fitz", "O’", "D’"].contains(String(word))
  }

  /// `David De Roure` is De Roure, David; initials and groups are told as everywhere.
  static func person(_ text: String) -> PersonName {
    let known = text.contains(",") ? PersonName(commaSeparated: text) : PersonName(byNameOrGroup: text)
    let words = text.split(separator: " ")
    guard known.given.isEmpty, words.count > 1, words.count < 7, !PersonName.namesGroup(text) else { return known }
    var last = words.count - 1
    var suffix = ""
    if last > 1, PersonName.suffixes.contains(words[last]) {
      suffix = ", " + words[last]
      last -= 1
    }
    var first = last
    while first > 1, particles.contains(words[first - 1].lowercased()) { first -= 1 }
    return PersonName(
      family: words[first...last].joined(separator: " "), given: words[..<first].joined(separator: " ") + suffix)
  }

  private static let particles: Set<String> = [
    "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter",
    "van", "von", "zu",
  ]
}
