/// The page without a page: sentences for screen readers, scripts and terminals that can't place text.
package struct PlainText: Sendable {
  private let state: ScreeningState
  private let highlighter: Highlighter

  package init(_ state: ScreeningState, highlighter: Highlighter) {
    self.state = state
    self.highlighter = highlighter
  }

  /// The record, a line for each part of it, not broken.
  package var record: [String] {
    guard let card = state.card else {
      return [
        state.isFinished ? "Nothing is left for you at this stage." : "No record is shown yet; “next” asks for one."
      ]
    }
    var lines = [heading(card), "Title: \(card.title.isEmpty ? "none" : card.title)"]
    if !card.authors.isEmpty { lines.append("Authors: " + card.authors.joined(separator: ", ")) }
    if let journal = card.journal { lines.append("Journal: " + journal) }
    if let year = card.year { lines.append("Year: \(year)") }
    if let decision = card.decision { lines.append("You decided: " + decision.words) }
    if let question = card.question { lines.append("Your question: " + question) }
    lines += card.notes.map { "Your note: " + $0 }
    if !card.labels.isEmpty { lines.append("Labels: " + card.labels.joined(separator: "; ")) }
    lines += abstract(card)
    if !card.keywords.isEmpty { lines.append("Keywords: " + card.keywords.joined(separator: "; ")) }
    if !card.mesh.isEmpty { lines.append("MeSH: " + card.mesh.joined(separator: "; ")) }
    if let found = found(card) { lines.append(found) }
    return lines.map(\.safeForTerminal)
  }

  private func heading(_ card: ScreeningCard) -> String {
    let progress = ProgressWords.of(state, width: 200)
    return "\(card.name). \(state.guide.stage.title)." + (progress.isEmpty ? "" : " \(progress).")
  }

  private func abstract(_ card: ScreeningCard) -> [String] {
    guard let abstract = card.abstract, abstract.contains(where: { !$0.isWhitespace }) else { return ["No abstract."] }
    let bytes = Array(abstract.utf8)
    return AbstractSections.of(abstract).map { section in
      "\(section.heading ?? "Abstract"): \(String(decoding: bytes[section.range], as: UTF8.self))"
    }
  }

  /// What a page would mark: `Terms found: population: peer worker; concept: tasks.`
  private func found(_ card: ScreeningCard) -> String? {
    var words: [HighlightGroup: [String]] = [:]
    for text in [card.title, card.abstract ?? ""] {
      let bytes = Array(text.utf8)
      for mark in highlighter.marks(in: text) {
        let word = String(decoding: bytes[mark.range], as: UTF8.self).lowercased()
        if words[mark.group]?.contains(word) != true { words[mark.group, default: []].append(word) }
      }
    }
    guard !words.isEmpty else { return nil }
    let groups = HighlightGroup.allCases.reversed().compactMap { group in
      words[group].map { "\(group.title): \($0.joined(separator: ", "))" }
    }
    return "Terms found: " + groups.joined(separator: "; ") + "."
  }

  /// Criteria and reasons with all that explains them.
  package var criteria: [String] {
    var lines: [String] = []
    for criterion in state.guide.criteria {
      lines.append("\(criterion.isInclusion ? "Include if" : "Exclude if") \(criterion.id): \(criterion.rule)")
      if let definition = criterion.definition { lines.append("  \(definition)") }
      lines += criterion.examplesIn.map { "  Stays: \($0)" }
      lines += criterion.examplesOut.map { "  Is left out: \($0)" }
      lines += criterion.rulings.map { "  Ruling: \($0)" }
    }
    return (lines.isEmpty ? ["The protocol has no criteria for this stage."] : lines) + reasons
  }

  /// The reasons with their numbers.
  package var reasons: [String] {
    state.guide.reasons.enumerated().map { "Reason \($0 + 1): \($1.label)" }
  }

  /// What just happened.
  package var news: String? {
    switch state.strip {
    case .deed(let deed): "\(deed.record) \(deed.words)"
    case .said(let text): text.safeForTerminal
    case .failed(let text): "Not done: \(text.safeForTerminal)"
    case nil: nil
    }
  }

  /// The commands of the plain mode, with the reviewer's own letters.
  package var help: [String] {
    let reason = state.guide.reasons.isEmpty ? [] : [command(.exclude, " 2 exclude for reason 2")]
    return [
      "Write a command and press Enter; words such as “include” do as well.",
      ([command(.include), command(.exclude)] + reason + [command(.maybe)]).joined(separator: ", "),
      [command(.undo), command(.next), command(.previous)].joined(separator: ", "),
      [command(.note, " TEXT note"), command(.label, " TEXT label"), command(.park, " TEXT park with a question")]
        .joined(separator: ", "),
      [
        command(.find, " 17 show record 17"), "read hear this record again",
        command(.criteria, " criteria and reasons"),
      ]
      .joined(separator: ", "),
      [command(.help), command(.quit)].joined(separator: ", "),
    ]
  }

  /// `u take the last decision back`; the first letter that can be written in a line, else the action's name.
  private func command(_ action: ScreeningAction, _ words: String? = nil) -> String {
    let letter = state.keys.keys[action]?.first { if case .character(let letter) = $0 { letter != " " } else { false } }
    return (letter?.name ?? action.name) + (words ?? " \(action.words)")
  }
}
