/// The charting form: sources whose answers were charted by another form.
extension Amendment {
  var chartingEffects: [AmendmentEffect] {
    changesBySubject(in: "charting", list: "fields").flatMap { fieldEffects($0.changes, $0.subject) }
      + changesOfValues
  }

  private func fieldEffects(_ changes: [ProtocolChange], _ field: String) -> [AmendmentEffect] {
    if let added = changes.first(where: { $0.kind == .added && $0.key == nil }) { return [self.added(field, added)] }
    if let removed = changes.first(where: { $0.kind == .removed && $0.key == nil }) {
      return [self.removed(field, removed)]
    }
    let before = changes.first?.formerSubject ?? field
    return redefined(before, changes) + renamed(before, field, changes)
      + changes.flatMap { change -> [AmendmentEffect] in
        switch (change.key, change.kind) {
        case ("values", .added): gainedValues(before, change)
        case ("values", .removed): [lostValues(before, change)]
        case ("values.value", _): [renamedValue(before, change)]
        case (_, .added), (_, .removed), (_, .changed), (_, .moved): []
        }
      }
  }

  private func added(_ field: String, _ change: ProtocolChange) -> AmendmentEffect {
    let items = Set(answers.map(\.source)).sorted()
    return effect(
      [change], .fieldAdded, items,
      "chart `\(field)` for \(items.counted("source")) charted before: it was not asked in version \(number - 1)",
      none: "nothing to chart again: no source was charted before")
  }

  private func removed(_ field: String, _ change: ProtocolChange) -> AmendmentEffect {
    let items = sources(of: field)
    return effect(
      [change], .fieldRemoved, items, "nothing to do: the answers of \(items.counted("source")) are kept",
      none: "nothing to do: no source has an answer", weight: .nothing)
  }

  private func redefined(_ field: String, _ changes: [ProtocolChange]) -> [AmendmentEffect] {
    let weighty = changes.filter {
      ["type", "definition", "codebook", "unit"].contains($0.key) || $0.key == "repeatable" && $0.after == .flag(true)
        || $0.key == "required" && $0.after == .flag(true)
    }
    guard !weighty.isEmpty else { return [] }
    let items = sources(of: field)
    return [
      effect(
        weighty, .fieldChanged, items, "look again at the answers of \(items.counted("source")) to `\(field)`",
        none: "nothing to chart again: no source has an answer to `\(field)`")
    ]
  }

  private func renamed(_ before: String, _ field: String, _ changes: [ProtocolChange]) -> [AmendmentEffect] {
    let names = changes.filter { $0.key == "id" || $0.kind == .moved && $0.key == nil }
    guard before != field, !names.isEmpty else { return [] }
    let items = sources(of: before)
    return [
      effect(
        names, .fieldChanged, items,
        "nothing to chart again: the answers of \(items.counted("source")) to `\(before)` count for `\(field)`",
        none: "nothing to do: no source has an answer to `\(before)`", weight: .nothing)
    ]
  }

  private func gainedValues(_ field: String, _ change: ProtocolChange) -> [AmendmentEffect] {
    let vague = sources(of: field) { Self.isVague($0) }
    let others = sources(of: field).filter { !vague.contains($0) }
    let first = effect(
      [change], .valuesAdded, vague,
      "look again at \(vague.counted("source")) whose answer to `\(field)` leaves it open, as “other” or “unclear” does",
      none: "no source left `\(field)` open with an answer like “other” or “unclear”")
    guard !others.isEmpty else { return [first] }
    return [
      first,
      effect(
        [change], .valuesAdded, others,
        "\(others.counted("source")) with another answer to `\(field)` could be checked for the new values", none: "",
        weight: .optional),
    ]
  }

  /// Answers that a new value may replace.
  private static func isVague(_ value: String) -> Bool {
    let words = value.foldedLabel
    return ["other", "unclear", "unknown", "various", "mixed", "none", "n/a", "na"].contains(words)
      || ["other ", "other:", "other,", "not ", "unclear", "unknown", "unspecified", "none of"].contains {
        words.hasPrefix($0)
      }
  }

  private func lostValues(_ field: String, _ change: ProtocolChange) -> AmendmentEffect {
    let values = change.before?.elements.compactMap { $0["value"]?.text } ?? []
    let items = sources(of: field) { value in values.contains { $0.foldedLabel == value.foldedLabel } }
    let quoted = ValueWords.joined(values.map { "“\($0)”" })
    return effect(
      [change], .valuesChanged, items,
      "choose another value of `\(field)` for \(items.counted("source")) that \(items.count == 1 ? "has" : "have") \(quoted)",
      none: "nothing to chart again: no source has \(quoted)")
  }

  private func renamedValue(_ field: String, _ change: ProtocolChange) -> AmendmentEffect {
    let (before, after) = (change.before?.text ?? "", change.after?.text ?? "")
    let items = sources(of: field) { $0.foldedLabel == before.foldedLabel }
    return effect(
      [change], .valuesChanged, items,
      "give “\(after)” to \(items.counted("source")) that \(items.count == 1 ? "has" : "have") “\(before)” in `\(field)`",
      none: "nothing to chart again: no source has “\(before)”")
  }

  /// Definitions of single values.
  private var changesOfValues: [AmendmentEffect] {
    changes(in: "charting").filter { $0.list == "values" }.compactMap { change in
      guard let value = change.formerSubject, let field = change.container.last else { return nil }
      let items = sources(of: field) { $0.foldedLabel == value.foldedLabel }
      return effect(
        [change], .valuesChanged, items,
        "look again at \(items.counted("source")) that \(items.count == 1 ? "has" : "have") “\(value)” in `\(field)`",
        none: "nothing to chart again: no source has “\(value)”")
    }
  }
}

extension Amendment {
  /// The sources with an answer to a field, or with a value of it that fits.
  func sources(of field: String, where fits: (String) -> Bool = { _ in true }) -> [Int] {
    Set(answers.filter { $0.field == field && $0.values.contains(where: fits) }.map(\.source)).sorted()
  }

  func effect(
    _ changes: [ProtocolChange], _ kind: AmendmentEffect.Kind, _ items: [Int], _ action: String, none: String,
    weight: AmendmentEffect.Weight = .needed
  ) -> AmendmentEffect {
    AmendmentEffect(
      changes: changes.map(\.sentence), kind: kind, weight: weight, action: items.isEmpty ? none : action, items: items)
  }
}
