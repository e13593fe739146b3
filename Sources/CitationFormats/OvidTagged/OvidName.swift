internal import Bibliography
import Foundation

/// Author names as Ovid's databases write them, with degrees, marks of affiliations and addresses behind.
enum OvidName {
  /// The persons of an author line; several are parted by semicolons, or by two blanks where no commas are.
  static func names(in line: String) -> [String] {
    let parts = TaggedText.split(line, at: ";")
    guard parts.count == 1, !line.contains(","), line.contains("  ") else { return parts }
    return line.replacingOccurrences(of: "  ", with: ";").split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Whether the name is an editor's: `Palmer, Stephen [Ed]`.
  static func isEditor(_ name: String) -> Bool { name.contains("[Ed") }

  /// `Peterson, James A. Ph.D., FACSM`, `He, Zhimin 1,2,*`, `Behan L.`, `Benz, George W [E-mail: …]`.
  static func person(_ text: String) -> PersonName {
    var text = text
    if let bracket = text.firstIndex(of: "["), bracket > text.startIndex { text = String(text[..<bracket]) }
    text = withoutMarks(text)
    guard let comma = text.firstIndex(of: ",") else { return withInitialsBehind(text) }
    var parts = text[text.index(after: comma)...].split(separator: ",").map(\.trimmed)
    let suffix = parts.dropFirst().first { suffixes.contains($0.lowercased().replacingOccurrences(of: ".", with: "")) }
    guard !parts.isEmpty else { return PersonName(family: String(text[..<comma]).trimmed) }
    var words = parts.removeFirst().split(separator: " ").map(String.init)
    while words.count > 1, let last = words.last, isDegree(last) { words.removeLast() }
    let given = words.joined(separator: " ") + (suffix.map { ", " + $0 } ?? "")
    return PersonName(family: String(text[..<comma]).trimmed, given: given)
  }

  /// Drops the numbers and signs that point to affiliations.
  private static func withoutMarks(_ text: String) -> String {
    var words = text.split(separator: " ")
    while words.count > 1, let last = words.last,
      last.allSatisfy({ $0.isNumber || ",*+#&".contains($0) || $0 == "†" || $0 == "‡" || $0 == "§" })
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  /// `Lucas J.S.`, `Smith J.-P.`: initials behind the family name; else a group.
  private static func withInitialsBehind(_ text: String) -> PersonName {
    guard let blank = text.lastIndex(of: " ") else { return PersonName(family: text) }
    let last = text[text.index(after: blank)...]
    let hasDots = last.contains(".") && last.utf8.count <= 10
    if hasDots, last.first?.isUppercase == true {
      return PersonName(family: String(text[..<blank]).trimmed, given: String(last))
    }
    return PersonName(byNameOrGroup: text)
  }

  /// `MA` is a degree, `Ma` a name.
  private static func isDegree(_ word: String) -> Bool {
    guard word.filter(\.isUppercase).count >= 2 else { return false }
    return degrees.contains(word.lowercased().replacingOccurrences(of: ".", with: ""))
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  private static let degrees: Set<String> = [
    "md", "phd", "mph", "ms", "msc", "ma", "mba", "bs", "ba", "bsc", "rn", "do", "dds", "dmd", "pharmd", "psyd", "edd",
    "drph", "dvm", "frcp", "frcs", "facs", "facp", "facsm", "mbbs", "mbchb", "mhs", "msn", "bsn", "jd", "scd", "dsc",
    "mphil", "dphil", "dr", "prof", "mpp", "pt", "dpt", "lcsw", "msw",
  ]
}
