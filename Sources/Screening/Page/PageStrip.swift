/// The line that says what just happened, and what takes it back.
struct PageStrip {
  let state: ScreeningState

  /// One line, or as many as a failure needs to say what to do, at most four.
  func lines(_ width: Int) -> [StyledLine] {
    guard case .failed(let text) = state.strip else { return [proposal ?? news] }
    var paragraph = Paragraph("Not done: ", .warning)
    paragraph.append(text)
    return Array(paragraph.lines(width, hanging: 2).prefix(4))
  }

  private var news: StyledLine {
    switch state.strip {
    case .said(let text): return StyledLine(text.safeForTerminal)
    case .deed(let deed) where !isDecided || deed.record == state.card?.name:
      return takenBack(deed.record, deed.words)
    case .deed, .failed, nil:
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
    guard state.answering != nil, state.card != nil, let judgement = state.guide.judgement(from: state.answers) else {
      return nil
    }
    let words = judgement.choice.rawValue + (judgement.reason.map { " (\($0))" } ?? "")
    return StyledLine([
      Span("The answers say "), Span(words, .title), Span(": "), Span("Enter", .key), Span(" takes it"),
    ])
  }
}
