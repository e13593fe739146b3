/// The middle of the page: the record, with the criteria beside it where there is room; or what was asked for instead.
struct PageBody {
  let state: ScreeningState
  let highlighter: Highlighter
  let width: Int
  /// Lines of the body.
  let height: Int
  let room: RecordText.Room

  private var margin: Int { width >= 60 ? 2 : 1 }
  private var isWide: Bool { width >= ScreeningPage.wide }
  private var column: Int { min(ScreeningPage.column, width - 2 * margin) }

  var drawn: (lines: [StyledLine], scroll: PageScroll) {
    switch state.mode {
    case .help: return instead(HelpText(state: state, width: column).lines)
    case .reasons(let selected) where !isWide: return choosing(selected)
    case .reading, .prompt, .reasons: break
    }
    if isWide { return sideBySide }
    if state.showsDetail { return instead(detailLines(column)) }
    let record = recordLines
    let scroll = PageScroll(visible: height, total: record.count)
    return (window(record, from: min(state.scroll, scroll.limit)).map { $0.indented(margin) }, scroll)
  }

  private var recordLines: [StyledLine] {
    guard let card = state.card else { return emptyLines }
    return RecordText(
      card: card, highlighter: highlighter, density: state.density, width: column, room: room
    ).lines
  }

  private var emptyLines: [StyledLine] {
    guard state.isFinished else {
      return Paragraph("No record is shown yet; \(state.keys.sign(.next) ?? "next") asks for one.", .faint).lines(
        column)
    }
    var lines = [StyledLine("Nothing is left for you at this stage.", .title), StyledLine()]
    if let parked = state.workload?.parked, parked > 0 {
      lines += Paragraph(
        "\(parked == 1 ? "One record is" : "\(parked) records are") parked with a question and can be decided once it is answered."
      ).lines(column)
    }
    let back = state.keys.sign(.previous) ?? "previous"
    let quit = state.keys.sign(.quit) ?? "quit"
    return lines + Paragraph("\(back) looks at the last one again, \(quit) quits.").lines(column)
  }

  private func detailLines(_ width: Int) -> [StyledLine] {
    let text = CriteriaText(state: state, width: width)
    var lines = text.full(detail: true)
    if !state.guide.reasons.isEmpty {
      lines += [StyledLine(), StyledLine("Reasons to exclude", .heading)] + text.reasons(detail: true)
    }
    return lines.isEmpty ? [StyledLine("The protocol has no criteria for this stage.", .faint)] : lines
  }

  /// What was asked for in place of the record.
  private func instead(_ lines: [StyledLine]) -> (lines: [StyledLine], scroll: PageScroll) {
    let scroll = PageScroll(visible: height, total: lines.count, target: .instead)
    return (window(lines, from: min(state.otherScroll, scroll.limit)).map { $0.indented(margin) }, scroll)
  }

  /// `lines` from `start`, filled up to the height of the body.
  private func window(_ lines: [StyledLine], from start: Int) -> [StyledLine] {
    let shown = Array(lines.dropFirst(start).prefix(height))
    return shown + Array(repeating: StyledLine(), count: height - shown.count)
  }

  /// The record to the left, the criteria to the right; details that don't fit are what scrolls.
  private var sideBySide: (lines: [StyledLine], scroll: PageScroll) {
    let panelWidth = min(56, width - column - 2 * margin - 3)
    let text = CriteriaText(state: state, width: panelWidth)
    let panel = panelLines(text)
    let record = recordLines
    let ofRecord = PageScroll(visible: height, total: record.count)
    let ofPanel = PageScroll(visible: height, total: panel.count, target: .beside)
    let scroll = state.showsDetail && ofPanel.limit > 0 ? ofPanel : ofRecord
    let left = window(record, from: min(state.scroll, ofRecord.limit))
    var right = window(panel, from: state.showsDetail ? min(state.otherScroll, ofPanel.limit) : 0)
    if !state.showsDetail, panel.count > height, let key = state.keys.sign(.criteria) {
      right[height - 1] = StyledLine([Span("… more: ", .faint), Span(key, .key)])
    }
    let lines = zip(left, right).map { left, right in
      left.indented(margin).padded(to: column + 2 * margin) + StyledLine("│ ", .faint) + right
    }
    return (lines, scroll)
  }

  private func panelLines(_ text: CriteriaText) -> [StyledLine] {
    let rules = text.full(detail: false)
    if case .reasons(let selected) = state.mode {
      let list = [StyledLine("Exclude for which reason?", .heading)] + text.reasons(selected: selected, detail: true)
      return list + [StyledLine()] + rules
    }
    if state.showsDetail { return detailLines(text.width) }
    guard !state.guide.reasons.isEmpty else { return rules }
    return rules + [StyledLine(), StyledLine("Exclude for", .heading)] + text.reasons()
  }

  /// The list of reasons below what there is room for of the record.
  private func choosing(_ selected: Int) -> (lines: [StyledLine], scroll: PageScroll) {
    let record = recordLines
    let list = CriteriaText(state: state, width: column).reasons(selected: selected, detail: height >= 14)
    let room = min(list.count, max(3, height - 4))
    let atHand = list.firstIndex { $0.spans.contains { $0.role == .selected } } ?? 0
    let first = min(max(0, atHand - room + 3), list.count - room)
    let heading = StyledLine("Exclude for which reason?", .heading)
    let above = max(0, height - room - 2)
    let top = Array((record + Array(repeating: StyledLine(), count: above)).dropFirst(state.scroll).prefix(above))
    let filled = top + Array(repeating: StyledLine(), count: max(0, above - top.count))
    let lines = filled + [StyledLine(), heading] + list[first..<(first + room)]
    return (Array(lines.suffix(height)).map { $0.indented(margin) }, PageScroll(visible: above, total: above))
  }
}
