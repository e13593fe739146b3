package import Screening

extension Event {
  /// From now on a stage's records are shown in ranked order, or no longer.
  package struct RankingSet: EventPayload {
    package static let ledgerName = "ranking set"
    package var event: Event { .rankingSet(self) }

    package var stage: Stage
    /// `nil` when ranking ends.
    package var plan: RankingPlan?
  }
}
