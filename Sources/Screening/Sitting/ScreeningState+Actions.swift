extension ScreeningState {
  /// Does what a key stands for.
  mutating func perform(_ action: ScreeningAction) -> [ScreeningEffect] {
    if scrolls(action) { return [] }
    switch action {
    case .include: return decide(Judgement(.include, answers: answers))
    case .exclude: return exclude()
    case .maybe: return decide(Judgement(.maybe, answers: answers))
    case .chooseReason: chooseReason()
    case .note: open(.note)
    case .label: open(.label)
    case .park: open(.park)
    case .find: open(.find)
    case .undo: return undo()
    case .next: return [.showNext(after: card?.name)]
    case .previous: return back()
    case .highlights: density = density.following
    case .criteria:
      showsDetail.toggle()
      otherScroll = 0
    case .answerCriteria: toggleAnswering()
    case .autoAdvance:
      advances.toggle()
      strip = .said(
        advances
          ? "A decision shows the next record."
          : "A decision stays on the page; \(keys.sign(.next) ?? "next") shows the next record.")
    case .help:
      mode = .help
      otherScroll = 0
    case .quit: return [.quit]
    case .scrollDown, .scrollUp, .pageDown, .pageUp: break
    }
    return []
  }

  mutating func decide(_ judgement: Judgement) -> [ScreeningEffect] {
    mode = .reading
    guard let card = cardOrSay() else { return [] }
    return [.decide(judgement, record: card.name)]
  }

  private mutating func exclude() -> [ScreeningEffect] {
    guard guide.asksForReason else { return decide(Judgement(.exclude, answers: answers)) }
    chooseReason()
    return []
  }

  private mutating func chooseReason() {
    guard cardOrSay() != nil else { return }
    guard !guide.reasons.isEmpty else {
      strip = .said("The protocol lists no reasons; \(keys.sign(.exclude) ?? "exclude") excludes without one.")
      return
    }
    let proposed = guide.judgement(from: answers)?.reason
    mode = .reasons(guide.reasons.firstIndex { $0.label == proposed } ?? 0)
  }

  mutating func exclude(forReason number: Int) -> [ScreeningEffect] {
    guard guide.reasons.indices.contains(number - 1) else {
      strip = .said(
        guide.reasons.isEmpty
          ? "The protocol lists no reasons."
          : "There is no reason \(number); the last is \(guide.reasons.count).")
      return []
    }
    return decide(Judgement(.exclude, reason: guide.reasons[number - 1].label, answers: answers))
  }

  /// Takes back the decision on the page, else the last one of the sitting.
  private mutating func undo() -> [ScreeningEffect] {
    if let card, card.decision != nil || card.question != nil { return [.takeBack(record: card.name)] }
    guard let last = deeds.last else {
      strip = .said("Nothing to take back: no decision in this sitting yet.")
      return []
    }
    return [.takeBack(record: last.record)]
  }

  private mutating func back() -> [ScreeningEffect] {
    if let record = seen.last { return [.show(record: record)] }
    return [.showPrevious(before: card?.name)]
  }

  private mutating func toggleAnswering() {
    guard !guide.criteria.isEmpty else {
      strip = .said("The protocol has no criteria for this stage.")
      return
    }
    answering = answering == nil ? guide.criteria.firstIndex { answers[$0.id] == nil } ?? guide.criteria.count : nil
  }

  /// The card; without one the strip says why nothing happens.
  mutating func cardOrSay() -> ScreeningCard? {
    if card == nil { strip = .said("No record is on the page.") }
    return card
  }
}
