internal import GRDB
package import Prioritisation
package import Screening

/// What screening at a stage has found so far, for the question whether to stop.
package struct StoppingReading: Sendable, Equatable {
  package let stage: Stage
  /// How the stage is ranked now, if it is.
  package let plan: RankingPlan?
  /// The records in the order in which their verdicts fell.
  package let screened: ScreenedSoFar
  /// The control sample: those drawn by lot that have a verdict; `nil` without one.
  package let control: ControlSample?
}

extension Review {
  /// Reads what is known at a stage: verdicts, which are open to the team, and no vote.
  package func stoppingReading(at stage: Stage) throws -> StoppingReading {
    let order = try verdictOrder(at: stage)
    return try pool.read { db in
      let plan = try Review.rankingPlan(of: stage, db)
      let reached = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM standing WHERE stage = ? AND state != 'not retrieved'",
        arguments: [stage.rawValue])
      let included = Set(
        try Int.fetchAll(
          db, sql: "SELECT record FROM standing WHERE stage = ? AND state = 'included'", arguments: [stage.rawValue]))
      let total = reached ?? 0
      let labels = order.map { included.contains($0.number) }
      let drawn = plan.map { plan in order.filter { plan.isControl($0.number) } } ?? []
      return StoppingReading(
        stage: stage, plan: plan, screened: ScreenedSoFar(labels, of: total),
        control: plan == nil || drawn.isEmpty
          ? nil
          : ControlSample(
            total: total, drawn: drawn.count, relevant: drawn.count { included.contains($0.number) }))
    }
  }
}
