internal import Bibliography
internal import GRDB
package import Screening

/// A decision that was taken back.
package struct TakenBack: Sendable, Equatable {
  package let record: RecordID
  package let stage: Stage
  package let choice: Choice
  /// The choice that stands again in its place; `nil` when there is none.
  package let standsAgain: Choice?
}

extension Review {
  /// Takes back a reviewer's own latest vote that still stands, by a new event. The vote before it on that record, if any,
  /// stands again.
  ///
  /// - Parameter stage: only votes of this stage.
  /// - Throws: ``Problem`` when there is nothing to take back.
  @discardableResult
  package func takeBackLast(at stage: Stage? = nil, acting: Acting) throws -> TakenBack {
    try write(acting, to: .screen) { db, ledger in
      let last = try Int.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT event FROM decision WHERE stage IN (?, ?) AND seat = ? AND kind = 'vote' AND withdrawn IS NULL
            ORDER BY made DESC, event DESC LIMIT 1
            """),
        arguments: [
          (stage ?? .titleAbstract).rawValue, (stage ?? .fullText).rawValue, acting.actor.foldedName,
        ])
      guard let last else {
        throw Problem(
          "\(acting.actor) has no decision\(stage.map { " at \($0.title.lowercased())" } ?? "") to take back",
          remedy: "Nothing was changed.")
      }
      return try Review.withdraw(last, acting, db, &ledger)
    }
  }

  /// Takes back one decision: a reviewer's own vote, or a resolution by somebody who may resolve.
  ///
  /// - Parameter decision: its ledger sequence.
  /// - Throws: ``Problem`` when there is no such decision, it was taken back already, or it is another person's vote.
  @discardableResult
  package func takeBack(_ decision: Int, acting: Acting) throws -> TakenBack {
    try write(acting, to: .read) { db, ledger in
      let row = try Row.fetchOne(
        db, sql: "SELECT kind, seat, withdrawn FROM decision WHERE event = ?", arguments: [decision])
      guard let row, row["withdrawn"] == nil else {
        throw Problem(
          row == nil ? "event \(decision) is no decision" : "decision \(decision) was taken back already",
          remedy: "Nothing was changed; `winnow log --record R…` shows the numbers.")
      }
      let kind: DecisionKind = try Review.known(row["kind"], "kind of decision")
      switch kind {
      case .vote:
        try Review.require(acting.actor, to: .screen, db)
        guard row["seat"] == acting.actor.foldedName else {
          throw Problem(
            "that vote is another person's", remedy: "Nothing was changed; everybody takes back only their own.")
        }
      case .resolution: try Review.require(acting.actor, to: .agree, db)
      case .tool: try Review.require(acting.actor, to: .organiseScreening, db)
      }
      return try Review.withdraw(decision, acting, db, &ledger)
    }
  }

  static func withdraw(
    _ decision: Int, _ acting: Acting, _ db: Database, _ ledger: inout LedgerWriter
  ) throws -> TakenBack {
    let row = try Row.fetchOne(
      db, sql: "SELECT stage, record, choice, seat, kind FROM decision WHERE event = ?", arguments: [decision])
    guard let row else { throw Problem("event \(decision) is no decision", remedy: "Nothing was changed.") }
    let (stage, record): (Stage, RecordID) = (try known(row["stage"], "stage"), RecordID(row["record"]))
    try ledger.append(.decisionWithdrawn(.init(stage: stage, record: record, decision: decision)))
    let seat: String = row["seat"]
    let kind: String = row["kind"]
    let before = try String.fetchOne(
      db,
      sql: """
        SELECT choice FROM decision WHERE stage = ? AND seat = ? AND kind = ? AND withdrawn IS NULL
        AND record IN (SELECT record FROM record WHERE cluster = (SELECT cluster FROM record WHERE record = ?))
        ORDER BY made DESC, event DESC LIMIT 1
        """, arguments: [stage.rawValue, seat, kind, record.number])
    return TakenBack(
      record: try head(of: record, db), stage: stage, choice: try known(row["choice"], "choice"),
      standsAgain: try before.map { try known($0, "choice") })
  }
}
