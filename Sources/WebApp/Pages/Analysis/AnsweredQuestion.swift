internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

/// A question with what the charted sources say to it.
struct AnsweredQuestion: Sendable {
  let question: AnalysisQuestion
  let charted: ChartedSources
  let table: AnalysisTable
  /// SVG; `nil` where there is no figure of it.
  let figure: String?
  /// Of a map and its gaps: the cells, by which empty ones are explained.
  let map: EvidenceMap?
  /// Of the coded texts what stands behind the table.
  let themes: ThemeMatrix?
  /// Of a crosstab the values of its columns.
  let columnValues: [FieldAxis.Category]
  /// Of a crosstab each row tested between two columns, where that was asked for.
  let test: AnalysisTable?

  /// - Throws: ``Problem`` when the form has no such fields, or the protocol no such codebook.
  init(_ question: AnalysisQuestion, _ charted: ChartedSources, _ review: Review) throws {
    self.question = question
    self.charted = charted
    let (rows, columns) = (question.rows ?? "", question.columns ?? "")
    var map: EvidenceMap?
    var themes: ThemeMatrix?
    var (columnValues, test) = ([FieldAxis.Category](), AnalysisTable?.none)
    switch question.kind {
    case .frequencies:
      let found = try Frequencies.of(rows, in: charted)
      (table, figure) = (found.table, found.svg)
    case .crosstab:
      let found = try Crosstab.of(rows, columns, in: charted)
      (table, figure, columnValues) = (found.table(question.cells), found.svg, found.columns.values)
      if question.tested.count == 2 {
        test = try found.test(between: question.tested[0], and: question.tested[1]).table
      }
    case .map:
      let found = try EvidenceMap.of(Crosstab.of(rows, columns, in: charted), gaps: review.gaps())
      (table, figure, map) = (found.table, found.svg, found)
    case .gaps:
      let found = try EvidenceMap.of(Crosstab.of(rows, columns, in: charted), gaps: review.gaps())
      (table, figure, map) = (found.register, nil, found)
    case .timeline:
      let found = Timeline.of(charted)
      (table, figure) = (found.table, found.svg)
    case .countries:
      let found = try CountryCounts.of(charted, field: rows)
      (table, figure) = (found.table, found.svg)
    case .profile:
      let found = try RoleProfile.of(rows, by: columns, in: charted)
      (table, figure) = (found.table, found.svg)
    case .themes:
      let found = try review.themes(rows)
      (table, figure, themes) = (found.table, found.columns.isEmpty ? nil : found.svg, found)
    }
    (self.map, self.themes, self.columnValues, self.test) = (map, themes, columnValues, test)
  }
}

extension Review {
  /// What can be asked of the review.
  ///
  /// - Throws: ``Problem`` when the protocol has no form.
  func askable() throws -> Askable { Askable(form: try chartForm(), books: try codebooks()) }

  /// What counts of the charted sources and coded texts, answered for one question. What is still closed counts for nobody.
  ///
  /// - Throws: ``Problem`` when the protocol has no form, or the form no such fields.
  func answer(_ question: AnalysisQuestion) throws -> AnsweredQuestion {
    try AnsweredQuestion(question, chartedSources(), self)
  }
}
