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
    let at = min(scroll.target == .record ? state.scroll : state.otherScroll, scroll.limit)
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
