internal import Bibliography
internal import Review
internal import ReviewProtocol
internal import Screening

/// What a protocol changes of how votes count, and what that opens again.
struct StageChanges {
  /// The settings before.
  let before: ReviewSnapshot
  /// As the new version has it.
  let selection: SelectionSettings
  /// How many works of a stage are open again.
  let reopened: (Stage, StageSettings) throws -> Int

  /// What an amendment would change.
  init(_ selection: SelectionSettings, in review: Review) throws {
    before = try review.snapshot()
    self.selection = selection
    reopened = { try review.worksReopened(at: $0, by: $1) }
  }

  /// What a registration changed.
  init(_ selection: SelectionSettings, from before: ReviewSnapshot, to after: ReviewSnapshot) {
    self.before = before
    self.selection = selection
    reopened = { stage, _ in
      before.works.count { before.verdict(on: $0, at: stage).isFinal && !after.verdict(on: $0, at: stage).isFinal }
    }
  }

  /// A line for each stage whose settings change.
  func lines() throws -> [String] {
    try Stage.allCases.compactMap { stage in
      let (old, new) = (before.settings(stage), StageSettings(selection, at: stage))
      guard old != new else { return nil }
      let opened = try reopened(stage, new)
      return "\(stage.rawValue): \(old.words(at: stage)) → \(new.words(at: stage))"
        + (opened == 0 ? "" : "; \(opened.counted("decided record")) will be open again")
    }
  }
}

extension Verdict {
  fileprivate var isFinal: Bool { StandingState(self).isFinal }
}
