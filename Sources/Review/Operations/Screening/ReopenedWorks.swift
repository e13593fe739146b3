internal import GRDB
package import Screening

extension Review {
  /// How many works that are included or excluded at a stage would be open again under other settings.
  package func worksReopened(at stage: Stage, by settings: StageSettings) throws -> Int {
    try pool.read { db in
      let heads = try Int.fetchAll(
        db, sql: "SELECT record FROM standing WHERE stage = ? AND state IN ('included', 'excluded')",
        arguments: [stage.rawValue])
      return try heads.count { head in
        let work = try WorkDecisions(head: head, db)
        return StandingState(.ofWork(work.decisions[stage] ?? [], merged: work.merged, settings)).isFinal == false
      }
    }
  }
}
