/// Where a work stands at a stage.
package struct Standing: Sendable, Equatable {
  package var state: StandingState
  /// Reviewers who have decided.
  package var votes: Int
  /// The primary reason of an exclusion.
  package var reason: String?
  /// Whether an automation tool decided and no person.
  package var isByTool: Bool

  package init(state: StandingState, votes: Int = 0, reason: String? = nil, isByTool: Bool = false) {
    self.state = state
    self.votes = votes
    self.reason = reason
    self.isByTool = isByTool
  }

  /// The verdict; a report that could not be had has none, and counts as unseen.
  package var verdict: Verdict {
    switch state {
    case .unseen, .notRetrieved: .unseen
    case .waiting: .waiting(votes: votes)
    case .conflict: .conflict
    case .included: .included
    case .excluded: .excluded(reason: reason)
    case .undecided: .undecided
    }
  }
}
