internal import Screening

/// Lists of states as SQL has them. The indexes of `standing` are written for the same lists.
extension StandingState {
  /// Works that still need somebody's decision.
  static let open = sql(\.isOpen)
  /// Works on which as many have decided as the stage asks for: their votes are open to the team.
  static let complete = sql(\.isComplete)
  /// Works that wait for the team's answer.
  static let disputed = sql { $0 == .conflict || $0 == .undecided }

  /// `('unseen', 'waiting')`.
  private static func sql(_ belongs: (StandingState) -> Bool) -> String {
    "(" + allCases.filter(belongs).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
  }
}
