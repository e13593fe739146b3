internal import GRDB
package import Screening

extension Review {
  /// The works that are included or excluded at a stage, in the order in which their verdicts fell: by the decision from which
  /// on the verdict was what it is.
  ///
  /// Decisions taken back don't count. It tells no vote, only that enough of them had been given.
  package func verdictOrder(at stage: Stage) throws -> [RecordID] {
    try pool.read { db in
      let settings = try Review.stages(db)[stage] ?? .standard(for: stage)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT standing.record AS head, standing.state, decision.reviewer, decision.kind, decision.choice,
            decision.reason, decision.made, decision.event
          FROM standing JOIN record ON record.cluster = standing.record JOIN decision ON decision.record = record.record
          WHERE standing.stage = :stage AND standing.state IN ('included', 'excluded')
            AND decision.stage = :stage AND decision.withdrawn IS NULL
          ORDER BY standing.record, decision.made, decision.event
          """, arguments: ["stage": stage.rawValue])
      var fallen: [FallenVerdict] = []
      var ofOne: [FallenVerdict.Decision] = []
      while let row = try rows.next() {
        let decision = try FallenVerdict.Decision(row, place: ofOne.count)
        if let last = ofOne.last, last.head != decision.head {
          fallen.append(FallenVerdict(ofOne, settings))
          ofOne = [try FallenVerdict.Decision(row, place: 0)]
        } else {
          ofOne.append(decision)
        }
      }
      if !ofOne.isEmpty { fallen.append(FallenVerdict(ofOne, settings)) }
      return fallen.sorted { ($0.made, $0.event) < ($1.made, $1.event) }.map { RecordID($0.head) }
    }
  }
}

/// When the verdict on a work fell.
private struct FallenVerdict {
  let head: Int
  let made: String
  let event: Int

  /// A decision on a work that is decided, in the order in which they were made.
  struct Decision {
    let head: Int
    let state: StandingState
    let made: String
    let event: Int
    let decision: ScreeningDecision

    init(_ row: Row, place: Int) throws {
      head = row["head"]
      state = try Review.known(row["state"], "state")
      made = row["made"]
      event = row["event"]
      decision = ScreeningDecision(
        reviewer: row["reviewer"], kind: try Review.known(row["kind"], "kind of decision"),
        choice: try Review.known(row["choice"], "choice"), reason: row["reason"], sequence: place)
    }
  }

  /// - Parameter decisions: at least one.
  init(_ decisions: [Decision], _ settings: StageSettings) {
    var first = decisions.count - 1
    for end in decisions.indices.reversed() {
      let verdict = Verdict.of(decisions[...end].map(\.decision), settings)
      guard StandingState(verdict) == decisions[end].state else { break }
      first = end
    }
    (head, made, event) = (decisions[first].head, decisions[first].made, decisions[first].event)
  }
}
