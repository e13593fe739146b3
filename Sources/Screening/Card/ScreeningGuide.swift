/// What a reviewer goes by at a stage: the criteria, the reasons and the words to mark. The same for all reviewers.
package struct ScreeningGuide: Sendable, Equatable {
  package var stage: Stage
  /// Those that are judged at this stage, in the order of the protocol.
  package var criteria: [GuideCriterion]
  /// Reasons for exclusion in the order of the protocol; the first nine are on the keys 1 to 9.
  package var reasons: [GuideReason]
  package var terms: [HighlightTerm]
  /// Whether excluding takes a reason, as it does at full text.
  package var asksForReason: Bool

  package init(
    stage: Stage, criteria: [GuideCriterion] = [], reasons: [GuideReason] = [], terms: [HighlightTerm] = []
  ) {
    self.stage = stage
    self.criteria = criteria
    self.reasons = reasons
    self.terms = terms
    asksForReason = stage == .fullText && !reasons.isEmpty
  }
}

/// A criterion in the words of the protocol.
package struct GuideCriterion: Sendable, Equatable {
  package var id: String
  package var isInclusion: Bool
  /// The short rule, always on the page.
  package var rule: String
  package var definition: String?
  package var examplesIn: [String] = []
  package var examplesOut: [String] = []
  /// What the team decided about doubtful cases.
  package var rulings: [String] = []

  package init(id: String, isInclusion: Bool, rule: String) {
    self.id = id
    self.isInclusion = isInclusion
    self.rule = rule
  }
}

/// A reason for exclusion.
package struct GuideReason: Sendable, Equatable {
  package var label: String
  package var definition: String?
  /// Ids of the criteria of which the record fails at least one.
  package var criteria: [String]

  package init(_ label: String, definition: String? = nil, criteria: [String] = []) {
    self.label = label
    self.definition = definition
    self.criteria = criteria
  }
}

extension ScreeningGuide {
  /// What answers to single criteria amount to: one failed criterion excludes, for the first reason that names it; all met
  /// includes; a doubt is maybe. `nil` until each criterion is answered or one is failed.
  package func judgement(from answers: [String: CriterionAnswer]) -> Judgement? {
    let failed = criteria.filter { answers[$0.id] == ($0.isInclusion ? .no : .yes) }.map(\.id)
    if !failed.isEmpty {
      let reason = reasons.first { !Set($0.criteria).isDisjoint(with: failed) }
      return Judgement(.exclude, reason: reason?.label, answers: answers)
    }
    guard !criteria.isEmpty, criteria.allSatisfy({ answers[$0.id] != nil }) else { return nil }
    return Judgement(answers.values.contains(.unclear) ? .maybe : .include, answers: answers)
  }
}
