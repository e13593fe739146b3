internal import Screening

/// Which key does what, by the names that browsers give keys.
struct KeyPreset: Codable, Sendable {
  let name: String
  /// The keys of each action, the one that is shown first.
  let keys: [String: [String]]

  /// What a key can do on the page. The rest is the browser's own: it scrolls, and there is nothing to quit.
  static let actions: [ScreeningAction] = [
    .include, .exclude, .maybe, .chooseReason, .note, .label, .park, .undo, .next, .previous, .find, .scrollDown,
    .scrollUp, .highlights, .criteria, .answerCriteria, .autoAdvance, .help,
  ]

  static let all = KeyMap.presets.map(KeyPreset.init)

  private init(_ map: KeyMap) {
    name = map.name
    keys = Dictionary(
      uniqueKeysWithValues: KeyPreset.actions.map { action in
        (action.name, (map.keys[action] ?? []).compactMap(\.browserName))
      })
  }
}

extension Key {
  /// `KeyboardEvent.key`; `nil` for keys that a page leaves to the browser: those that scroll, and what is held with Ctrl.
  fileprivate var browserName: String? {
    switch self {
    case .character(" "), .control, .enter, .tab, .backspace, .delete, .up, .down, .pageUp, .pageDown, .home, .end: nil
    case .character(let character): String(character)
    case .escape: "Escape"
    case .left: "ArrowLeft"
    case .right: "ArrowRight"
    case .function(let number): "F\(number)"
    }
  }
}
