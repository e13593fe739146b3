/// The foot of the page: criteria where they don't stand beside the record, what just happened, and the keys or the line in
/// which something is typed.
struct PageFooter {
  private(set) var lines: [StyledLine]
  /// Where typing goes, from the first line of the foot.
  private(set) var cursor: (row: Int, column: Int)?

  init(_ state: ScreeningState, width: Int, height: Int) {
    let margin = width >= 60 ? 2 : 1
    let column = width - 2 * margin
    lines = PageFooter.criteria(state, width: column, height: height, isWide: width >= ScreeningPage.wide)
    lines += PageStrip(state: state).lines(column)
    if state.stretch.isLong(at: state.now) {
      lines.append(
        StyledLine([
          Span("Fifty minutes at a stretch: a short break keeps the eye fresh. ", .maybe), Span("Esc", .key),
          Span(" hides this.", .faint),
        ]))
    }
    if case .prompt(let kind, let editor) = state.mode {
      let typing = TypedLine(kind: kind, editor: editor, record: state.card?.name ?? "", width: column)
      cursor = (lines.count + typing.cursor.row, typing.cursor.column + margin)
      lines += typing.lines
    }
    lines.append(KeyHints(state: state, width: column).line)
    lines = lines.map { $0.clipped(to: column).indented(margin) }
  }

  /// Short rules below the record; on a small page only the one being answered.
  private static func criteria(_ state: ScreeningState, width: Int, height: Int, isWide: Bool) -> [StyledLine] {
    guard !isWide, !state.guide.criteria.isEmpty, state.mode != .help, !state.showsDetail else { return [] }
    let text = CriteriaText(state: state, width: width)
    if height < 18 || width < 56 { return text.atHand }
    var lines = text.short(limit: max(4, height / 4))
    if state.guide.asksForReason, case .reading = state.mode {
      var reasons = Paragraph()
      for (index, reason) in state.guide.reasons.prefix(9).enumerated() {
        if index > 0 { reasons.append(" · ", .faint) }
        reasons.append("\(index + 1)", .key)
        reasons.append("\u{A0}\(reason.label)")
      }
      lines += reasons.lines(width).prefix(2)
    }
    return lines
  }
}

/// The line that says what just happened, and what takes it back.
struct PageStrip {
  let state: ScreeningState

  /// One line, or as many as a failure needs to say what to do, at most four.
  func lines(_ width: Int) -> [StyledLine] {
    guard case .failed(let text) = state.strip else { return [line] }
    var paragraph = Paragraph("Not done: ", .warning)
    paragraph.append(text)
    return Array(paragraph.lines(width, hanging: 2).prefix(4))
  }

  private var line: StyledLine {
    if let proposal { return proposal }
    switch state.strip {
    case .failed, .said(""): return StyledLine()
    case .said(let text): return StyledLine(text.safeForTerminal)
    case .deed(let deed) where !isDecided || deed.record == state.card?.name:
      return takenBack(deed.record, deed.words)
    case .deed, nil:
      guard let card = state.card else { return StyledLine() }
      if let decision = card.decision { return takenBack("You decided", decision.words) }
      return card.question == nil ? StyledLine() : takenBack(card.name, "parked with a question")
    }
  }

  private var isDecided: Bool { state.card?.decision != nil || state.card?.question != nil }

  private func takenBack(_ subject: String, _ words: String) -> StyledLine {
    let role: TextRole =
      words.hasPrefix("included") ? .include : words.hasPrefix("excluded") ? .exclude : .maybe
    let key =
      state.keys.sign(.undo).map { [Span(" – ", .faint), Span($0, .key), Span(" takes it back", .faint)] } ?? []
    return StyledLine([Span("\(subject) "), Span(words.safeForTerminal, role)] + key)
  }

  /// What the answers to the criteria amount to.
  private var proposal: StyledLine? {
    if case .failed = state.strip { return nil }
    guard state.answering != nil, state.card != nil, let judgement = state.guide.judgement(from: state.answers) else {
      return nil
    }
    let words = judgement.choice.rawValue + (judgement.reason.map { " (\($0))" } ?? "")
    return StyledLine([
      Span("The answers say "), Span(words, .title), Span(": "), Span("Enter", .key), Span(" takes it"),
    ])
  }
}

/// The line in which something is typed, over as many rows as it needs, at most four.
struct TypedLine {
  private(set) var lines: [StyledLine] = []
  private(set) var cursor = (row: 0, column: 0)

  init(kind: PromptKind, editor: LineEditor, record: String, width: Int) {
    let intro = TypedLine.intro(kind, record)
    let starts = TypedLine.rows(editor.characters, width: width, indent: TextWidth.of(intro))
    let ends = starts.dropFirst() + [editor.characters.count]
    let row = starts.lastIndex { $0 <= editor.cursor } ?? 0
    let before = String(editor.characters[starts[row]..<editor.cursor])
    cursor = (row, TextWidth.of(before) + (row == 0 ? TextWidth.of(intro) : 0))
    let first = max(0, min(row - 3, starts.count - 4))
    lines = zip(starts, ends).enumerated().dropFirst(first).prefix(4).map { index, range in
      let text = Span(String(editor.characters[range.0..<range.1]))
      return StyledLine(index == 0 ? [Span(intro, .heading), text] : [text])
    }
    cursor.row -= first
  }

  /// The first character of each row, broken after blanks where there are any. There is always room for the cursor behind the
  /// last character.
  private static func rows(_ characters: [Character], width: Int, indent: Int) -> [Int] {
    var starts = [0]
    var columns = indent
    var breakAt: Int?
    for (index, character) in characters.enumerated() {
      let needed = TextWidth.of(character)
      if columns + needed > width - 1 {
        let start = breakAt ?? index
        starts.append(start)
        columns = TextWidth.of(String(characters[start..<index]))
        breakAt = nil
      }
      columns += needed
      if character == " " { breakAt = index + 1 }
    }
    return starts
  }

  private static func intro(_ kind: PromptKind, _ record: String) -> String {
    switch kind {
    case .note: "Note on \(record): "
    case .label: "Label for \(record): "
    case .park: "Question on \(record): "
    case .find: "Record number: "
    }
  }
}

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
