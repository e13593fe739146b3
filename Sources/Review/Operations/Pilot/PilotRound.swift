/// Rounds of the trial of the criteria.
enum PilotRound {
  /// SQL that is true when everybody who takes part voted on every record, or the round was closed. Who leaves the team is
  /// still waited for: ending a round early needs `pilot close` with its reason.
  static func isDone(_ round: String) -> String {
    """
    (EXISTS (
        SELECT 1 FROM pilot AS ended
        WHERE ended.round = \(round) AND (ended.closed IS NOT NULL OR ended.accepted IS NOT NULL))
      OR NOT EXISTS (
        SELECT 1 FROM pilot_reviewer AS person JOIN pilot_record AS one ON one.round = person.round
        WHERE person.round = \(round)
        AND NOT EXISTS (
          SELECT 1 FROM pilot_vote AS given
          WHERE given.round = person.round AND given.seat = person.seat AND given.record = one.record)))
    """
  }
}
