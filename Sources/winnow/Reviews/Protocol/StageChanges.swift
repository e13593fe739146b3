internal import Bibliography
internal import Reporting
internal import Review
internal import ReviewProtocol
internal import Screening

/// What a protocol changes of how votes count, and what that opens again.
struct StageChanges {
  private let before: ReviewSnapshot
  private let after: ReviewSnapshot

  /// - Parameter selection: as the new version has it.
  init(_ selection: SelectionSettings, in snapshot: ReviewSnapshot) {
    before = snapshot
    var changed = snapshot
    for stage in Stage.allCases { changed.stages[stage] = StageSettings(selection, at: stage) }
    after = changed
  }

  /// A line for each stage whose settings change.
  var lines: [String] {
    Stage.allCases.compactMap { stage in
      let (old, new) = (before.settings(stage), after.settings(stage))
      guard old != new else { return nil }
      return "\(stage.rawValue): \(old.words(at: stage)) → \(new.words(at: stage))" + opened(at: stage)
    }
  }

  /// Works whose verdict the new settings take back.
  private func opened(at stage: Stage) -> String {
    let opened = before.works.count { work in
      guard before.reaches(work, stage) else { return false }
      return before.verdict(on: work, at: stage).isFinal && !after.verdict(on: work, at: stage).isFinal
    }
    return opened == 0 ? "" : "; \(opened.counted("decided record")) will be open again"
  }
}

extension Verdict {
  fileprivate var isFinal: Bool {
    switch self {
    case .included, .excluded: true
    case .unseen, .waiting, .conflict, .undecided: false
    }
  }
}
