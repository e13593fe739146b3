internal import GRDB
internal import Screening

/// The seal of blind screening: what others said of a record at a stage stays closed until as many have decided as the stage
/// asks for. Nobody breaks it, whatever the role.
enum Seal {
  /// SQL that is true for a row of `table` (with `stage`, `record` and `seat`) that is closed to the person in `viewer`, a
  /// parameter that holds a seat.
  ///
  /// Resolutions are the team's and open, and so is what they settled. Else a work that stands nowhere at a stage, because it
  /// was taken out or sent back, has no complete decision, and its votes stay closed.
  static func isSealed(_ table: String, for viewer: String) -> String {
    let isVote = table == "decision" ? "decision.kind = 'vote' AND " : ""
    return """
      (\(isVote)\(table).seat != \(viewer)
        AND NOT \(isOpen("\(table).stage", "(SELECT cluster FROM record WHERE record.record = \(table).record)")))
      """
  }

  /// SQL that is true when what was said of the work under `head` at `stage` is open to all.
  static func isOpen(_ stage: String, _ head: String) -> String {
    """
    (EXISTS (
      SELECT 1 FROM standing WHERE standing.stage = \(stage) AND standing.record = \(head)
      AND standing.state IN \(StandingState.complete))
    OR EXISTS (
      SELECT 1 FROM record AS member CROSS JOIN decision AS final ON final.record = member.record
      WHERE member.cluster = \(head) AND final.stage = \(stage) AND final.kind = 'resolution'
      AND final.choice != 'maybe' AND final.withdrawn IS NULL))
    """
  }

  /// SQL that is true for a row of `pilot_vote` that is closed to the person in `viewer`: the round is neither closed nor
  /// complete.
  static func isSealedInPilot(for viewer: String) -> String {
    "(pilot_vote.seat != \(viewer) AND NOT \(PilotRound.isDone("pilot_vote.round")))"
  }
}
