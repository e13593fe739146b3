internal import Bibliography
internal import Foundation
internal import Review
internal import Screening

/// The reports that are sought for retrieval, by how far they are.
struct FullTextListPage: Page {
  static let template = "fulltexts"
  let heading: String
  let tabs: [Tab]
  let lines: [ShownReport]
  let isEmpty: Bool
  let mayHandle: Bool
  /// Reports noted as not retrieved with fewer tries than the protocol plans.
  let shortfall: String?
  let state: String?
  let after: String?
  let isLaterPage: Bool

  static let pageSize = 25

  init(_ review: Review, _ state: RetrievalState?, after: RecordID?, _ viewer: String, _ strings: Strings) throws {
    let counts = try review.retrievalCounts()
    let reports = try review.reports(state, limit: FullTextListPage.pageSize + 1, after: after)
    let shown = Array(reports.prefix(FullTextListPage.pageSize))
    let records = try review.mergedRecords(shown.map(\.record)).reduce(into: [RecordID: StoredRecord]()) {
      $0[$1.id] = $1
    }
    heading = strings["room.fulltext"]
    tabs =
      [
        Tab(
          name: strings["fulltext.all"], path: "/fulltext", count: counts.values.reduce(0, +).grouped,
          isHere: state == nil)
      ]
      + RetrievalState.allCases.map {
        Tab(
          name: strings["fulltext.state.\($0.slug)"], path: "/fulltext?state=\($0.slug)",
          count: (counts[$0] ?? 0).grouped, isHere: $0 == state)
      }
    lines = shown.compactMap { report in records[report.record].map { ShownReport(report, $0, strings) } }
    isEmpty = lines.isEmpty
    mayHandle = try review.team().may(viewer, .handleReports)
    let short = try review.shortOfTries()
    shortfall =
      short.isEmpty
      ? nil
      : strings("fulltext.short", ["records": short.prefix(20).map(\.record.text).joined(separator: ", ")])
    self.state = state?.slug
    self.after = reports.count > shown.count ? shown.last?.record.text : nil
    isLaterPage = after != nil
  }
}
