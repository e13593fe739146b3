internal import Bibliography
internal import Statistics

extension Frequencies {
  /// A row a value, then apart those without one; each share with its whole.
  package var table: AnalysisTable {
    let (asked, reporting) = (axis.asked.count, axis.reporting.count)
    var rows = numbers == nil ? axis.values.map { row($0, asked, reporting) } : []
    rows.append(
      .init(
        [
          .init("sources with a value"), .count(axis.reporting), .share(reporting, of: asked),
          .share(reporting, of: reporting),
        ],
        role: .total))
    rows += axis.apart.filter { !$0.sources.isEmpty }.map { category in
      let share: AnalysisTable.Cell =
        if case .apart(let kind) = category.key, kind.wasAsked { .share(category.sources.count, of: asked) } else {
          .share(nil)
        }
      return .init([.init(category.label), .count(category.sources), share, .share(nil)], role: .apart)
    }
    rows.append(.init([.init("all sources"), .count(axis.all), .share(nil), .share(nil)], role: .total))
    return AnalysisTable(
      axis.label,
      columns: [
        .init("value"), .init("sources", .number), .init("of those asked", .share), .init("of those reporting", .share),
      ], rows: rows + numberRows, notes: notes)
  }

  private func row(_ category: FieldAxis.Category, _ asked: Int, _ reporting: Int) -> AnalysisTable.Row {
    let n = category.sources.count
    return .init(
      [.init(category.label), .count(category.sources), .share(n, of: asked), .share(n, of: reporting)],
      indent: category.indent)
  }

  private var numberRows: [AnalysisTable.Row] {
    guard let numbers else { return [] }
    let found = numbers.summary
    let figures: [(String, Double)] = [
      ("numbers", Double(found.n)), ("sum", found.sum), ("minimum", found.minimum),
      ("lower quartile", found.lowerQuartile),
      ("median", found.median), ("upper quartile", found.upperQuartile), ("maximum", found.maximum),
    ]
    return [.section(numbers.unit.map { "In \($0)" } ?? "Numbers")]
      + figures.map { .init([.init($0), .number($1, sources: numbers.sources), .share(nil), .share(nil)]) }
  }

  private var notes: [String] {
    let (asked, reporting) = (axis.asked.count, axis.reporting.count)
    var notes = [
      "Shares are of the \(asked.counted("source")) asked (with a value, not reported, not applicable or disputed) and of the "
        + "\(reporting) with a value."
    ]
    if axis.isTree { notes.append("A code counts the sources with it or any code below it, each once.") }
    if axis.takesSeveral || axis.countsTwice {
      notes.append("Sources may count more than once; totals count each once.")
    }
    if let numbers {
      notes.append("Quartiles by \(SampleQuantile.definition).")
      if !numbers.otherUnits.isEmpty {
        let list = numbers.otherUnits.map { "\($0.source) (\($0.unit))" }.joined(separator: ", ")
        notes.append("Not in these figures, since in another unit: \(list).")
      }
    }
    return notes
  }
}
