/// Rules of selection: records decided while fewer people decided, or while maybe counted as something else.
extension Amendment {
  var selectionEffects: [AmendmentEffect] {
    let byStage = PastDecision.Stage.allCases.flatMap { [reviewers(at: $0), maybe(at: $0)] }
    return (byStage + [reasonsMustAgree]).compactMap(\.self)
  }

  private func reviewers(at stage: PastDecision.Stage) -> AmendmentEffect? {
    guard let before = old.selection.reviewers(at: stage), let after = new.selection.reviewers(at: stage),
      before != after
    else { return nil }
    let items = after > before ? records { $0.stage == stage } : []
    let action =
      after < before
      ? "nothing to look at again at \(stage.words): fewer people decide from now on"
      : items.isEmpty
        ? "nothing to look at again: no record was decided at \(stage.words)"
        : "\(items.counted("record")) decided at \(stage.words) by the old rule: ask for more decisions until there are \(after) each"
    return effect("reviewers_per_record", stage, action, items, weight: after > before ? .needed : .nothing)
  }

  private func maybe(at stage: PastDecision.Stage) -> AmendmentEffect? {
    let (before, after) = (old.selection.maybe(at: stage), new.selection.maybe(at: stage))
    guard before != after, let after else { return nil }
    let items = records { $0.stage == stage && !$0.isExclusion }
    let action =
      items.isEmpty
      ? "nothing to look at again: no record was kept at \(stage.words)"
      : "look again at those of \(items.counted("record")) kept at \(stage.words) on which somebody answered maybe: "
        + "it now counts as \(after.rawValue)"
    return effect("maybe_counts_as", stage, action, items, weight: .needed)
  }

  private var reasonsMustAgree: AmendmentEffect? {
    guard new.selection.reasonsMustAgree == true, old.selection.reasonsMustAgree != true else { return nil }
    let items = records { $0.stage == .fullText && $0.isExclusion }
    let action =
      items.isEmpty
      ? "nothing to look at again: no record was excluded at full text"
      : "look whether the reviewers gave the same reason for \(items.counted("record")) excluded at full text"
    return effect("reasons_must_agree", .fullText, action, items, weight: .needed)
  }

  private func effect(
    _ key: String, _ stage: PastDecision.Stage, _ action: String, _ items: [Int], weight: AmendmentEffect.Weight
  ) -> AmendmentEffect {
    let sentences = changes(in: "selection").filter { change in
      let isRule = change.key == key || change.key == nil && change.list == "stages"
      return isRule && (change.subject == nil || change.subject == stage.rawValue)
    }
    return AmendmentEffect(
      changes: sentences.map(\.sentence), kind: .selectionRule, weight: weight, action: action, items: items)
  }
}

extension PastDecision.Stage {
  /// `title and abstract`.
  var words: String { ChangePhrases.word(rawValue) }
}

extension SelectionSettings {
  /// How many people decide at a stage.
  func reviewers(at stage: PastDecision.Stage) -> Int? {
    stages.first { $0.id == stage.rawValue }?.reviewersPerRecord ?? reviewersPerRecord
  }

  /// What maybe counts as at a stage.
  func maybe(at stage: PastDecision.Stage) -> MaybeRule? {
    stages.first { $0.id == stage.rawValue }?.maybeCountsAs ?? maybeCountsAs
  }
}
