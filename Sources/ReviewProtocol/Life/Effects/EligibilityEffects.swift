/// Limits, types of evidence source, and PCC: records excluded by criteria of that element, and records kept so far.
extension Amendment {
  var eligibilityEffects: [AmendmentEffect] { pccEffects + evidenceEffects + limitEffects }

  private var pccEffects: [AmendmentEffect] {
    EligibilityElement.allCases.compactMap { element in
      let sentences = changes(in: "pcc")
        .filter { $0.key.map { [element.rawValue + ".text", element.rawValue + ".definition"].contains($0) } ?? false }
        .map(\.sentence)
      guard !sentences.isEmpty else { return nil }
      let items = excluded(under: criteria(of: element))
      return AmendmentEffect(
        changes: sentences, kind: .excludedUnderCriterion, weight: .optional,
        action: items.isEmpty
          ? "no exclusion cites a criterion of \(element.rawValue); change the criteria where the new words ask for it"
          : "\(items.counted("record")) excluded by criteria of \(element.rawValue) could be checked against the new words",
        items: items)
    }
  }

  private var evidenceEffects: [AmendmentEffect] {
    let changed = changes(in: "evidence_sources").filter { $0.key != "note" }
    guard !changed.isEmpty else { return [] }
    let lost = Set(old.evidenceSources.types.map(\.foldedLabel)).subtracting(
      new.evidenceSources.types.map(\.foldedLabel))
    let barred = Set(new.evidenceSources.excluded.map(\.foldedLabel))
      .subtracting(old.evidenceSources.excluded.map(\.foldedLabel))
    let isNarrower =
      !new.evidenceSources.isOpen && (old.evidenceSources.isOpen || !lost.isEmpty) || !barred.isEmpty
    let sentences = changed.map(\.sentence)
    return exclusions(.evidenceSource, .evidenceType, "the type of evidence source", sentences)
      + (isNarrower ? [keptBefore(sentences, "the types of evidence source were narrowed")] : [])
  }

  private var limitEffects: [AmendmentEffect] {
    changesBySubject(in: "limits", list: "limits").flatMap { subject, changes -> [AmendmentEffect] in
      let changed = changes.filter { $0.key != "justification" }
      guard !changed.isEmpty else { return [] }
      let sentences = changed.map(\.sentence)
      return exclusions(.limit, .limit, "a limit", sentences)
        + (isNarrower(subject, changed) ? [keptBefore(sentences, "the \(subject) limit was narrowed")] : [])
    }
  }

  private func isNarrower(_ field: String, _ changes: [ProtocolChange]) -> Bool {
    func values(_ content: ReviewProtocol, _ field: String) -> Set<String> {
      Set(content.limits.filter { $0.field == field }.flatMap(\.values).map(\.foldedLabel)).subtracting(["none"])
    }
    let before = values(old, changes.first?.formerSubject ?? field)
    let after = values(new, field)
    return !after.isEmpty && (before.isEmpty || !before.isSubset(of: after))
  }

  private func criteria(of element: EligibilityElement) -> Set<String> {
    Set((old.criteria + new.criteria).filter { $0.element == element }.map(\.id))
  }

  /// Those that cite a criterion of the element, and those of which nobody can tell.
  private func exclusions(
    _ element: EligibilityElement, _ kind: AmendmentEffect.Kind, _ words: String, _ changes: [String]
  ) -> [AmendmentEffect] {
    let untold = excludedWithoutReason(under: criteria(of: element), words, changes)
    let cited = excludedBy(element, kind, words, changes)
    return (cited.items.isEmpty && !untold.isEmpty ? [] : [cited]) + untold
  }

  private func excludedBy(
    _ element: EligibilityElement, _ kind: AmendmentEffect.Kind, _ words: String, _ changes: [String]
  ) -> AmendmentEffect {
    let items = excluded(under: criteria(of: element))
    return AmendmentEffect(
      changes: changes, kind: kind, weight: .needed,
      action: items.isEmpty
        ? "nothing to look at again: no exclusion cites \(words)"
        : "look again at \(items.counted("record")) excluded by \(words)",
      items: items)
  }

  private func keptBefore(_ changes: [String], _ when: String) -> AmendmentEffect {
    let items = kept(at: PastDecision.Stage.allCases)
    return AmendmentEffect(
      changes: changes, kind: .keptBefore, weight: .needed,
      action: items.isEmpty
        ? "nothing to look at again: no record was kept before \(when)"
        : "look again at \(items.counted("record")) kept before \(when)",
      items: items)
  }
}
