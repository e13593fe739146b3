internal import Bibliography
internal import Screening

/// Where works stand at a stage before an import, to say which decisions will have no effect.
struct StageStanding {
  private let stage: Stage
  private var reached: [RecordID: Bool] = [:]
  private var resolved = Set<RecordID>()

  /// - Parameter resolved: records with a resolution at the stage.
  init(_ snapshot: ReviewSnapshot, resolved: Set<RecordID>, _ stage: Stage) {
    self.stage = stage
    for work in snapshot.works {
      // Whether a report could be had is what a full-text decision itself answers.
      let isReached = snapshot.reaches(work, stage) || stage == .fullText && snapshot.isNotRetrieved(work)
      let isResolved = !resolved.isDisjoint(with: work.members)
      for member in work.members {
        reached[member] = isReached
        if isResolved { self.resolved.insert(member) }
      }
    }
  }

  /// What to say about a decision on `record`, if anything.
  func note(
    on record: RecordID, _ outcome: DecisionTable.Row.Outcome, _ kind: DecisionKind, file: String, line: Int
  ) -> Problem? {
    if case .remarked = outcome { return nil }
    if reached[record] == false {
      return Problem(
        "\(record.text) has not reached this stage", file: file, line: line,
        remedy: "The decision was recorded and counts once the record gets there.")
    }
    if case .decided = outcome, kind == .vote, resolved.contains(record) {
      return Problem(
        "\(record.text) was resolved already", file: file, line: line,
        remedy: "The vote was recorded but the resolution stands; add a resolution to change it.")
    }
    return nil
  }
}
