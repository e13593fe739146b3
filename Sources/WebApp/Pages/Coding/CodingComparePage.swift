internal import Bibliography
internal import Charting
internal import Foundation
internal import HTTPTypes
internal import Review
internal import Screening

/// What several people coded of a text side by side, excerpt by excerpt, and what the team says.
struct CodingComparePage: Page {
  static let template = "coding-compare"
  let heading: String
  let document: String
  let path: String
  let label: String
  /// Who is compared, in the order of being done.
  let coders: [String]
  let excerpts: [ShownExcerpt]
  let open: Int
  let isSettled: Bool
  let hasNothing: Bool
  /// The codebooks to choose other codes from.
  let books: [ShownBook]
  let ways: [OneConflictPage.Way]
  let hasSeveralWays: Bool
  let maySettle: Bool
  let whyNot: String?
  let previous: String?
  let next: String?

  /// - Throws: ``Refusal`` 404 while it is closed, in words that tell nothing of what others coded.
  init(_ review: Review, _ document: CodedDocument, _ viewer: String, _ words: Strings) throws {
    let sheet = try review.codingSheet(document, seenBy: viewer)
    guard sheet.isOpen else {
      throw Refusal(
        .notFound,
        Problem(
          "not all who code \(sheet.text.document.text) are done", remedy: "What others coded is closed until then."))
    }
    self.document = sheet.text.document.text
    path = sheet.text.document.path
    label = sheet.text.label
    let kind = words["coding.one.\(sheet.text.document.kind.rawValue)"].lowercased()
    heading = words("coding.compare.one", ["kind": kind, "label": label])
    coders = sheet.excerpts.first?.coders ?? []
    let ways = try review.waysToAgree(on: sheet, for: viewer)
    maySettle = !ways.isEmpty
    excerpts = sheet.excerpts.map { ShownExcerpt($0, sheet, words) }
    open = sheet.open.count
    isSettled = open == 0
    hasNothing = sheet.excerpts.isEmpty
    books = sheet.books.map(ShownBook.init)
    self.ways = ways.reversed().enumerated().map {
      .init(value: $1.rawValue, name: words["conflicts.way.\($1.rawValue)"], isFirst: $0 == 0)
    }
    hasSeveralWays = ways.count > 1
    whyNot = ways.isEmpty ? words["coding.whynot.role"] : nil
    let all = try review.documentsToCode(seenBy: viewer)
    let here = all.firstIndex { $0.document == sheet.text.document } ?? 0
    func compare(_ document: DocumentToCode) -> String { document.document.path + "/compare" }
    previous = all[..<here].last { $0.differences > 0 }.map(compare)
    next = all.dropFirst(here + 1).first { $0.differences > 0 }.map(compare)
  }
}

/// Passages that overlap, with who gave them which codes.
struct ShownExcerpt: Codable, Sendable {
  /// The beginning of ids on the page.
  let place: String
  let start: Int
  let end: Int
  let textHash: String
  let quote: String
  /// The units it touches: `3–4`.
  let units: String
  let isOlder: Bool
  let byCoder: [OfCoder]
  /// The codes that all coders gave, and those of only some.
  let lines: [Line]
  let isOpen: Bool
  let outcome: String
  let outcomeWord: String
  /// What the team settled on; `nil` while it has not.
  let settled: String?
  let settledBy: String?
  let isSettled: Bool
  /// Codes of one coder can be taken for the team.
  let hasChoice: Bool

  /// What one coder gave.
  struct OfCoder: Codable, Sendable {
    let coder: String
    /// The key that takes these codes for the team.
    let key: Int
    let codes: [String]
    let passages: [ShownCoding]
    let isEmpty: Bool
  }

  struct Line: Codable, Sendable {
    let code: String
    let label: String
    /// Who gave it, or one below it.
    let coders: String
    /// Whether it counts for the team as it stands.
    let isTeam: Bool
  }

  init(_ excerpt: Excerpt, _ sheet: CodingSheet, _ words: Strings) {
    let text = sheet.text
    (start, end, textHash) = (excerpt.passage.start, excerpt.passage.end, excerpt.textHash)
    isOlder = excerpt.textHash != sheet.textHash
    place = "excerpt-\(start)-\(end)" + (isOlder ? "-\(excerpt.textHash.prefix(8))" : "")
    // Of an older text only the words of the passages are known.
    quote = isOlder ? excerpt.codings.map(\.quote).uniqued.joined(separator: " … ") : text.quote(excerpt.passage)
    let numbers = isOlder ? [] : text.units(of: excerpt.passage).map(\.number)
    units = numbers.count > 1 ? "\(numbers[0])–\(numbers[numbers.count - 1])" : numbers.first.map(String.init) ?? ""
    byCoder = excerpt.coders.enumerated().map { number, coder in
      let own = excerpt.codings.filter { $0.coder == coder }
      return OfCoder(
        coder: coder, key: number + 1, codes: own.map(\.code.text).uniqued,
        passages: own.map { ShownCoding($0, sheet.books, textHash: sheet.textHash) }, isEmpty: own.isEmpty)
    }
    let counting = Set(excerpt.teamCodes)
    let given = excerpt.lines.map { line in
      Line(
        code: line.code.text, label: sheet.books.label(of: line.code), coders: line.coders.joined(separator: ", "),
        isTeam: counting.contains(line.code))
    }
    // The team may settle on a code that nobody gave.
    let others = counting.subtracting(excerpt.lines.map(\.code)).sorted()
    lines = given + others.map { Line(code: $0.text, label: sheet.books.label(of: $0), coders: "", isTeam: true) }
    isOpen = !excerpt.open.isEmpty
    isSettled = excerpt.settled != nil
    outcome = isSettled ? "settled" : isOpen ? "different" : "same"
    outcomeWord = words["coding.outcome.\(outcome)"]
    settled = excerpt.settled.map { settled in
      settled.codes.isEmpty
        ? words["coding.nothing"] : settled.codes.map { sheet.books.label(of: $0) }.joined(separator: "; ")
    }
    settledBy = excerpt.settled.map { "\(words["conflicts.way.\($0.manner.rawValue)"]), \($0.by)" }
    hasChoice = isOpen && excerpt.coders.count > 1
  }
}
