/// Exclusion reasons: records that carry one which is gone, has a new name or means something else.
extension Amendment {
  var reasonEffects: [AmendmentEffect] {
    let bySubject = changesBySubject(in: "exclusion_reasons", list: "exclusion_reasons")
    return bySubject.compactMap { effect(of: $0.changes, on: $0.subject) } + orderEffects
  }

  private func effect(of all: [ProtocolChange], on label: String) -> AmendmentEffect? {
    let changes = all.filter { $0.kind != .moved && !($0.kind == .added && $0.key == nil) && !followsRename($0) }
    guard !changes.isEmpty else { return nil }
    let before = changes.first?.formerSubject ?? label
    let items = records { $0.isExclusion && $0.reason?.foldedLabel == before.foldedLabel }
    let isRenamedOnly = changes.allSatisfy { $0.key == "label" }
    return AmendmentEffect(
      changes: changes.map(\.sentence), kind: .exclusionReason, weight: .needed,
      action: action(items, before, label, changes, isRenamedOnly: isRenamedOnly), items: items)
  }

  /// Whether the reason belongs to the criterion it belonged to, which has a new name.
  func followsRename(_ change: ProtocolChange) -> Bool {
    change.key == "criterion"
      && renamedCriteria.contains {
        change.before?.replacing($0.before, with: $0.after) == change.after
      }
  }

  private func action(
    _ items: [Int], _ before: String, _ label: String, _ changes: [ProtocolChange], isRenamedOnly: Bool
  ) -> String {
    if items.isEmpty { return "nothing to look at again: no exclusion carries the reason “\(before)”" }
    let records = "\(items.counted("record")) \(items.count == 1 ? "carries" : "carry")"
    if changes.contains(where: { $0.kind == .removed && $0.key == nil }) {
      return "\(records) the removed reason “\(before)”: choose another reason for each, or include it"
    }
    if isRenamedOnly {
      return "\(records) the old reason “\(before)”: check that “\(label)” says the same, and give it to them"
    }
    return "\(records) the reason “\(before)”: look whether it still applies"
  }

  /// The first reason that applies is the primary one, so a new order or a new reason may change it.
  private var orderEffects: [AmendmentEffect] {
    let changes = changes(in: "exclusion_reasons").filter {
      $0.kind == .moved || $0.kind == .added && $0.key == nil && !old.exclusionReasons.isEmpty
    }
    guard !changes.isEmpty else { return [] }
    let items = records { $0.isExclusion && $0.stage == .fullText && $0.reason != nil }
    return [
      AmendmentEffect(
        changes: changes.map(\.sentence), kind: .orderOfReasons, weight: .optional,
        action: items.isEmpty
          ? "nothing to look at again: no report was excluded at full text with a reason"
          : "\(items.counted("record")) excluded at full text may have another primary reason by the new order",
        items: items)
    ]
  }
}

extension ProtocolValue {
  /// A list in which one element has another name.
  fileprivate func replacing(_ old: ProtocolValue?, with new: ProtocolValue?) -> ProtocolValue {
    .list(elements.map { $0 == old ? new ?? $0 : $0 })
  }
}
