internal import Bibliography
internal import Charting
internal import Foundation
internal import Review
internal import Screening

/// Which sources a list shows.
enum ChartingFilter: String, CaseIterable, Sendable {
  case all, toChart = "to-chart", begun, finished, differences

  func takes(_ source: SourceToChart) -> Bool {
    switch self {
    case .all: true
    case .toChart: source.own == .untouched && source.isWanted
    case .begun: source.own == .begun
    case .finished: source.own == .finished
    case .differences: source.differences > 0
    }
  }
}

/// The included sources, and how far one is with charting them.
struct ChartingListPage: Page {
  static let template = "charting"
  let heading: String
  /// Why nothing can be charted: `no-form` or `no-sources`; `nil` when it can.
  let lacksForm: Bool
  let lacksSources: Bool
  let isEmpty: Bool
  let tabs: [Tab]
  let filter: String
  let lines: [Line]
  let hasNoLines: Bool
  /// “4 wait for you, 2 are begun.”
  let summary: String
  /// “Pilot round 1: 2 of 3 sources charted by all who chart them”, while a round goes on.
  let pilot: String?
  /// The source to go on with.
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
    let record: String
    let path: String
    let label: String
    let title: String
    /// `untouched`, `begun` or `finished`, for the class of the badge.
    let state: String
    let stateWord: String
    /// What stands beside the state: who else is needed, what is to be settled.
    let note: String?
    let compare: String?
    let differences: String?
  }

  static let pageSize = 30
}

extension ChartingListPage {
  init(_ review: Review, _ filter: ChartingFilter, page: Int, _ viewer: String, _ strings: Strings) throws {
    heading = strings["room.charting"]
    let form = try? review.chartForm()
    let sources = form == nil ? [] : try review.sourcesToChart(seenBy: viewer)
    let mayChart = try review.team().may(viewer, .chart)
    lacksForm = form == nil
    lacksSources = form != nil && sources.isEmpty
    isEmpty = sources.isEmpty
    self.filter = filter.rawValue
    tabs = ChartingFilter.allCases.map { one in
      Tab(
        name: strings["charting.filter.\(one.rawValue)"],
        path: one == .all ? "/charting" : "/charting?state=\(one.rawValue)",
        count: sources.count { one.takes($0) }.grouped, isHere: one == filter)
    }
    let shown = sources.filter { filter.takes($0) }.inOrderOfUrgency(mayChart: mayChart)
    let size = ChartingListPage.pageSize
    let last = max(1, (shown.count + size - 1) / size)
    let page = min(max(page, 1), last)
    lines = shown.dropFirst((page - 1) * size).prefix(size).map { Line($0, form?.charters ?? 2, strings) }
    hasNoLines = lines.isEmpty && !sources.isEmpty
    let (wanted, begun) = (sources.filter { $0.isWanted }, sources.filter { $0.own == .begun && $0.isWanted })
    summary =
      mayChart
      ? wanted.isEmpty ? strings["charting.nothing"] : strings("charting.wait", count: wanted.count)
      : strings("charting.included", count: sources.count)
    pilot = try form == nil ? nil : review.chartingPilot().last.flatMap { $0.conclusion == nil ? $0.progress : nil }
    next = mayChart ? (begun.first ?? wanted.first).map(Next.init) : nil
    func path(_ number: Int) -> String { "/charting?state=\(filter.rawValue)&page=\(number)" }
    previousPage = page > 1 ? path(page - 1) : nil
    nextPage = page < last ? path(page + 1) : nil
    pages = last > 1 ? strings("charting.pages", ["page": String(page), "last": String(last)]) : nil
  }
}

extension ChartingListPage.Next {
  init(_ source: SourceToChart) {
    path = "/charting/\(source.source.text)"
    label = "\(source.source.text), \(source.label)"
    isBegun = source.own == .begun
  }
}

extension ChartingListPage.Line {
  fileprivate init(_ source: SourceToChart, _ charters: Int, _ strings: Strings) {
    record = source.source.text
    path = "/charting/\(source.source.text)"
    label = source.label
    title = source.title.isEmpty ? strings["conflicts.record.untitled"] : source.title
    let slug =
      switch source.own {
      case .untouched: source.isWanted ? "untouched" : "others"
      case .begun: "begun"
      case .finished: "finished"
      }
    state = slug
    stateWord = strings["charting.state.\(slug)"]
    let notes = [
      source.isPilot ? strings["charting.pilot"] : nil,
      source.own == .finished && !source.isOpen ? strings["charting.waits"] : nil,
    ].compactMap(\.self)
    note = notes.isEmpty ? nil : notes.joined(separator: " · ")
    let isComparable = source.isOpen && source.finished > (charters > 1 ? 1 : 0)
    compare = isComparable ? path + "/compare" : nil
    differences = source.differences > 0 ? strings("charting.differences", count: source.differences) : nil
  }
}

extension [SourceToChart] {
  /// What is to be done next first: what one began, on what the form is tried, what is to be settled, what waits, and then the rest.
  fileprivate func inOrderOfUrgency(mayChart: Bool) -> [SourceToChart] {
    func rank(_ source: SourceToChart) -> Int {
      if mayChart, source.own == .begun, source.isWanted { return 0 }
      if mayChart, source.isPilot, source.isWanted { return 1 }
      if source.differences > 0 { return 2 }
      if mayChart, source.isWanted { return 3 }
      return source.own == .finished ? 5 : 4
    }
    return sorted { (rank($0), $0.source.number) < (rank($1), $1.source.number) }
  }
}
