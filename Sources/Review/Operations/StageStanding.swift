internal import Bibliography
internal import Screening

/// Where works stand at a stage before an import, to say which decisions will have no effect.
struct StageStanding {
  private let stage: Stage
  private var reached: [RecordID: Bool] = [:]
  private var resolved = Set<RecordID>()

  init(_ snapshot: ReviewSnapshot, _ stage: Stage) {
    self.stage = stage
    let decisions = snapshot.decisions[stage] ?? [:]
    for work in snapshot.works {
      // Whether a report could be had is what a full-text decision itself answers.
      let isReached = snapshot.reaches(work, stage) || stage == .fullText && snapshot.isNotRetrieved(work)
      let isResolved = work.members.contains { decisions[$0]?.contains { $0.kind == .resolution } ?? false }
      for member in work.members {
        reached[member] = isReached
        if isResolved { resolved.insert(member) }
      }
    }
  }

  /// What to say about a decision on `record`, if anything.
  func note(
    on record: RecordID, _ outcome: DecisionTable.Row.Outcome, _ kind: DecisionKind, file: String, line: Int
  ) -> Problem? {
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
