internal import Bibliography
import Foundation

/// What Ovid's `SO` line says, in the shapes its databases write.
///
/// - Journals@Ovid: `Acta Example June 2015;58(6):688-696`
/// - PsycINFO: `Example Psychology. Vol.43(5), Sep 2015, pp. 623-634.` and, for chapters,
///   `Doe, A [Ed]. (2012). Title of the book. (pp. 11-31). xvii, 254 pp. Place: Publisher.`
/// - MEDLINE, Embase: `Example J. 12(3):123-30, 2018 Jan.`, `Example J. 12 (Supplement 3) (pp 12-15), 2018. …`
/// - Zoological Record: `Exampla. 2007 15 June; 433-441.`
struct OvidSource {
  private(set) var journal: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var pages: String?
  private(set) var date: PublicationDate?

  init(_ text: String) {
    var text = text.trimmed
    if let number = text.range(of: "Article Number: ") {
      pages = String(text[number.upperBound...].prefix { $0 != "." && $0 != " " && $0 != "," })
    }
    for tail in [". Date of Publication", ". Article Number"] {
      if let range = text.range(of: tail) { text = String(text[..<range.lowerBound]) }
    }
    text = OvidSource.bare(text)
    defer { if journal?.isEmpty == true { journal = nil } }
    guard !text.isEmpty else { return }
    if takeBook(text) { return }
    if takeVol(text) { return }
    if takeDated(text) { return }
    if takeNumbered(text) { return }
    if let stop = text.range(of: ". ") {
      journal = OvidSource.bare(text[..<stop.lowerBound])
      date = PublicationDate(parsing: String(text[stop.upperBound...]))
    } else {
      journal = text
    }
  }

  /// The book of a chapter in Zoological Record's `BT`: `Doe, A. [Ed.]. [Title in English.] [Title.] Place, 2002: 1-9`.
  static func bookTitle(_ text: String) -> String? {
    var rest = Substring(text)
    for mark in ["[Ed.]. ", "[Eds]. ", "[Eds.]. "] {
      if let range = rest.range(of: mark) { rest = rest[range.upperBound...] }
    }
    if rest.hasPrefix("["), let close = rest.firstIndex(of: "]") { return String(rest[...close]) }
    if let stop = rest.range(of: ". ") { rest = rest[..<stop.lowerBound] }
    return rest.isEmpty ? nil : String(rest)
  }

  /// `(2012). Title. (pp. 11-31)` or `(2014). Title 58 pp.`
  private mutating func takeBook(_ text: String) -> Bool {
    guard let (year, rest) = OvidSource.yearInBrackets(text) else { return false }
    if let pp = rest.range(of: "(pp") {
      journal = OvidSource.bare(rest[..<pp.lowerBound])
      pages = OvidSource.pages(rest[pp.upperBound...].prefix { $0 != ")" })
    } else if let pp = rest.range(of: " pp") {
      var words = rest[..<pp.lowerBound].split(separator: " ")
      guard let extent = words.popLast() else { return false }
      pages = String(extent)
      journal = OvidSource.bare(words.joined(separator: " "))
    } else {
      return false
    }
    date = year
    return true
  }

  /// `. Vol.43(5), Sep 2015, pp. 623-634`.
  private mutating func takeVol(_ text: String) -> Bool {
    guard let mark = text.range(of: ". Vol.") ?? text.range(of: ". Vol ") else { return false }
    journal = OvidSource.bare(text[..<mark.lowerBound])
    takeNumbers(text[mark.upperBound...])
    return true
  }

  /// A date before the last semicolon, the numbers behind it.
  private mutating func takeDated(_ text: String) -> Bool {
    guard let semicolon = text.lastIndex(of: ";") else { return false }
    var words = text[..<semicolon].split(separator: " ")
    var dateWords: [Substring] = []
    while words.count > 1, let last = words.last, OvidSource.isDateWord(last) {
      dateWords.insert(last, at: 0)
      words.removeLast()
    }
    guard let found = PublicationDate(parsing: dateWords.joined(separator: " ")) else { return false }
    date = found
    journal = OvidSource.bare(words.joined(separator: " "))
    let numbers = text[text.index(after: semicolon)...]
    if numbers.contains(":") || numbers.contains("(") {
      takeNumbers(numbers)
    } else {
      pages = OvidSource.pages(numbers) ?? pages
    }
    return true
  }

