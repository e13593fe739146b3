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
