/// Which key does what. Each key does one thing; `1` to `9`, Esc and the Ctrl keys of the terminal are not for sale.
package struct KeyMap: Sendable, Equatable {
  /// What the map is called: a preset, or the file it was read from.
  package var name: String
  /// The keys of each action, the one that is shown first.
  package var keys: [ScreeningAction: [Key]]

  /// The action of a key.
  package func action(_ key: Key) -> ScreeningAction? {
    ScreeningAction.allCases.first { keys[$0]?.contains(key) == true }
  }

  /// The key to show for an action; `nil` when it has none.
  package func sign(_ action: ScreeningAction) -> String? { keys[action]?.first?.sign }

  /// All keys of an action as drawn, parted by blanks.
  package func signs(_ action: ScreeningAction) -> String {
    (keys[action] ?? []).map(\.sign).joined(separator: " ")
  }

  /// Keys that mean the same whatever a file says: reasons, leaving a prompt, interrupting, suspending, drawing anew.
  package static func isFixed(_ key: Key) -> Bool {
    switch key {
    case .character(let character): ("1"..."9").contains(character)
    // Ctrl with H, I, J and M are backspace, tab and enter to a terminal.
    case .control(let letter): "cdhijlmz".contains(letter)
    case .escape: true
    case .enter, .tab, .backspace, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .function: false
    }
  }
}

extension KeyMap {
  /// Winnow's own keys: the first letter of what they do.
  package static let winnow = KeyMap(
    name: "winnow",
    keys: [
      .include: [.character("i")], .exclude: [.character("e")], .maybe: [.character("m")],
      .chooseReason: [.character("E")], .note: [.character("n")], .label: [.character("l")],
      .park: [.character("p")], .undo: [.character("u")], .next: [.right, .character("s")],
      .previous: [.left, .character("b")], .find: [.character("/"), .character("g")],
      .scrollDown: [.down, .character("j")], .scrollUp: [.up, .character("k")],
      .pageDown: [.character(" "), .pageDown], .pageUp: [.pageUp], .highlights: [.character("h")],
      .criteria: [.character("c")], .answerCriteria: [.character("C")], .autoAdvance: [.character("a")],
      .help: [.character("?"), .function(1)], .quit: [.character("q")],
    ])

  /// Rayyan's keys for deciding: I, E and U.
  package static let rayyan = winnow.changed("rayyan", [.maybe: [.character("u")], .undo: [.character("z")]])

  /// ASReview's keys for deciding: R for relevant, I for irrelevant.
  package static let asreview = winnow.changed(
    "asreview", [.include: [.character("r")], .exclude: [.character("i")], .chooseReason: [.character("I")]])

  /// The presets that can be chosen by name.
  package static let presets = [winnow, rayyan, asreview]

  private func changed(_ name: String, _ changes: [ScreeningAction: [Key]]) -> KeyMap {
    KeyMap(name: name, keys: keys.merging(changes) { _, new in new })
  }
}
