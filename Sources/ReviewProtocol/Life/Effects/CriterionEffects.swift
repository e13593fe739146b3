/// Criteria: what was excluded under them, and what was kept without them.
extension Amendment {
  var criterionEffects: [AmendmentEffect] {
    changesBySubject(in: "criteria", list: "criteria").flatMap { effects(of: $0.changes, on: $0.subject) }
  }

  private func effects(of changes: [ProtocolChange], on id: String) -> [AmendmentEffect] {
    let sentences = changes.map(\.sentence)
    if changes.contains(where: { $0.kind == .added && $0.key == nil }) { return [added(id, sentences)] }
    if changes.contains(where: { $0.kind == .removed && $0.key == nil }) {
      return exclusions(under: [id], citing: id, sentences)
    }
    let oldID = changes.first?.formerSubject ?? id
    var effects: [AmendmentEffect] = []
    let weighty = changes.filter { ["wording", "definition", "kind", "stage", "element"].contains($0.key) }
    if !weighty.isEmpty {
      let said = weighty.map(\.sentence)
      effects += exclusions(under: [oldID, id], citing: oldID, said) + [keptBefore(id, said)]
    }
    let helpful = changes.filter {
      $0.key.map { ["rationale", "rulings"].contains($0) || $0.hasPrefix("examples") } ?? false
    }
    if !helpful.isEmpty { effects.append(explained(oldID, helpful.map(\.sentence))) }
    return effects + renamed(from: oldID, to: id, changes)
  }

  /// Those that cite the criterion, and those of which nobody can tell.
  private func exclusions(under ids: Set<String>, citing id: String, _ changes: [String]) -> [AmendmentEffect] {
    let untold = excludedWithoutReason(under: ids, id, changes)
    let cited = excluded(ids, id, changes)
    return (cited.items.isEmpty && !untold.isEmpty ? [] : [cited]) + untold
  }

  private func excluded(_ ids: Set<String>, _ id: String, _ changes: [String]) -> AmendmentEffect {
    let items = excluded(under: ids)
    return AmendmentEffect(
      changes: changes, kind: .excludedUnderCriterion, weight: .needed,
      action: items.isEmpty
        ? "nothing to look at again: no exclusion cites \(id)"
        : "look again at \(items.counted("record")) excluded under \(id)",
      items: items)
  }

  private func added(_ id: String, _ changes: [String]) -> AmendmentEffect {
    kept(id, changes, "before \(id) applied")
  }

  private func keptBefore(_ id: String, _ changes: [String]) -> AmendmentEffect {
    kept(id, changes, "before \(id) was changed")
  }

  private func kept(_ id: String, _ changes: [String], _ when: String) -> AmendmentEffect {
    let stages = [old, new].flatMap { $0.criteria.filter { $0.id == id }.flatMap(\.stage.decisionStages) }
    let items = kept(at: stages)
    return AmendmentEffect(
      changes: changes, kind: .keptBefore, weight: .needed,
      action: items.isEmpty
        ? "nothing to look at again: no record was kept at its stage \(when)"
        : "look again at \(items.counted("record")) kept \(when)",
      items: items)
  }

  private func explained(_ id: String, _ changes: [String]) -> AmendmentEffect {
    let items = excluded(under: [id])
    return AmendmentEffect(
      changes: changes, kind: .explained, weight: .optional,
      action: "helpful from now on, no need to look again"
        + (items.isEmpty ? "" : "; \(items.counted("record")) excluded under \(id) could be checked against it"),
      items: items)
  }

  private func renamed(from old: String, to new: String, _ changes: [ProtocolChange]) -> [AmendmentEffect] {
    guard old != new else { return [] }
    // Reasons that follow the new name change nothing either.
    let names =
      changes.filter { $0.key == "id" }
      + self.changes(in: "exclusion_reasons").filter(followsRename)
      .filter { $0.before?.elements.contains(.text(old)) ?? false }
    return [
      AmendmentEffect(
        changes: names.map(\.sentence), kind: .explained, weight: .nothing,
        action: "nothing to do: what cites \(old) before version \(number) means \(new)", items: [])
    ]
  }
}
