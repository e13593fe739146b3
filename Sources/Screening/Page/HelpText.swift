/// The list of keys.
struct HelpText {
  let state: ScreeningState
  let width: Int

  var lines: [StyledLine] {
    var lines = [StyledLine("Keys (\(state.keys.name))", .title)]
    for (heading, actions) in HelpText.groups {
      lines += [StyledLine(), StyledLine(heading, .heading)]
      for action in actions { lines += row(state.keys.signs(action), action.words) }
      if actions.contains(.exclude), !state.guide.reasons.isEmpty {
        lines += row("1–\(min(9, state.guide.reasons.count))", "exclude for the reason of that number")
      }
      if actions.contains(.answerCriteria) {
        lines += row("y n ?", "while answering: yes, no, unclear; Enter takes what the answers amount to")
      }
      if actions.contains(.quit) { lines += row("Ctrl-Z", "suspend; fg comes back") }
    }
    lines += [StyledLine(), StyledLine("Marked words", .heading)]
    lines += HighlightGroup.allCases.reversed().map { StyledLine([Span("  "), Span($0.title, .mark($0))]) }
    return lines
  }

  private func row(_ keys: String, _ words: String) -> [StyledLine] {
    let marker = StyledLine([Span("  "), Span(keys, .key)])
    return Paragraph(words).lines(width, marker: marker.padded(to: min(14, width / 3)) + StyledLine(" "))
  }

  private static let groups: [(String, [ScreeningAction])] = [
    ("Decide", [.include, .exclude, .maybe, .chooseReason, .undo]),
    ("Write", [.note, .label, .park]),
    ("Move", [.next, .previous, .find, .scrollDown, .scrollUp, .pageDown, .pageUp]),
    ("Show", [.highlights, .criteria, .answerCriteria, .autoAdvance, .help, .quit]),
  ]
}
