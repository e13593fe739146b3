/// A stage of selection (JBI Manual for Evidence Synthesis, 10.2.6: title and abstract, then full text).
package enum Stage: String, Sendable, CaseIterable, Codable {
  case titleAbstract = "title-abstract"
  case fullText = "full-text"

  /// What people call it.
  package var title: String {
    switch self {
    case .titleAbstract: "Title and abstract"
    case .fullText: "Full text"
    }
  }
}

/// How a stage turns decisions into verdicts.
package struct StageSettings: Sendable, Equatable, Codable {
  /// Reviewers who decide independently on each record; JBI asks for two or more.
  package var reviewers: Int
  /// What `maybe` counts as when votes are compared.
  package var maybeCountsAs: Choice
  /// Whether two exclusions for different reasons are a conflict.
  package var reasonsMustAgree: Bool

  package init(reviewers: Int, maybeCountsAs: Choice = .include, reasonsMustAgree: Bool = false) {
    self.reviewers = reviewers
    self.maybeCountsAs = maybeCountsAs
    self.reasonsMustAgree = reasonsMustAgree
  }

  /// Two reviewers; at full text a report needs one primary reason (JBI 10.2.6), so reasons must agree there.
  package static func standard(for stage: Stage) -> StageSettings {
    StageSettings(reviewers: 2, reasonsMustAgree: stage == .fullText)
  }
}
