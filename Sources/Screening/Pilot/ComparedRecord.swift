/// The ballots on one record beside each other.
package struct ComparedRecord: Sendable, Equatable {
  /// How they compare.
  package enum Outcome: String, Sendable, CaseIterable {
    /// Fewer than two people voted, so there is nothing to compare.
    case alone
    case agreed
    /// All exclude it, for reasons that differ where they must agree.
    case reasonsDiffer = "reasons differ"
    /// Some would keep it and some not.
    case split
  }

  /// Number of the record.
  package let record: Int
  /// One a person, by name.
  package let ballots: [Ballot]
  package let outcome: Outcome
  /// Ids of the criteria to which people gave different answers, sorted: why they disagree, as far as they said.
  package let splitCriteria: [String]

  /// - Parameter ballots: all on one record, at most one a person.
  package init(_ record: Int, _ ballots: [Ballot], _ settings: StageSettings) {
    self.record = record
    self.ballots = ballots.sorted { $0.seat < $1.seat }
    outcome = ComparedRecord.outcome(ballots, settings)
    splitCriteria = Set(ballots.flatMap(\.criteria.keys)).sorted().filter { criterion in
      Set(ballots.compactMap { $0.criteria[criterion] }).count > 1
    }
  }

  /// Whether the team has to talk about it.
  package var isDisagreement: Bool {
    switch outcome {
    case .alone, .agreed: false
    case .reasonsDiffer, .split: true
    }
  }

  private static func outcome(_ ballots: [Ballot], _ settings: StageSettings) -> Outcome {
    guard ballots.count > 1 else { return .alone }
    let choices = Set(ballots.map { settings.counted($0.choice) })
    guard choices.count == 1 else { return .split }
    let reasons = Set(ballots.compactMap { $0.reason?.foldedName })
    return choices == [.exclude] && settings.reasonsMustAgree && reasons.count > 1 ? .reasonsDiffer : .agreed
  }
}
