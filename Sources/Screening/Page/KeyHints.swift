/// The keys that matter now, as many as there is room for.
struct KeyHints {
  let state: ScreeningState
  let width: Int

  var line: StyledLine {
    switch state.mode {
    case .prompt(let kind, let editor):
      var hints = [("Enter", kind == .find ? "shows it" : "keeps it"), ("Esc", "cancels")]
      let known = kind == .label ? state.labelsMatching(editor.text).prefix(4).joined(separator: " · ") : ""
      if !known.isEmpty { hints.append(("Tab", known)) }
      return fitted(hints, last: [])
    case .reasons: return fitted([("1–9", "or"), ("↑ ↓ Enter", "exclude"), ("Esc", "goes back")], last: [])
    case .help: return fitted([("Esc", "closes"), (state.keys.signs(.scrollDown), "scrolls")], last: [])
    case .reading: break
    }
    guard state.answering == nil else {
      return fitted(
        [("y", "yes"), ("n", "no"), ("?", "unclear"), ("Backspace", "one back"), ("Esc", "done")] + named([.undo]),
        last: [])
    }
    let decisions: [ScreeningAction] = state.card == nil ? [.previous] : [.include, .exclude, .maybe]
    let others: [ScreeningAction] = state.card == nil ? [.find] : [.criteria, .note, .park, .next, .label, .previous]
    return fitted(
      named(decisions + [.undo] + others + [.highlights]), last: named(width < 56 ? [.help] : [.help, .quit]))
  }

  private func named(_ actions: [ScreeningAction]) -> [(String, String)] {
    actions.compactMap { action in state.keys.sign(action).map { ($0, KeyHints.short(action)) } }
  }

  private func fitted(_ hints: [(String, String)], last: [(String, String)]) -> StyledLine {
    func columns(_ hint: (String, String)) -> Int { TextWidth.of(hint.0) + 1 + TextWidth.of(hint.1) + 2 }
    var room = width + 2 - last.reduce(0) { $0 + columns($1) }
    let shown = hints.prefix { hint in
      room -= columns(hint)
      return room >= 0
    }
    var spans: [Span] = []
    for (key, words) in shown + last {
      if !spans.isEmpty { spans.append(Span("  ")) }
      spans += [Span(key, .key), Span(" \(words)", .faint)]
    }
    return StyledLine(spans)
  }

  private static func short(_ action: ScreeningAction) -> String {
    switch action {
    case .next: "next"
    case .previous: "back"
    case .highlights: "marks"
    case .help: "keys"
    case .include, .exclude, .maybe, .chooseReason, .note, .label, .park, .undo, .find, .scrollDown, .scrollUp,
      .pageDown,
      .pageUp, .criteria, .answerCriteria, .autoAdvance, .quit:
      action.name
    }
  }
}
