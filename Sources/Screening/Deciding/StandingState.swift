/// Where a work stands at a stage, in one word; ``Verdict`` with the number of votes and the reason beside it.
package enum StandingState: String, Sendable, CaseIterable {
  case unseen, waiting, conflict, included, excluded, undecided
  /// At full text: the report could not be had.
  case notRetrieved = "not retrieved"

  package init(_ verdict: Verdict) {
    self =
      switch verdict {
      case .unseen: .unseen
      case .waiting: .waiting
      case .conflict: .conflict
      case .included: .included
      case .excluded: .excluded
      case .undecided: .undecided
      }
  }

  /// Whether as many have decided as the stage asks for: from here on the votes are open to the team.
  package var isComplete: Bool {
    switch self {
    case .unseen, .waiting, .notRetrieved: false
    case .conflict, .included, .excluded, .undecided: true
    }
  }

  /// Whether the record is included or excluded.
  package var isFinal: Bool { self == .included || self == .excluded }

  /// Whether it still needs somebody's decision.
  package var isOpen: Bool { self == .unseen || self == .waiting }
}
