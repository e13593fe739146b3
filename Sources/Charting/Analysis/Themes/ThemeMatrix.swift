internal import Bibliography

/// Which themes each group of people speaks of in each setting.
///
/// Cells count participants, each once; a code counts for those above it. How many people took part stands beside the columns
/// as context: nothing is weighted by it.
package struct ThemeMatrix: Sendable, Equatable {
  /// A group of people in a setting.
  package struct Column: Sendable, Hashable {
    package let group: String
    package let setting: String

    package init(group: String, setting: String) {
      self.group = group
      self.setting = setting
    }
  }

  package struct Cell: Sendable, Equatable {
    /// Each once.
    package let participants: [String]
    package let passages: Int
    package let sources: [String]
  }

  package let themes: [FieldValue]
  package let columns: [Column]
  /// A row a theme, a place a column.
  package let cells: [[Cell]]
  /// Of each theme over all columns.
  package let totals: [Cell]
  /// How many people took part, where it is known.
  package let sampleSizes: [Column: Int]

  /// - Parameters:
  ///   - themes: the codebook in its order; codes that only passages have come last.
  ///   - sampleSizes: people of a group in a setting; they may name columns that no passage is from.
  package static func of(
    _ passages: [CodedPassage], themes: [FieldValue], sampleSizes: [Column: Int] = [:]
  ) -> ThemeMatrix {
    let known = Set(themes.map(\.value))
    let others = Set(passages.map(\.code)).subtracting(known).sorted().map { FieldValue($0) }
    let named = passages.map { Column(group: $0.group, setting: $0.setting) }
    let extra = Set(sampleSizes.keys).subtracting(named).sorted { ($0.group, $0.setting) < ($1.group, $1.setting) }
    let columns = (named + extra).uniqued
    let groups = columns.map(\.group).uniqued
    let ordered = groups.flatMap { group in columns.filter { $0.group == group } }
    let all = themes + others
    let ofTheme = all.map { theme in
      passages.filter { $0.code == theme.value || $0.code.hasPrefix(theme.value + "/") }
    }
    return ThemeMatrix(
      themes: all, columns: ordered,
      cells: ofTheme.map { own in
        ordered.map { column in cell(own.filter { $0.group == column.group && $0.setting == column.setting }) }
      }, totals: ofTheme.map(cell), sampleSizes: sampleSizes)
  }

  private static func cell(_ passages: [CodedPassage]) -> Cell {
    // Participants of two sources may be called the same.
    let people = passages.map { $0.participant == $0.source ? $0.source : "\($0.source): \($0.participant)" }.uniqued
    return Cell(participants: people, passages: passages.count, sources: passages.map(\.source).uniqued)
  }

  package var table: AnalysisTable {
    let headings = columns.flatMap { column -> [AnalysisTable.Column] in
      let size = sampleSizes[column].map { " (of \($0))" } ?? ""
      let title = "\(column.group), \(column.setting)\(size)"
      return [.init("people", .number, group: title), .init("passages", .number, group: title)]
    }
    let rows = zip(themes, zip(cells, totals)).map { theme, line in
      AnalysisTable.Row(
        [.init(theme.label)]
          + (line.0 + [line.1]).flatMap { cell -> [AnalysisTable.Cell] in
            [.number(cell.participants.count, sources: cell.sources), .number(cell.passages, sources: cell.sources)]
          }, indent: theme.depth)
    }
    return AnalysisTable(
      "Themes by group and setting",
      columns: [.init("theme")] + headings
        + [.init("people", .number, group: "all"), .init("passages", .number, group: "all")], rows: rows,
      notes: [
        "People count once a cell; a source whose people aren’t told apart counts as one.",
        "Who took part, in brackets, is context: nothing is weighted by it, and those who don’t mention a theme were not "
          + "necessarily asked about it.",
      ])
  }
}
