internal import Bibliography
internal import GRDB
internal import Screening

/// What a decision made elsewhere may not do in a team.
extension NewDecision {
  /// Why it is passed over, if it is: the reviewer is nobody's, the person decided in Winnow already, or a final answer would
  /// open votes that are sealed.
  ///
  /// - Parameter isTrial: nothing is recorded, so that the votes of the same file are not there yet.
  func obstacle(at stage: Stage, for user: String, _ team: Team, isTrial: Bool, _ db: Database) throws -> Problem? {
    guard !team.isOpen else { return nil }
    switch kind {
    case .vote:
      guard team.member(reviewer) != nil else {
        return Problem(
          "\(reviewer) is not in the team", text: record.text,
          remedy: "The vote was passed over; say who it is with --map, or add the person first.")
      }
      guard reviewer.foldedName != user.foldedName, try hasVotedHere(at: stage, db) else { return nil }
      return Problem(
        "\(reviewer) has decided on \(record.text) in this review", text: record.text,
        remedy: "The vote was passed over; everybody changes only their own.")
    case .resolution:
      let head = try Review.head(of: record, db)
      guard !isTrial, try Review.state(of: head, at: stage, db) == .waiting else { return nil }
      return Problem(
        "not everybody has decided on \(record.text) yet", text: record.text,
        remedy: "The final answer was passed over, since it would open votes that are sealed.")
    case .tool: return nil
    }
  }

  /// Whether the reviewer voted on the work in Winnow itself.
  private func hasVotedHere(at stage: Stage, _ db: Database) throws -> Bool {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM decision WHERE stage = ? AND seat = ? AND kind = 'vote' AND withdrawn IS NULL
          AND imported_from IS NULL AND record IN (
            SELECT record FROM record WHERE cluster = (SELECT cluster FROM record WHERE record = ?)) LIMIT 1
          """), arguments: [stage.rawValue, reviewer.foldedName, record.number]) != nil
  }

  /// Whether it changes a vote of the reviewer on a work whose votes were open since.
  func isChangeOfMind(at stage: Stage, _ db: Database) throws -> Bool {
    guard kind == .vote else { return false }
    let head = try Review.head(of: record, db)
    let earlier = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT event FROM decision WHERE stage = ? AND seat = ? AND kind = 'vote'
          AND record IN (SELECT record FROM record WHERE cluster = ?) LIMIT 1
          """), arguments: [stage.rawValue, reviewer.foldedName, head.number])
    return try earlier != nil && Review.isInformed(reviewer.foldedName, on: head, at: stage, db)
  }
}
