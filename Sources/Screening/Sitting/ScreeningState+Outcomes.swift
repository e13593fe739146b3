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
    case .park(_, let record):
      close(.park, keeping: "")
      tally.park(record)
      did(Deed(record: record, words: "parked with a question"))
      return [.showNext(after: record)]
    case .showNext, .showPrevious, .show, .suspend, .redraw, .quit: break
    }
    return []
  }

  private mutating func decided(_ judgement: Judgement, _ record: String) -> [ScreeningEffect] {
    tally.decided(record, judgement.choice, at: now)
    did(Deed(record: record, words: judgement.words))
    guard advances else {
      card?.decision = judgement
      card?.question = nil
      return []
    }
    return [.showNext(after: record)]
  }

  private mutating func did(_ deed: Deed) {
    deeds.append(deed)
    strip = .deed(deed)
  }

  private mutating func takenBack(_ record: String) -> [ScreeningEffect] {
    if let last = deeds.lastIndex(where: { $0.record == record }) { deeds.remove(at: last) }
    tally.takeBack(record)
    strip = .said("Taken back: \(record) is open again.")
    return [.show(record: record)]
  }

  /// A record came to the page.
  mutating func show(_ next: ScreeningCard?, _ effect: ScreeningEffect) -> [ScreeningEffect] {
    isWaiting = false
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
      scroll = 0
      showsDetail = showsDetail && answering == nil
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
      answers = [:]
      drafts = [:]
      scroll = 0
    } else if case .showPrevious = effect {
      strip = .said("There is none before this one.")
    } else {
      strip = .said("There is no such record.")
    }
  }

  /// What was asked for failed: the page stays as it is, with all that was typed.
  mutating func fail(_ effect: ScreeningEffect, _ text: String) {
    isWaiting = false
    strip = .failed(text)
  }
}
