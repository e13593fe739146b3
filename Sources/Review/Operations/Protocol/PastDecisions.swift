internal import GRDB
package import Screening

/// A decision that stands, with the version of the protocol it followed.
package struct StandingDecision: Sendable, Equatable {
  /// The record that stands for the work it was made on.
  package let record: RecordID
  package let stage: Stage
  package let reviewer: String
  package let kind: DecisionKind
  package let choice: Choice
  package let reason: String?
  /// `nil` when no version was in force.
  package let protocolVersion: Int?
}

extension Review {
  /// Of each reviewer the latest vote on each work at each stage, and the latest resolution, in the order in which they were
  /// made. Decisions on records that were merged since are decisions on the one work.
  ///
  /// - Parameter viewer: who looks: votes of others that are sealed for that person are left out.
  package func pastDecisions(seenBy viewer: String) throws -> [StandingDecision] {
    try pool.read { db in
      var latest: [Seat: (event: Int, decision: StandingDecision)] = [:]
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT stage, cluster, reviewer, kind, choice, reason, protocol, event, made
          FROM decision JOIN record USING (record)
          WHERE withdrawn IS NULL AND NOT \(Seal.isSealed("decision", for: "?")) ORDER BY made, event
          """, arguments: [viewer.foldedName])
      while let row = try rows.next() {
        let decision = StandingDecision(
          record: RecordID(row["cluster"]), stage: try Review.known(row["stage"], "stage"), reviewer: row["reviewer"],
          kind: try Review.known(row["kind"], "kind of decision"), choice: try Review.known(row["choice"], "choice"),
          reason: row["reason"], protocolVersion: row["protocol"])
        latest[Seat(decision)] = (row["event"], decision)
      }
      return latest.values.sorted { $0.event < $1.event }.map(\.decision)
    }
  }

  /// Whose place a decision takes.
  private struct Seat: Hashable {
    let record: RecordID
    let stage: Stage
    /// `nil` for the team's resolution.
    let reviewer: String?

    init(_ decision: StandingDecision) {
      record = decision.record
      stage = decision.stage
      switch decision.kind {
      case .vote, .tool: reviewer = decision.reviewer.foldedName
      case .resolution: reviewer = nil
      }
    }
  }
}
