internal import Bibliography
internal import Charting
internal import Foundation
internal import Review

/// The team's passages behind a number of the themes, in their words.
struct ThemePassagesPage: Page {
  static let template = "analysis-passages"
  let heading: String
  let table: String
  let analysis: String
  let count: Int
  let countWords: String
  let passages: [Passage]
  let isEmpty: Bool
  let number: Int
  let pages: Int
  let hasPages: Bool
  let previous: String?
  let next: String?

  struct Passage: Codable, Sendable {
    let quote: String
    let label: String
    let code: String
    /// Who speaks, and where.
    let voice: String
    /// Where it was coded.
    let path: String
    let kind: String
  }

  static let pageSize = 20
}

extension ThemePassagesPage {
  /// - Throws: ``Refusal`` 404 when the table has no such row or column.
  init(
    _ answered: AnsweredQuestion, row: String, column: String, page: Int, _ review: Review, _ words: Strings
  ) throws {
    guard let themes = answered.themes, let book = answered.question.rows,
      let place = CellAddresses(answered.table).place(row, column), place.column > 0
    else {
      throw Refusal.missing("the number “\(row), \(column)”")
    }
    let theme = CodePath(book: book, path: themes.themes[place.row].value)
    // Two columns each: people and passages; those of all groups stand last.
    let group = (place.column - 1) / 2 < themes.columns.count ? themes.columns[(place.column - 1) / 2] : nil
    let coding = try review.teamCoding()
    let all = try coding.documents.flatMap { document in
      try review.passages(of: document, with: theme, from: group).map { Passage($0, coding.books, words) }
    }
    heading = "\(row), \(column)"
    table = answered.table.title
    analysis = answered.question.path
    count = all.count
    countWords = words("analysis.passages.count", count: all.count)
    let size = ThemePassagesPage.pageSize
    let last = max(1, (all.count + size - 1) / size)
    let number = min(max(1, page), last)
    passages = Array(all.dropFirst((number - 1) * size).prefix(size))
    isEmpty = all.isEmpty
    (self.number, pages) = (number, last)
    hasPages = last > 1
    let path =
      "/analysis/passages?\(answered.question.query)&row=\(row.urlQueryValue)&column=\(column.urlQueryValue)&page="
    previous = number > 1 ? path + String(number - 1) : nil
    next = number < last ? path + String(number + 1) : nil
  }
}

/// A passage of the team's coding with the words it has.
private struct TeamPassage {
  let document: CodedDocument
  let source: String
  let quote: String
  let code: CodePath
  let passage: CodedPassage
}

extension ThemePassagesPage.Passage {
  fileprivate init(_ found: TeamPassage, _ books: [CodeTree], _ words: Strings) {
    quote = found.quote
    label = found.source
    code = books.label(of: found.code)
    let parts = [found.passage.participant, found.passage.group, found.passage.setting]
    voice = parts.filter { $0 != Excerpt.unstated && $0 != found.source }.joined(separator: ", ")
    path = found.document.path
    kind = words["coding.one.\(found.document.kind.rawValue)"]
  }
}

extension Review {
  /// What the team coded of a document with a code or one below it, in a group and setting; of all without.
  fileprivate func passages(
    of document: TeamCoding.Document, with theme: CodePath, from column: ThemeMatrix.Column?
  ) throws -> [TeamPassage] {
    let text = try? documentText(document.document)
    let source = text?.source ?? document.document.text
    return document.excerpts.flatMap { excerpt in
      let isOfText = excerpt.textHash == document.textHash
      let found = excerpt.teamPassages(source: source) { isOfText ? text?.voice(of: $0) : nil }
      let quote = isOfText ? text?.quote(excerpt.passage) : nil
      return found.filter { code, passage in
        let isThere = column == nil || ThemeMatrix.Column(group: passage.group, setting: passage.setting) == column
        return code.isWithin(theme) && isThere
      }.map { code, passage in
        TeamPassage(
          document: document.document, source: source,
          quote: quote ?? excerpt.codings.map(\.quote).uniqued.joined(separator: " … "), code: code, passage: passage)
      }
    }
  }
}
