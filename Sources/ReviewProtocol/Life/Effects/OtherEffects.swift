/// What an amendment asks for beyond decisions and answers of the past, and what it leaves alone.
extension Amendment {
  /// - Parameter effects: those on decisions and answers; their changes are not said again.
  func otherEffects(than effects: [AmendmentEffect]) -> [AmendmentEffect] {
    let said = Set(effects.flatMap(\.changes))
    var others: [ProtocolChange] = []
    var search: [ProtocolChange] = []
    var pilot: [ProtocolChange] = []
    var sources: [AmendmentEffect] = []
    for change in changes where !said.contains(change.sentence) {
      switch Consequence(change) {
      case .searchSource:
        sources.append(todo(.sourceToSearch, [change], "search it, and import what it finds"))
      case .searchAgain: search.append(change)
      case .pilotAgain: pilot.append(change)
      case .nothing: others.append(change)
      }
    }
    return sources
      + (search.isEmpty ? [] : [todo(.searchAgain, search, "run the search again")])
      + (pilot.isEmpty
        ? [] : [todo(.pilotAgain, pilot, "see whether the pilot on record still passes, or run another")])
      + (others.isEmpty
        ? []
        : [
          todo(
            .noEffect, others, "nothing that was decided depends on \(others.count == 1 ? "it" : "them")",
            weight: .nothing)
        ])
  }

  private func todo(
    _ kind: AmendmentEffect.Kind, _ changes: [ProtocolChange], _ action: String,
    weight: AmendmentEffect.Weight = .needed
  ) -> AmendmentEffect {
    AmendmentEffect(changes: changes.map(\.sentence), kind: kind, weight: weight, action: action, items: [])
  }

  /// What a change asks for that no past decision shows.
  private enum Consequence {
    case searchSource, searchAgain, pilotAgain, nothing

    private static let searchKeys: Set<String?> = [
      "step_1", "step_2", "step_3", "reference_lists_of", "grey_literature", "draft_strategy.source",
      "draft_strategy.text",
    ]
    private static let pilotKeys: Set<String?> = ["pilot.size", "pilot.threshold", "agreement", "agreement_definition"]

    init(_ change: ProtocolChange) {
      switch (change.section, change.key) {
      case ("sources", nil) where change.kind == .added: self = .searchSource
      case ("sources", "planned") where change.after.map({ $0.hasMore(than: change.before) }) ?? false:
        self = .searchSource
      case ("sources", "platform"), ("sources", "coverage"), ("sources", "search"): self = .searchAgain
      case ("search", let key) where Self.searchKeys.contains(key): self = .searchAgain
      case ("selection", let key) where Self.pilotKeys.contains(key): self = .pilotAgain
      case (_, _): self = .nothing
      }
    }
  }
}

extension ProtocolValue {
  /// Whether the list has an element that the other lacks.
  fileprivate func hasMore(than other: ProtocolValue?) -> Bool {
    elements.contains { !(other?.elements.contains($0) ?? false) }
  }
}
