/// The criteria of the stage as lines: the short rules, on request with all that the protocol says of them.
struct CriteriaText {
  let state: ScreeningState
  let width: Int

  /// Each criterion on one line, cut where it is too long; at most `limit` lines, one of which tells of what is left out.
  func short(limit: Int) -> [StyledLine] {
    let rows = state.guide.criteria.indices.flatMap { rule($0, clipped: $0 != state.answering).prefix(3) }
    // While answering, the criterion at hand must be among them, whole.
    let atHand = rows.lastIndex { $0.spans.contains { $0.role == .selected } } ?? 0
    guard rows.count > limit else { return rows }
    let first = min(max(0, atHand - limit + 2), rows.count - limit + 1)
    let shown = Array(rows[first..<(first + limit - 1)])
    let key = state.keys.sign(.criteria) ?? "criteria"
    let missing = rows.count - shown.count
    return shown + [StyledLine([Span("  … \(missing) more: ", .faint), Span(key, .key), Span(" shows all", .faint)])]
  }

  /// The criterion being answered, whole, at most three lines; what it is asked among.
  var atHand: [StyledLine] {
    guard let index = state.answering, state.guide.criteria.indices.contains(index) else { return [] }
    return [StyledLine("Criterion \(index + 1) of \(state.guide.criteria.count)", .faint)]
      + rule(index, clipped: false).prefix(3)
  }

  /// Whole rules under their headings, with or without what explains them.
  func full(detail: Bool) -> [StyledLine] {
    var lines: [StyledLine] = []
    for isInclusion in [true, false] {
      let indices = state.guide.criteria.indices.filter { state.guide.criteria[$0].isInclusion == isInclusion }
      guard !indices.isEmpty else { continue }
      if !lines.isEmpty { lines.append(StyledLine()) }
      lines.append(StyledLine(isInclusion ? "Include if" : "Exclude if", .heading))
      for index in indices {
        lines += rule(index, clipped: false)
        if detail { lines += explanation(state.guide.criteria[index]) }
      }
    }
    return lines
  }

  /// Reasons with their numbers.
  func reasons(selected: Int? = nil, detail: Bool = false) -> [StyledLine] {
    var lines: [StyledLine] = []
    for (index, reason) in state.guide.reasons.enumerated() {
      let isSelected = index == selected
      let pointer = selected == nil ? "" : isSelected ? "▸ " : "  "
      var paragraph = Paragraph(reason.label, isSelected ? .selected : .plain)
      if detail, let definition = reason.definition { paragraph.append(" – \(definition)", .faint) }
      lines += paragraph.lines(width, marker: StyledLine(pointer + (index < 9 ? "\(index + 1) " : "  "), .key))
    }
    return lines
  }

  private func rule(_ index: Int, clipped: Bool) -> [StyledLine] {
    let criterion = state.guide.criteria[index]
    let isAtHand = state.answering == index
    var marker: [Span] = []
    if state.answering != nil {
      marker.append(Span((isAtHand ? "▸" : " ") + sign(state.answers[criterion.id]) + " ", .key))
    }
    marker.append(Span(criterion.isInclusion ? "+ " : "− ", criterion.isInclusion ? .include : .exclude))
    marker.append(Span(criterion.id.safeForTerminal + " ", .heading))
    let rule = Paragraph(criterion.rule, isAtHand ? .selected : .plain)
    guard clipped else { return rule.lines(width, marker: StyledLine(marker)) }
    return rule.lines(10_000, marker: StyledLine(marker)).prefix(1).map { $0.clipped(to: width) }
  }

  private func sign(_ answer: CriterionAnswer?) -> String {
    switch answer {
    case .yes: "[y]"
    case .no: "[n]"
    case .unclear: "[?]"
    case nil: "[ ]"
    }
  }

  private func explanation(_ criterion: GuideCriterion) -> [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ name: String, _ text: String) {
      var paragraph = Paragraph(name, .heading)
      paragraph.append(text)
      lines += paragraph.lines(width - 2, hanging: 2).map { $0.indented(2) }
    }
    if let definition = criterion.definition { add("", definition) }
    for example in criterion.examplesIn { add("stays: ", example) }
    for example in criterion.examplesOut { add("is left out: ", example) }
    for ruling in criterion.rulings { add("ruling: ", ruling) }
    return lines
  }
}
