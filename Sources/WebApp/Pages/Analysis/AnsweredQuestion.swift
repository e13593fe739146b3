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

  /// - Throws: ``Problem`` when the form has no such fields.
  init(_ question: AnalysisQuestion, _ charted: ChartedSources, gaps: [GapNote]) throws {
    self.question = question
    self.charted = charted
    let (rows, columns) = (question.rows ?? "", question.columns ?? "")
    var map: EvidenceMap?
    switch question.kind {
    case .frequencies:
      let found = try Frequencies.of(rows, in: charted)
      (table, figure) = (found.table, found.svg)
    case .crosstab:
      let found = try Crosstab.of(rows, columns, in: charted)
      (table, figure) = (found.table(question.cells), found.svg)
    case .map:
      let found = EvidenceMap.of(try Crosstab.of(rows, columns, in: charted), gaps: gaps)
      (table, figure, map) = (found.table, found.svg, found)
    case .gaps:
      let found = EvidenceMap.of(try Crosstab.of(rows, columns, in: charted), gaps: gaps)
      (table, figure, map) = (found.register, nil, found)
    case .timeline:
      let found = Timeline.of(charted)
      (table, figure) = (found.table, found.svg)
    case .countries: (table, figure) = (try CountryCounts.of(charted, field: rows).table, nil)
    case .profile:
      let found = try RoleProfile.of(rows, by: columns, in: charted)
      (table, figure) = (found.table, found.svg)
    }
    self.map = map
  }
}

extension Review {
  /// What counts of the charted sources, answered for one question. What is still closed counts for nobody.
  ///
  /// - Throws: ``Problem`` when the protocol has no form, or the form no such fields.
  func answer(_ make: (ChartForm) throws -> AnalysisQuestion) throws -> AnsweredQuestion {
    let charted = try chartedSources()
    return try AnsweredQuestion(make(charted.form), charted, gaps: gaps())
  }
}
