/// The two lines on top: which record, how far, and what the marks mean.
struct PageHead {
  let state: ScreeningState
  let width: Int

  var lines: [StyledLine] {
    let margin = width >= 60 ? 2 : 1
    var name = [Span(state.card?.name ?? "–", .title)]
    if width >= 60 { name.append(Span("  \(state.guide.stage.title)", .faint)) }
    let left = StyledLine(name).indented(margin)
    let right = StyledLine(ProgressWords.of(state, width: width - left.width - 2 - margin), .faint)
    return [StyledLine.ends(left, right, width: width - margin), PageRule.legend(state, width: width)]
  }
}
