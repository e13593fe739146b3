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
    lines = all.prefix(height).map { $0.clipped(to: width) }
    cursor = footer.cursor.map { (all.count - footer.lines.count + $0.row, $0.column) }
  }
}

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

/// The rules that part the page, with words set into them.
enum PageRule {
  private static func rule(_ words: StyledLine, width: Int) -> StyledLine {
    let words = words.spans.isEmpty ? words : StyledLine(" ") + words + StyledLine(" ")
    let tail = words.spans.isEmpty ? 0 : 2
    let dashes = max(0, width - words.width - tail)
    let line = { (count: Int) in StyledLine(String(repeating: "─", count: count), .faint) }
    return words.width + tail > width ? line(width) : line(dashes) + words + line(tail)
  }

  /// What each kind of mark means.
  static func legend(_ state: ScreeningState, width: Int) -> StyledLine {
    let groups = HighlightGroup.allCases.reversed().filter { group in state.guide.terms.contains { $0.group == group } }
    guard !groups.isEmpty else { return rule(StyledLine(), width: width) }
    let key = state.keys.sign(.highlights).map { [Span("\($0) ", .key)] } ?? []
    let intro: String
    switch state.density {
    case .none: return rule(StyledLine(key + [Span("marks off", .faint)]), width: width)
    case .some: intro = width >= 60 ? "first mentions: " : ""
    case .all: intro = width >= 60 ? "all marks: " : ""
    }
    let names = groups.flatMap { [Span(width >= 60 ? $0.title : $0.shortTitle, .mark($0)), Span(" ")] }
    return rule(StyledLine(key + [Span(intro, .faint)] + names.dropLast()), width: width)
  }

  /// Whether there is more to read.
  static func below(_ state: ScreeningState, _ scroll: PageScroll, width: Int) -> StyledLine {
    let at = min(state.scroll, scroll.limit)
    guard scroll.limit > 0 else { return rule(StyledLine(), width: width) }
    let isEnd = at == scroll.limit
    let key = state.keys.sign(isEnd ? .scrollUp : .pageDown) ?? ""
    let words = isEnd ? " end" : width >= 60 ? " \((scroll.limit - at).counted("more line"))" : " more"
    return rule(StyledLine([Span(key, .key), Span(words, .faint)]), width: width)
  }
}

extension Int {
  /// `1 more line`, `3 more lines`.
  fileprivate func counted(_ one: String) -> String { "\(self) \(one)\(self == 1 ? "" : "s")" }
}
