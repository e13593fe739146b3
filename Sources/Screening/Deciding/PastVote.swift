/// A decision of the past as far as blindness is concerned.
package struct PastVote: Sendable, Equatable {
  package let seat: String
  package let isResolution: Bool
  /// Ledger sequence of the decision.
  package let made: Int
  /// Ledger sequence of its withdrawal.
  package let withdrawn: Int?

  package init(seat: String, isResolution: Bool, made: Int, withdrawn: Int?) {
    self.seat = seat
    self.isResolution = isResolution
    self.made = made
    self.withdrawn = withdrawn
  }

  /// Whether the votes on a record were open at any moment since `seat` first decided on it.
  package static func wereOpen(to seat: String, in history: [PastVote], _ settings: StageSettings) -> Bool {
    guard let first = history.filter({ $0.seat == seat }).map(\.made).min() else { return false }
    return history.map(\.made).contains { moment in
      moment >= first && isOpen(at: moment, history, settings)
    }
  }

  private static func isOpen(at moment: Int, _ history: [PastVote], _ settings: StageSettings) -> Bool {
    let standing = history.filter { $0.made <= moment && ($0.withdrawn.map { $0 > moment } ?? true) }
    return standing.contains(where: \.isResolution)
      || Set(standing.filter { !$0.isResolution }.map(\.seat)).count >= settings.reviewers
  }
}