  /// A full stop, then a volume or a bracket: `. 12(3):123-30, 2018`.
  private mutating func takeNumbered(_ text: String) -> Bool {
    var from = text.startIndex
    while let stop = text.range(of: ". ", range: from..<text.endIndex) {
      from = stop.upperBound
      let rest = text[stop.upperBound...].drop { $0 == " " }
      let behind = rest.drop { $0.isNumber || $0 == "-" || $0 == "/" }.drop { $0 == " " }.first
      let isNumbers = rest.first?.isNumber == true && (behind == "(" || behind == ":" || behind == ",")
      guard isNumbers || rest.hasPrefix("(no pag") || rest.hasPrefix("(pp") else { continue }
      var title = text[..<stop.lowerBound]
      if let conference = title.range(of: ". Conference") { title = title[..<conference.lowerBound] }
      journal = OvidSource.bare(title)
      takeNumbers(rest)
      return true
    }
    return false
  }

  /// Volume, then brackets with the issue or pages, then `:pages`, then date and pages parted by commas.
  private mutating func takeNumbers(_ text: Substring) {
    var rest = text.drop { $0 == " " || $0 == "." }
    let stops: Set<Character> = ["(", ":", ","]
    let words = rest.prefix { !stops.contains($0) }.split(separator: " ")
    let number = words.prefix { !OvidSource.isMonth($0) }
    if !number.isEmpty { volume = number.joined(separator: " ") }
    rest =
      number.count < words.count
      ? rest[words[number.count].startIndex...] : rest.drop { !stops.contains($0) }
    while rest.first == "(" {
      let inside = OvidSource.bracketed(rest)
      takeBracket(inside)
      rest = rest[inside.endIndex...].dropFirst().drop { $0 == " " }
    }
    if rest.first == ":" {
      let part = rest.dropFirst().prefix { $0 != "," }
      pages = OvidSource.pages(part) ?? pages
      rest = rest[part.endIndex...]
    }
    for part in rest.split(separator: ",") {
      if date == nil, let found = PublicationDate(parsing: String(part)) {
        date = found
      } else if pages == nil {
        pages = OvidSource.pages(part)
      }
    }
  }

  private mutating func takeBracket(_ inside: Substring) {
    let lower = inside.lowercased()
    if lower.hasPrefix("pp") {
      pages = OvidSource.pages(inside) ?? pages
    } else if !lower.hasPrefix("no pag"), issue == nil {
      issue = inside.trimmed
    }
  }
}

extension OvidSource {
  /// `pp. 623-634` or `1048-1064` without its label; `nil` when there is no digit.
  private static func pages(_ text: Substring) -> String? {
    var rest = text.drop { $0 == " " || $0 == "." }
    if rest.hasPrefix("pp") { rest = rest.dropFirst(2).drop { $0 == "." || $0 == " " } }
    let pages = bare(rest)
    return pages.contains(where: \.isNumber) ? pages : nil
  }

  /// What stands between the bracket at the start and the one that closes it.
  private static func bracketed(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 { return text[text.index(after: text.startIndex)..<index] }
    }
    return text.dropFirst()
  }

  private static func yearInBrackets(_ text: String) -> (PublicationDate, Substring)? {
    var from = text.startIndex
    while let open = text[from...].firstIndex(of: "(") {
      from = text.index(after: open)
      let inside = text[from...].prefix { $0 != ")" }
      let behind = text[inside.endIndex...]
      guard inside.utf8.count == 4, behind.hasPrefix(").") else { continue }
      if let year = PublicationDate(parsing: String(inside)) { return (year, behind.dropFirst(2)) }
    }
    return nil
  }

  /// Without blanks and full stops at the ends.
  private static func bare(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let last = rest.last, last == "." || last.isWhitespace { rest.removeLast() }
    return String(rest.drop(while: \.isWhitespace))
  }

  private static func isDateWord(_ word: Substring) -> Bool {
    if word.allSatisfy(\.isNumber) { return [1, 2, 4].contains(word.count) }
    return isMonth(word)
  }

  /// `June`, `Jan`, `November/December`, `Spring`; `Marriage` and `Decision` belong to a title.
  private static func isMonth(_ word: Substring) -> Bool {
    word.split { $0 == "/" || $0 == "-" || $0 == "." }.allSatisfy { months.contains($0.lowercased()) }
      && word.first?.isLetter == true
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer",
    "autumn", "fall", "winter",
  ]
}
