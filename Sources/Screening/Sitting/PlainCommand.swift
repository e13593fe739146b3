/// A line of the plain mode.
package enum PlainCommand: Sendable, Equatable {
  case event(ScreeningEvent)
  case criteria, help, read
  /// An exclusion that lacks its reason.
  case askReason
  case unknown(String)
  case nothing

  /// Reads `e 2`, `note see the protocol`, `q` and the like.
  ///
  /// - Parameter state: a letter means what it means on the page; texts that failed are sent again.
  package init(_ line: String, _ state: ScreeningState) {
    let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let word = words.first else {
      self = .nothing
      return
    }
    let rest = words.count > 1 ? words[1].split(whereSeparator: \.isWhitespace).joined(separator: " ") : ""
    let letter = word.count == 1 ? word.first : nil
    if let letter, let number = letter.wholeNumberValue, number > 0, rest.isEmpty {
      self = .event(.reason(number))
    } else if let action = letter.flatMap({ state.keys.action(.character($0)) }) ?? ScreeningAction(named: word) {
      self = PlainCommand.command(action, rest, state)
    } else {
      self = word == "read" ? .read : .unknown(word)
    }
  }

  private static func command(_ action: ScreeningAction, _ rest: String, _ state: ScreeningState) -> PlainCommand {
    switch action {
    case .exclude, .chooseReason: return exclude(rest, state, needsReason: action == .chooseReason)
    case .note: return text(rest, .note, state)
    case .label: return text(rest, .label, state)
    case .park: return text(rest, .park, state)
    case .find: return text(rest, .find, state)
    case .criteria: return .criteria
    case .help: return .help
    case .include, .maybe, .undo, .next, .previous, .autoAdvance, .quit:
      return rest.isEmpty ? .event(.action(action)) : .unknown("\(action.name) \(rest)")
    case .scrollDown, .scrollUp, .pageDown, .pageUp: return .read
    case .highlights, .answerCriteria: return .unknown(action.name)
    }
  }

  private static func exclude(_ rest: String, _ state: ScreeningState, needsReason: Bool) -> PlainCommand {
    let reasons = state.guide.reasons
    if rest.isEmpty {
      return needsReason || state.guide.asksForReason ? .askReason : .event(.action(.exclude))
    }
    if let number = Int(rest) { return .event(.reason(number)) }
    let matches = reasons.indices.filter { reasons[$0].label.foldedName.hasPrefix(rest.foldedName) }
    let exact = matches.first { reasons[$0].label.foldedName == rest.foldedName }
    if let index = exact ?? (matches.count == 1 ? matches[0] : nil) { return .event(.reason(index + 1)) }
    return .askReason
  }

  private static func text(_ typed: String, _ kind: PromptKind, _ state: ScreeningState) -> PlainCommand {
    guard typed.isEmpty else { return .event(.text(typed, kind)) }
    guard let draft = state.drafts[kind] else { return .unknown("\(kind.rawValue) without a text") }
    return .event(.text(draft, kind))
  }
}
