internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// Which documents a list shows.
enum CodingFilter: String, CaseIterable, Sendable {
  case all, toCode = "to-code", begun, finished, differences

  func takes(_ document: DocumentToCode) -> Bool {
    switch self {
    case .all: true
    case .toCode: document.own == .untouched && document.isWanted
    case .begun: document.own == .begun
    case .finished: document.own == .finished
    case .differences: document.differences > 0
    }
  }
}

/// The texts that can be coded, and how far one is with them.
struct CodingListPage: Page {
  static let template = "coding"
  let heading: String
  /// What is missing before anything can be coded.
  let lacksBook: Bool
  let lacksTexts: Bool
  let isEmpty: Bool
  let kinds: [Tab]
  let tabs: [Tab]
  let lines: [Line]
  let hasNoLines: Bool
  let summary: String
  let next: Next?
  let previousPage: String?
  let nextPage: String?
  let pages: String?

  struct Next: Codable, Sendable {
    let path: String
    let label: String
    let isBegun: Bool
  }

  struct Line: Codable, Sendable {
    /// `abstract:12`
    let document: String
    let path: String
    let kind: String
    let label: String
    let title: String
    /// `untouched`, `begun`, `finished`, `others` or `obstacle`, for the class of the badge.
    let state: String
    let stateWord: String
    let note: String?
    let compare: String?
    let differences: String?
    /// Why it can't be coded, and where that is mended.
    let obstacle: String?
    let mend: String?
    let isCodable: Bool
  }

  static let pageSize = 40
}

extension CodingListPage {
  init(
    _ review: Review, _ kind: CodedDocument.Kind?, _ filter: CodingFilter, page: Int, _ viewer: String, _ words: Strings
  ) throws {
    heading = words["room.coding"]
    let hasBook = (try? review.codebooks().isEmpty) == false
    let all = hasBook ? try review.documentsToCode(seenBy: viewer) : []
    let mayCode = try review.team().may(viewer, .chart)
    lacksBook = !hasBook
    lacksTexts = hasBook && all.isEmpty
    isEmpty = all.isEmpty
    let ofKind = all.filter { kind == nil || $0.document.kind == kind }
    func path(_ kind: CodedDocument.Kind?, _ filter: CodingFilter, _ page: Int? = nil) -> String {
      let parts = [
        kind.map { "kind=\($0.rawValue)" }, filter == .all ? nil : "state=\(filter.rawValue)",
        page.map { "page=\($0)" },
      ].compactMap(\.self)
      return parts.isEmpty ? "/coding" : "/coding?" + parts.joined(separator: "&")
    }
    kinds = ([nil] + CodedDocument.Kind.allCases.map { $0 }).map { one in
      Tab(
        name: words["coding.kind.\(one?.rawValue ?? "all")"], path: path(one, filter),
        count: all.count { one == nil || $0.document.kind == one }.grouped, isHere: one == kind)
    }
    tabs = CodingFilter.allCases.map { one in
      Tab(
        name: words["coding.filter.\(one.rawValue)"], path: path(kind, one),
        count: ofKind.count { one.takes($0) }.grouped, isHere: one == filter)
    }
    let shown = ofKind.filter { filter.takes($0) }
    let size = CodingListPage.pageSize
    let last = max(1, (shown.count + size - 1) / size)
    let page = min(max(page, 1), last)
    lines = shown.dropFirst((page - 1) * size).prefix(size).map { Line($0, words) }
    hasNoLines = lines.isEmpty && !all.isEmpty
    let wanted = all.filter { $0.isWanted }
    summary = words(mayCode ? "coding.wait" : "coding.texts", count: mayCode ? wanted.count : all.count)
    next = mayCode ? (wanted.first { $0.own == .begun } ?? wanted.first).map { Next($0, words) } : nil
    previousPage = page > 1 ? path(kind, filter, page - 1) : nil
    nextPage = page < last ? path(kind, filter, page + 1) : nil
    pages = last > 1 ? words("charting.pages", ["page": String(page), "last": String(last)]) : nil
  }
}

extension CodingListPage.Next {
  init(_ document: DocumentToCode, _ words: Strings) {
    path = document.document.path
    label = "\(words["coding.one.\(document.document.kind.rawValue)"]), \(document.label)"
    isBegun = document.own == .begun
  }
}

extension CodingListPage.Line {
  fileprivate init(_ document: DocumentToCode, _ words: Strings) {
    let name = document.document
    self.document = name.text
    path = name.path
    kind = words["coding.one.\(name.kind.rawValue)"]
    label = document.label
    title = document.title.isEmpty ? document.label : document.title
    let slug: String =
      switch document.own {
      case _ where document.obstacle != nil: "obstacle"
      case .untouched: document.isWanted ? "untouched" : "others"
      case .begun: "begun"
      case .finished: "finished"
      }
    state = slug
    stateWord = words["coding.state.\(slug)"]
    note =
      document.own == .finished && !document.isOpen
      ? words["coding.waits"] : document.codes > 0 ? words("coding.codes", count: document.codes) : nil
    compare = document.isOpen && document.finished > 1 ? name.path + "/compare" : nil
    differences = document.differences > 0 ? words("coding.differences", count: document.differences) : nil
    obstacle = document.obstacle.map { $0.description(withRemedy: false) }
    mend = document.obstacle == nil ? nil : name.record.map { "/fulltext/R\($0)" }
    isCodable = document.obstacle == nil
  }
}
