package import ReviewProtocol
package import Screening

extension ScreeningGuide {
  /// What the protocol says to reviewers at a stage.
  ///
  /// - Parameter marks: words that speak for or against a record, beside the terms of population, concept and context.
  package init(_ reviewProtocol: ReviewProtocol, stage: Stage, marks: [HighlightTerm] = []) {
    let pcc = reviewProtocol.pcc
    let sets: [(PCCElement, HighlightGroup)] = [
      (pcc.population, .population), (pcc.concept, .concept), (pcc.context, .context),
    ]
    let criteria = reviewProtocol.criteria.filter { $0.stage.isJudged(at: stage) }
    self.init(
      stage: stage, criteria: criteria.map(GuideCriterion.init),
      reasons: reviewProtocol.exclusionReasons.map {
        GuideReason($0.label, definition: $0.definition, criteria: $0.criteria)
      },
      terms: sets.flatMap { element, group in element.terms.map { HighlightTerm($0, group) } } + marks)
  }
}

extension GuideCriterion {
  fileprivate init(_ criterion: Criterion) {
    self.init(id: criterion.id, isInclusion: criterion.kind == .inclusion, rule: criterion.wording)
    definition = criterion.definition
    examplesIn = criterion.examplesIn
    examplesOut = criterion.examplesOut
    rulings = criterion.rulings
  }
}

extension CriterionStage {
  fileprivate func isJudged(at stage: Stage) -> Bool {
    switch self {
    case .both: true
    case .titleAbstract: stage == .titleAbstract
    case .fullText: stage == .fullText
    }
  }
}
