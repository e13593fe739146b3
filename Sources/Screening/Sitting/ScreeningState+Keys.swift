extension ScreeningState {
  /// Takes in what happened.
  ///
  /// - Returns: what to ask of the review or the terminal, in order; each answer comes back as an event.
  package mutating func handle(_ event: ScreeningEvent) -> [ScreeningEffect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text): return paste(text)
    case .action(let action): return perform(action)
    case .reason(let number): return exclude(forReason: number)
    case .text(let text, let kind): return send(text, kind)
    case .clock(let time): now = time
    case .laidOut(let range):
      scrollRange = range
      scrollBy(0)
    case .workload(let load): workload = load
    case .did(let effect): return finished(effect)
    case .showed(let card, let effect): return show(card, effect)
    case .failed(_, let text): fail(text)
    }
    return []
  }

  private mutating func press(_ key: Key) -> [ScreeningEffect] {
    stretch.keyPressed(at: now)
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .control("c") where mode == .reading: return [.quit]
    case .character, .control, .enter, .escape, .tab, .backspace, .delete, .up, .down, .left, .right, .pageUp,
      .pageDown,
      .home, .end, .function:
      break
    }
    switch mode {
    case .reading: return pressWhileReading(key)
    case .prompt(let kind, let editor): return press(key, in: kind, editor)
    case .reasons(let selected): return press(key, inReasons: selected)
    case .help: return pressInHelp(key)
    }
  }

  private mutating func pressWhileReading(_ key: Key) -> [ScreeningEffect] {
    if key == .escape {
      escape()
      return []
    }
    if answering != nil, let effects = answer(key) { return effects }
    if case .character(let digit) = key, let number = digit.wholeNumberValue, ("1"..."9").contains(digit) {
      return exclude(forReason: number)
    }
    guard let action = keys.action(key) else {
      strip = .said("\(key.sign) does nothing here; \(keys.sign(.help) ?? "?") lists the keys.")
      return []
    }
    return perform(action)
  }

  /// Closes what is open, the smallest thing first.
  private mutating func escape() {
    if stretch.isLong(at: now) {
      stretch.dismiss(at: now)
    } else if answering != nil {
      answering = nil
    } else if showsDetail {
      showsDetail = false
    } else {
      strip = nil
    }
  }

  private mutating func press(_ key: Key, inReasons selected: Int) -> [ScreeningEffect] {
    switch key {
    case .escape, .control("c"): mode = .reading
    case .up, .character("k"): mode = .reasons(max(0, selected - 1))
    case .down, .character("j"): mode = .reasons(min(guide.reasons.count - 1, selected + 1))
    case .enter: return exclude(forReason: selected + 1)
    case .character(let digit):
      if let number = digit.wholeNumberValue, number > 0 { return exclude(forReason: number) }
    case .control, .tab, .backspace, .delete, .left, .right, .pageUp, .pageDown, .home, .end, .function: break
    }
    return []
  }

  private mutating func pressInHelp(_ key: Key) -> [ScreeningEffect] {
    let action = keys.action(key)
    if let action, scrolls(action) { return [] }
    mode = .reading
    otherScroll = 0
    return []
  }

  /// Scrolls where the action is one that does.
  mutating func scrolls(_ action: ScreeningAction) -> Bool {
    let page = max(1, scrollRange.visible - 2)
    let lines: Int
    switch action {
    case .scrollDown: lines = 1
    case .scrollUp: lines = -1
    case .pageDown: lines = page
    case .pageUp: lines = -page
    case .include, .exclude, .maybe, .chooseReason, .note, .label, .park, .undo, .next, .previous, .find, .highlights,
      .criteria, .answerCriteria, .autoAdvance, .help, .quit:
      return false
    }
    scrollBy(lines)
    return true
  }

  private mutating func scrollBy(_ lines: Int) {
    switch scrollRange.target {
    case .record: scroll = min(max(0, scroll + lines), scrollRange.limit)
    case .beside, .instead: otherScroll = min(max(0, otherScroll + lines), scrollRange.limit)
    }
  }

  /// Answers the criterion at hand; `nil` when the key doesn't.
  private mutating func answer(_ key: Key) -> [ScreeningEffect]? {
    guard let index = answering else { return nil }
    let answer: CriterionAnswer
    switch key {
    case .character("y"): answer = .yes
    case .character("n"): answer = .no
    case .character("?"): answer = .unclear
    case .backspace:
      answering = max(0, index - 1)
      if index > 0 { answers[guide.criteria[index - 1].id] = nil }
      return []
    case .enter:
      guard let judgement = guide.judgement(from: answers) else {
        strip = .said("Answer the criteria first, or decide by key.")
        return []
      }
      return decide(judgement)
    case .character, .control, .escape, .tab, .delete, .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
      .function:
      return nil
    }
    guard index < guide.criteria.count, card != nil else { return [] }
    answers[guide.criteria[index].id] = answer
    answering = index + 1
    strip = nil
    return []
  }
}
