/// How many sources appeared in each year; years between without any count 0.
package struct Timeline: Sendable, Equatable {
  package struct Year: Sendable, Equatable {
    package let year: Int
    package let sources: [String]
  }

  /// From the first year to the last, none left out.
  package let years: [Year]
  /// Sources without a year.
  package let withoutYear: [String]

  package static func of(_ charted: ChartedSources) -> Timeline {
    let dated = Dictionary(grouping: charted.sources.filter { $0.year != nil }) { $0.year ?? 0 }
    let span = dated.keys.min().flatMap { first in dated.keys.max().map { first...$0 } }
    return Timeline(
      years: (span.map(Array.init) ?? []).map { Year(year: $0, sources: (dated[$0] ?? []).map(\.id)) },
      withoutYear: charted.sources.filter { $0.year == nil }.map(\.id))
  }

  package var table: AnalysisTable {
    let dated = years.flatMap(\.sources)
    var rows: [AnalysisTable.Row] = years.map {
      .init([.init(String($0.year)), .count($0.sources), .share($0.sources.count, of: dated.count)])
    }
    rows.append(
      .init([.init("sources with a year"), .count(dated), .share(dated.count, of: dated.count)], role: .total))
    if !withoutYear.isEmpty {
      rows.append(.init([.init("without a year"), .count(withoutYear), .share(nil)], role: .apart))
    }
    return AnalysisTable(
      "Sources by year of publication",
      columns: [.init("year"), .init("sources", .number), .init("of those with a year", .share)], rows: rows)
  }
}
