package import Bibliography
package import Statistics

/// Two columns of a crosstab compared for each row: do sources with the one value have the row's more often than those
/// with the other? Descriptive: sources were not drawn at random, and many rows are looked at.
package struct ColumnTest: Sendable, Equatable {
  /// One row's comparison.
  package struct Line: Sendable, Equatable {
    package let label: String
    package let indent: Int
    /// Has and hasn't the row's value, of the sources of the first and the second column.
    package let counts: FourfoldTable
    /// The sources that have it.
    package let first: [String]
    package let second: [String]
    /// Two-sided, by Fisher's exact test.
    package let p: Double
  }

  package let title: String
  package let first: String
  package let second: String
  package let lines: [Line]
  /// Sources with both values: in neither group, since the test asks for groups that share nobody.
  package let inBoth: [String]
  /// Sources that were not asked for the rows' field, not charted or disputed: it isn't known whether they have the value.
  package let unknown: [String]

  package var table: AnalysisTable {
    let columns: [AnalysisTable.Column] =
      [.init("value")]
      + [first, second].flatMap {
        [.init("has", .number, group: $0), .init("hasn’t", .number, group: $0), .init("share", .share, group: $0)]
      } + [.init("p", .number)]
    let rows = lines.map { line in
      AnalysisTable.Row(
        [.init(line.label)] + cells(line.counts.first, line.first) + cells(line.counts.second, line.second)
          + [.init(NumberText.probability(line.p), number: line.p)],
        indent: line.indent)
    }
    return AnalysisTable(title, columns: columns, rows: rows, notes: notes)
  }

  private func cells(_ group: FourfoldTable.Group, _ sources: [String]) -> [AnalysisTable.Cell] {
    [.count(sources), .number(group.hasNot), .share(group.share)]
  }

  private var notes: [String] {
    var notes = [
      "Descriptive: p by Fisher’s exact test, two-sided, not corrected for the number of rows. The sources are no random sample."
    ]
    if !inBoth.isEmpty { notes.append("Left out, since they have both values: \(inBoth.joined(separator: ", ")).") }
    if !unknown.isEmpty {
      notes.append("Left out, since not asked, not charted or disputed: \(unknown.joined(separator: ", ")).")
    }
    return notes
  }
}

extension Crosstab {
  /// Two columns compared for each value of the rows.
  ///
  /// - Throws: ``Problem`` when the columns have no such value, or both are the same.
  package func test(between first: String, and second: String) throws(Problem) -> ColumnTest {
    let known = columns.values
    for value in [first, second] where !known.contains(where: { $0.value == value }) {
      throw Problem(
        "“\(columns.label)” has no value “\(value)”",
        remedy: "It has: \(known.compactMap(\.value).joined(separator: ", ")).")
    }
    let isBelow = columns.isTree && (first.hasPrefix(second + "/") || second.hasPrefix(first + "/"))
    guard first != second, !isBelow else {
      throw Problem("a value is compared with itself", text: first, remedy: "Name two values that share no sources.")
    }
    let groups = [first, second].map { value in Set(known.first { $0.value == value }?.sources ?? []) }
    let both = groups[0].intersection(groups[1])
    let isKnown = Set(rows.values.flatMap(\.sources)).union(
      Apart.allCases.filter(\.isSettled).flatMap { rows.sources(apart: $0) })
    let (one, other) = (
      groups[0].subtracting(both).intersection(isKnown), groups[1].subtracting(both).intersection(isKnown)
    )
    let lines = rows.values.map { row in
      let has = [first, second].enumerated().map { place, value in
        sources(row.key, .value(value)).filter((place == 0 ? one : other).contains)
      }
      let counts = FourfoldTable(
        first: .init(has: has[0].count, hasNot: one.count - has[0].count),
        second: .init(has: has[1].count, hasNot: other.count - has[1].count))
      return ColumnTest.Line(
        label: row.label, indent: row.indent, counts: counts, first: has[0], second: has[1], p: counts.fishersExact)
    }
    let labels = [first, second].map { value in known.first { $0.value == value }?.label ?? value }
    return ColumnTest(
      title: "\(rows.label): \(labels[0]) and \(labels[1])", first: labels[0], second: labels[1], lines: lines,
      inBoth: rows.inOrder(both),
      unknown: rows.inOrder(groups[0].union(groups[1]).subtracting(both).subtracting(isKnown)))
  }

  /// Chi-square of the whole table, where each source stands in one row and one column.
  ///
  /// - Throws: ``Problem`` when sources count more than once, or there is too little to test.
  package func chiSquare() throws(Problem) -> ChiSquare {
    guard !rows.countsTwice, !columns.countsTwice, !rows.isTree, !columns.isTree else {
      throw Problem(
        "sources count more than once, so chi-square doesn’t apply",
        remedy: "Compare two columns row by row with Fisher’s exact test.")
    }
    let counts = rows.values.indices.map { row in columns.values.indices.map { cells[row][$0].count } }
    guard let test = ChiSquare.of(counts) else {
      throw Problem(
        "chi-square needs two rows and two columns with sources", remedy: "Chart more sources, or choose other fields.")
    }
    return test
  }
}
