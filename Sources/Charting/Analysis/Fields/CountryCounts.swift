package import Bibliography

/// How many sources are about each country, the most first.
package struct CountryCounts: Sendable, Equatable {
  package struct Country: Sendable, Equatable {
    package let name: String
    /// ISO 3166-1 code of two letters; `nil` for work done in many countries together.
    package let code: String?
    package let sources: [String]
  }

  package let countries: [Country]
  package let axis: FieldAxis

  /// The countries of a field, of the form's first that takes countries unless one is named.
  ///
  /// - Throws: ``Problem`` when the form has no such field.
  package static func of(_ charted: ChartedSources, field: String = "country") throws(Problem) -> CountryCounts {
    let axis = try FieldAxis.of(field, in: charted)
    let countries = axis.byFrequency.values
      .map { Country(name: $0.label, code: Countries.code(of: $0.label), sources: $0.sources) }
    return CountryCounts(countries: countries, axis: axis)
  }

  package var table: AnalysisTable {
    let reporting = axis.reporting
    var rows: [AnalysisTable.Row] = countries.map {
      .init([.init($0.name), .init($0.code ?? "–"), .count($0.sources), .share($0.sources.count, of: reporting.count)])
    }
    rows.append(
      .init(
        [.init("sources with a country"), .init(""), .count(reporting), .share(reporting.count, of: reporting.count)],
        role: .total))
    rows += axis.apart.filter { !$0.sources.isEmpty }.map {
      .init([.init($0.label), .init(""), .count($0.sources), .share(nil)], role: .apart)
    }
    return AnalysisTable(
      "Sources by country",
      columns: [.init("country"), .init("code"), .init("sources", .number), .init("of those with a country", .share)],
      rows: rows, notes: axis.countsTwice ? ["Sources may count more than once; totals count each once."] : [])
  }
}
