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
  /// stage asks for. A tool's decision counts only while no person has decided.
  package static func of(_ decisions: [ScreeningDecision], _ settings: StageSettings) -> Verdict {
    let inOrder = decisions.sorted { $0.sequence < $1.sequence }
    if let resolution = inOrder.last(where: { $0.kind == .resolution }) {
      let isOpenAgain = resolution.choice == .maybe && inOrder.last?.kind == .vote
      if !isOpenAgain { return final(resolution.choice, reason: resolution.reason) }
    }
    let votes = standingVotes(inOrder)
    if votes.isEmpty {
      guard let tool = inOrder.last(where: { $0.kind == .tool }) else { return .unseen }
      return final(tool.choice, reason: tool.reason)
    }
    if votes.count < settings.reviewers { return .waiting(votes: votes.count) }
    let choices = Set(votes.map { settings.counted($0.choice) })
    guard choices.count == 1, let choice = choices.first else { return .conflict }
    let reasons = Set(votes.compactMap { $0.reason?.foldedName })
    if choice == .exclude, settings.reasonsMustAgree, reasons.count > 1 { return .conflict }
    return final(choice, reason: votes.compactMap(\.reason).first)
  }

  /// The verdict on a work whose records had been decided apart before they were merged.
  ///
  /// Decisions on any of its records count. Where the records had been decided with different results before the merge,
  /// the work is a conflict until the team resolves it.
  /// - Parameters:
  ///   - decisions: those on each of its records.
  ///   - merged: ledger sequence of the latest merge; `nil` for a work that never was merged.
  package static func ofWork(
    _ decisions: [[ScreeningDecision]], merged: Int?, _ settings: StageSettings
  ) -> Verdict {
    let all = decisions.flatMap { $0 }
    guard decisions.count > 1, let merged else { return .of(all, settings) }
    if all.contains(where: { $0.kind == .resolution && $0.sequence > merged }) { return .of(all, settings) }
    let before = decisions.compactMap { onRecord -> Bool? in
      switch Verdict.of(onRecord.filter { $0.sequence < merged }, settings) {
      case .included: true
      case .excluded: false
      case .unseen, .waiting, .conflict, .undecided: nil
      }
    }
    return Set(before).count > 1 ? .conflict : .of(all, settings)
  }

  /// Of each reviewer the latest vote, in the order in which they were made.
  package static func standingVotes(_ decisions: [ScreeningDecision]) -> [ScreeningDecision] {
    var latest: [String: ScreeningDecision] = [:]
    for vote in decisions where vote.kind == .vote {
      let seat = vote.reviewer.foldedName
      if let earlier = latest[seat], earlier.sequence > vote.sequence { continue }
      latest[seat] = vote
    }
    return latest.values.sorted { $0.sequence < $1.sequence }
  }

  private static func final(_ choice: Choice, reason: String?) -> Verdict {
    switch choice {
    case .include: .included
    case .exclude: .excluded(reason: reason)
    case .maybe: .undecided
    }
  }
}

extension StageSettings {
  /// What a choice counts as when votes are compared.
  package func counted(_ choice: Choice) -> Choice { choice == .maybe ? maybeCountsAs : choice }
}
