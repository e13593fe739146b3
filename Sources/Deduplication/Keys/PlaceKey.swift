internal import Bibliography

/// Where in the literature a record says its work stands: volume, issue and pages as numbers.
package struct PlaceKey: Sendable, Equatable {
  /// A page or article number: `S14` is 14 with the letter `s`.
  package struct Page: Sendable, Equatable, Hashable {
    let letter: UInt8
    let number: Int
  }

  package let volume: Int?
  package let issue: Int?
  package let first: Page?
  let last: Page?

  package init(volume: String?, issue: String?, pages: String?, year: Int?) {
    var number = volume.flatMap { PlaceKey.number(in: $0) }
    // Journals without volumes are often given the year for one.
    if number == year { number = nil }
    self.volume = number
    self.issue = issue.flatMap { $0.utf8.count > 40 ? nil : PlaceKey.firstNumber(in: $0) }
    let range = pages.flatMap { PlaceKey.isCount($0) ? nil : PageRange($0) } ?? issue.flatMap(PlaceKey.pagesInIssue)
    let start = range.flatMap { PlaceKey.page($0.first) }
    let end = range.flatMap { $0.last }.flatMap { PlaceKey.page($0) }
    first = start
    last = end.flatMap { end in start.flatMap { end.number >= $0.number || end.letter != $0.letter ? end : nil } }
  }

  /// `215 p.`: how many pages a book or thesis has.
  private static func isCount(_ pages: String) -> Bool {
    let words = Folding.words(pages).split(separator: " ")
    return words.count == 2 && ["p", "pp", "pages", "leaves"].contains(words[1])
      && words[0].utf8.allSatisfy { $0 <= 0x39 }
  }

  /// `pp e15-e16` in the field of the issue, as some registers shift their columns.
  private static func pagesInIssue(_ issue: String) -> PageRange? {
    issue.hasPrefix("pp ") ? PageRange(issue) : nil
  }

  /// The number of a volume: `38 (Supplement 1)` is 38; behind a conference's name it comes last. A bracket that closes and
  /// doesn't open is what is left of a supplement.
  private static func number(in text: String) -> Int? {
    if text.utf8.contains(0x29), !text.utf8.contains(0x28) { return nil }
    let numbers = numbers(in: text)
    if text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true || text.utf8.count <= 16 {
      return numbers.first ?? roman(text)
    }
    return numbers.last
  }

  private static func firstNumber(in text: String) -> Int? { numbers(in: text).first }

  private static func numbers(in text: String) -> [Int] {
    text.utf8.split { $0 < 0x30 || $0 > 0x39 }.compactMap { $0.count <= 9 ? Int(Substring($0)) : nil }
  }

  private static func roman(_ text: String) -> Int? { TitleKey(FoldedText("part " + text))?.numerals.first }

  /// The last run of digits with the letter before it.
  private static func page(_ text: String) -> Page? {
    let bytes = Array(text.utf8)
    guard let end = bytes.lastIndex(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    var start = end
    while start > 0, bytes[start - 1] >= 0x30, bytes[start - 1] <= 0x39 { start -= 1 }
    guard end - start < 12 else { return nil }
    let number = bytes[start...end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return Page(letter: start > 0 ? bytes[start - 1] : end + 1 < bytes.count ? bytes[end + 1] : 0, number: number)
  }
}
