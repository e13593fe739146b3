/// The page as lines of a terminal: pure, from the state and the size.
package struct ScreeningPage: Sendable {
  /// As many as the terminal is high.
  package let lines: [StyledLine]
  /// Where typing goes, counted from 0; `nil` while nothing is typed.
  package let cursor: (row: Int, column: Int)?
  /// How far it can be scrolled.
  package let scroll: PageScroll

  /// Columns from which criteria stand beside the record.
  static let wide = 110
  /// The most columns of running text.
  static let column = 72

  /// - Parameter highlighter: made of the guide's terms, once.
  package init(_ state: ScreeningState, highlighter: Highlighter, width: Int, height: Int) {
    let width = max(width, 20)
    let height = max(height, 6)
    let footer = PageFooter(state, width: width, height: height)
    let head = PageHead(state: state, width: width).lines
    let body = PageBody(
      state: state, highlighter: highlighter, width: width,
      height: max(1, height - head.count - footer.lines.count - 1),
      room: .init(height: height))
    let drawn = body.drawn
    scroll = drawn.scroll
    let all = head + drawn.lines + [PageRule.below(state, drawn.scroll, width: width)] + footer.lines
    // Where it doesn't fit, the top gives way: what is typed must be seen.
    lines = all.suffix(height).map { $0.clipped(to: width) }
    cursor = footer.cursor.map { (height - footer.lines.count + $0.row, $0.column) }
  }
}
