/// Where a record stands at a stage after all decisions on it.
package enum Verdict: Sendable, Equatable {
  /// Nobody has decided.
  case unseen
  /// Some of the reviewers have decided.
  case waiting(votes: Int)
  /// The reviewers disagree.
  case conflict
  case included
  /// Excluded, with the one primary reason where one was given.
  case excluded(reason: String?)
  /// The team could not decide yet.
  case undecided
}

extension Verdict {
  /// The verdict that `decisions` on one record amount to.
  ///
  /// A resolution stands over votes, but one that left the question open gives way to later votes. Of each reviewer only
  /// the latest vote counts; `Amara` and `amara ` are one reviewer. Votes count once as many reviewers have voted as the
  /// stage asks for.
  package static func of(_ decisions: [ScreeningDecision], _ settings: StageSettings) -> Verdict {
    let inOrder = decisions.sorted { $0.sequence < $1.sequence }
    if let resolution = inOrder.last(where: { $0.kind == .resolution }) {
      let isOpenAgain = resolution.choice == .maybe && inOrder.last?.kind == .vote
      if !isOpenAgain { return final(resolution.choice, reason: resolution.reason) }
    }
    var latest: [String: ScreeningDecision] = [:]
    for vote in inOrder where vote.kind == .vote { latest[vote.reviewer.foldedName] = vote }
    if latest.isEmpty { return .unseen }
    if latest.count < settings.reviewers { return .waiting(votes: latest.count) }
    let votes = latest.values.sorted { $0.sequence < $1.sequence }
    let choices = Set(votes.map { $0.choice == .maybe ? settings.maybeCountsAs : $0.choice })
    guard choices.count == 1, let choice = choices.first else { return .conflict }
    let reasons = Set(votes.compactMap { $0.reason?.foldedName })
    if choice == .exclude, settings.reasonsMustAgree, reasons.count > 1 { return .conflict }
    return final(choice, reason: votes.compactMap(\.reason).first)
  }

  private static func final(_ choice: Choice, reason: String?) -> Verdict {
    switch choice {
    case .include: .included
    case .exclude: .excluded(reason: reason)
    case .maybe: .undecided
    }
  }
}
