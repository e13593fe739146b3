extension ScreeningState {
  /// What was asked for is done.
  mutating func finished(_ effect: ScreeningEffect) -> [ScreeningEffect] {
    switch effect {
    case .decide(let judgement, let record): return decided(judgement, record)
    case .takeBack(let record): return takenBack(record)
    case .note(let text, let record):
      close(.note, keeping: "")
      if card?.name == record { card?.notes.append(text) }
      strip = .said("Note kept with \(record).")
    case .label(let text, let record):
      close(.label, keeping: "")
      if card?.name == record { card?.labels.append(text) }
      if !labels.contains(text) { labels.append(text) }
      strip = .said("\(record) has the label “\(text)”.")
    case .park(let question, let record):
      close(.park, keeping: "")
      tally.park(record)
      if card?.name == record { card?.question = question }
      did(Deed(record: record, words: "parked with a question"))
      return [.showNext(after: record)]
    case .showNext, .showPrevious, .show, .suspend, .redraw, .quit: break
    }
    return []
  }

  private mutating func decided(_ judgement: Judgement, _ record: String) -> [ScreeningEffect] {
    tally.decided(record, judgement.choice, at: now)
    did(Deed(record: record, words: judgement.words))
    // Seen when the next record doesn't come, be it by choice or by a failure.
    if card?.name == record {
      card?.decision = judgement
      card?.question = nil
    }
    return advances ? [.showNext(after: record)] : []
  }

  private mutating func did(_ deed: Deed) {
    deeds.append(deed)
    strip = .deed(deed)
  }

  private mutating func takenBack(_ record: String) -> [ScreeningEffect] {
    if let last = deeds.lastIndex(where: { $0.record == record }) { deeds.remove(at: last) }
    tally.takeBack(record)
    if card?.name == record {
      if card?.decision == nil { card?.question = nil }
      card?.decision = nil
    }
    strip = .said("Taken back: \(record) is open again.")
    return [.show(record: record)]
  }

  /// A record came to the page.
  mutating func show(_ next: ScreeningCard?, _ effect: ScreeningEffect) -> [ScreeningEffect] {
    isFinished = false
    guard let next else {
      missing(effect)
      return []
    }
    if case .prompt(.find, _) = mode { close(.find, keeping: "") }
    let former = card
    card = next
    remember(former, effect)
    if former?.name != next.name {
      answers = next.decision?.answers ?? [:]
      drafts = [:]
      if case .prompt = mode { mode = .reading }
      (scroll, otherScroll) = (0, 0)
      // A new record must be seen.
      if scrollRange.target == .instead { showsDetail = false }
    }
    if answering != nil { answering = guide.criteria.firstIndex { answers[$0.id] == nil } ?? guide.criteria.count }
    if case .showNext = effect, let former, former.name == next.name {
      strip = .said("\(next.name) is the only one left for you.")
    }
    return []
  }

  /// Keeps the way back: going on adds to it, going back takes from it.
  private mutating func remember(_ former: ScreeningCard?, _ effect: ScreeningEffect) {
    guard let card else { return }
    if seen.last == card.name {
      seen.removeLast()
      return
    }
    if let former, former.name != card.name, !isGoingBack(effect) { seen.append(former.name) }
  }

  private func isGoingBack(_ effect: ScreeningEffect) -> Bool {
    if case .showPrevious = effect { true } else { false }
  }

  private mutating func missing(_ effect: ScreeningEffect) {
    if case .showNext = effect {
      if let card { seen.append(card.name) }
      card = nil
      isFinished = true
      answers = [:]
      drafts = [:]
      (scroll, otherScroll) = (0, 0)
    } else if case .showPrevious = effect {
      strip = .said("There is none before this one.")
    } else {
      strip = .said("There is no such record.")
    }
  }

  /// What was asked for failed: the page stays as it is, with all that was typed.
  mutating func fail(_ text: String) { strip = .failed(text) }
}
