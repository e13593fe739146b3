/// What a reviewer says of a record.
package enum Choice: String, Sendable, CaseIterable, Codable {
  case include
  case exclude
  /// Undecided; `StageSettings.maybeCountsAs` says what it counts as.
  case maybe
}

/// How much a decision weighs.
package enum DecisionKind: String, Sendable, CaseIterable, Codable {
  /// One reviewer's independent decision.
  case vote
  /// The team's answer to a conflict, or a final decision made elsewhere.
  case resolution
  /// An automation tool's decision. It stands only where no person decided, and is counted apart from people's.
  case tool
}

/// How a conflict was resolved.
package enum ResolutionManner: String, Sendable, CaseIterable, Codable {
  /// The reviewers agreed after discussion.
  case consensus
  /// A third person decided.
  case arbiter
}

/// What a reviewer says of one criterion.
package enum CriterionAnswer: String, Sendable, CaseIterable, Codable {
  case yes, no, unclear
}

/// One decision on one record at one stage. Decisions are never changed: a later one supersedes an earlier one.
package struct ScreeningDecision: Sendable, Equatable {
  package var reviewer: String
  package var kind: DecisionKind
  package var choice: Choice
  /// Primary reason for an exclusion.
  package var reason: String?
  /// Position in the ledger; later decisions have higher numbers.
  package var sequence: Int

  package init(reviewer: String, kind: DecisionKind, choice: Choice, reason: String? = nil, sequence: Int) {
    self.reviewer = reviewer
    self.kind = kind
    self.choice = choice
    self.reason = reason
    self.sequence = sequence
  }
}
