internal import Bibliography
import Foundation

/// Authors as pages write them: `Doe, Ann; Roe, Bob`, `Doe, Ann, Roe, Bob`, `Ann Doe, Bob C Roe`, `Doe AB`.
struct PageNames {
  /// Whether names without a comma begin with the family name, as Chinese indexes write all names.
  let isFamilyFirst: Bool

  /// The persons in these lines, each once and in the order of the page.
  func names(in lines: [String]) -> [PersonName] {
    var seen = Set<String>()
    return lines.flatMap(names).filter { seen.insert(Folding.key($0.inverted)).inserted }
  }

  /// Whether a line lists names: at least two, of capitalised words.
  static func isNameList(_ line: String) -> Bool {
    guard line.utf8.count <= 2000 else { return false }
    let parts = parts(of: line, at: line.contains(";") ? ";" : ",")
    guard parts.count > 1 else { return false }
    return parts.allSatisfy { part in
      let words = part.split(separator: " ")
      return (2...5).contains(words.count) && part.utf8.count <= 50 && !part.contains(":")
        && words.allSatisfy { $0.first?.isUppercase == true || particles.contains(String($0)) }
    }
  }

  private func names(in line: String) -> [PersonName] {
    if line.contains(";") { return PageNames.parts(of: line, at: ";").map(name) }
    let parts = PageNames.parts(of: line, at: ",")
    guard parts.count > 1 else { return parts.map(name) }
    if let people = AuthorList.people(in: parts.joined(separator: ", ")) { return people }
    if parts.allSatisfy({ $0.contains(" ") }) && parts.count > 1 { return parts.map(name) }
    guard parts.count % 2 == 0 else { return [PersonName(commaSeparated: parts.joined(separator: ", "))] }
    return stride(from: 0, to: parts.count, by: 2).map { PersonName(family: parts[$0], given: parts[$0 + 1]) }
  }

  private func name(_ text: String) -> PersonName {
    if text.contains(",") { return PersonName(commaSeparated: text) }
    let short = PersonName(byNameOrGroup: text)
    let words = text.split(separator: " ").map(String.init)
    guard short.given.isEmpty, (2...5).contains(words.count), !PersonName.namesGroup(text) else { return short }
    if isFamilyFirst {
      let family = words.prefix { PageNames.particles.contains($0) }.count + 1
      guard family < words.count else { return short }
      return PersonName(
        family: words[..<family].joined(separator: " "), given: words[family...].joined(separator: " "))
    }
    var family = words.count - 1
    while family > 1, PageNames.particles.contains(words[family - 1]) { family -= 1 }
    return PersonName(family: words[family...].joined(separator: " "), given: words[..<family].joined(separator: " "))
  }

  /// The parts without marks of affiliations, addresses and degrees.
  private static func parts(of line: String, at separator: Unicode.Scalar) -> [String] {
    let joined = line.replacingOccurrences(of: " and ", with: String(separator))
      .replacingOccurrences(of: " & ", with: String(separator))
    return TaggedText.split(joined, at: separator).map(withoutMarks).filter { !$0.isEmpty && !degrees.contains($0) }
  }

  /// `Doe, Ann1 ann@example.org (Author)` → `Doe, Ann`.
  private static func withoutMarks(_ text: String) -> String {
    let words = text.split(separator: " ").filter { !$0.contains("@") && !$0.hasPrefix("(") && !$0.hasPrefix("[") }
    let bare = words.map { word in
      String(word.prefix { !$0.isNumber && !"*†‡§¶".contains($0) })
    }
    return bare.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let degrees: Set<String> = [
    "PhD", "Ph.D.", "MD", "M.D.", "MPH", "MSc", "MA", "BSc", "RN", "MSW", "PsyD", "ScD", "DrPH", "MBA", "EdD",
  ]

  static let particles: Set<String> = [
    "van", "von", "de", "der", "den", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "el", "al", "bin",
    "ibn", "ter", "ten", "zu", "zur", "af", "av", "y", "e", "Van", "Von", "De", "Der",
  ]
}
