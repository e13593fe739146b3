package import Bibliography

/// Two fields against each other: which sources have each value of the one together with each of the other.
///
/// Fields of one group are paired entry by entry: a source stands in a cell only where one entry has both values. What
/// stands apart (not reported, disputed, …) is a row or column of its own where there are such sources.
package struct Crosstab: Sendable, Equatable {
  package let rows: FieldAxis
  package let columns: FieldAxis
  /// For each of the rows' categories and each of the columns' the sources, in the review's order.
  package let cells: [[[String]]]
  /// Whether entries of a group were paired.
  package let isPaired: Bool

  /// Two fields against each other: also paths in groups, and `year` or `country`.
  ///
  /// - Throws: ``Problem`` when the form has no such fields.
  package static func of(_ rows: String, _ columns: String, in charted: ChartedSources) throws(Problem) -> Crosstab {
    let (down, across) = (try FieldReader(rows, in: charted.form), try FieldReader(columns, in: charted.form))
    let isPaired = down.isInGroup(with: across)
    var pairs: [(id: String, rows: [FieldKey], columns: [FieldKey])] = []
    for source in charted.sources {
      if isPaired {
        pairs += zip(down.parts(source), across.parts(source)).map { (source.id, $0, $1) }
      } else {
        pairs.append((source.id, down.keys(source), across.keys(source)))
      }
    }
    return Crosstab(down, across, pairs, all: charted.sources.map(\.id), isPaired: isPaired)
  }

  private init(
    _ down: FieldReader, _ across: FieldReader, _ pairs: [(id: String, rows: [FieldKey], columns: [FieldKey])],
    all: [String], isPaired: Bool
  ) {
    rows = FieldAxis(down, pairs.map { ($0.id, $0.rows) }, all: all)
    columns = FieldAxis(across, pairs.map { ($0.id, $0.columns) }, all: all)
    self.isPaired = isPaired
    var found: [FieldKey: [FieldKey: Set<String>]] = [:]
    for pair in pairs {
      for row in pair.rows {
        for column in pair.columns { found[row, default: [:]][column, default: []].insert(pair.id) }
      }
    }
    let (rowKeys, columnKeys) = (rows.categories.map(\.key), columns.categories.map(\.key))
    cells = rowKeys.map { row in
      columnKeys.map { column in
        let ids = found[row]?[column] ?? []
        return ids.isEmpty ? [] : all.filter(ids.contains)
      }
    }
  }

  /// The sources with a value of the one and a value of the other.
  package func sources(_ row: FieldKey, _ column: FieldKey) -> [String] {
    guard let down = rows.categories.firstIndex(where: { $0.key == row }),
      let across = columns.categories.firstIndex(where: { $0.key == column })
    else { return [] }
    return cells[down][across]
  }
}
