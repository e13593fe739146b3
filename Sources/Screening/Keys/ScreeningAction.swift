/// What a key can do while a record is read.
package enum ScreeningAction: Sendable, Hashable, CaseIterable {
  case include, exclude, maybe
  /// Excludes for one of the reasons, picked from the list.
  case chooseReason
  case note, label, park, undo
  case next, previous, find
  case scrollDown, scrollUp, pageDown, pageUp
  case highlights, criteria, answerCriteria, autoAdvance
  case help, quit

  /// The name in files of keys and in the plain mode.
  package var name: String {
    switch self {
    case .include: "include"
    case .exclude: "exclude"
    case .maybe: "maybe"
    case .chooseReason: "reason"
    case .note: "note"
    case .label: "label"
    case .park: "park"
    case .undo: "undo"
    case .next: "next"
    case .previous: "previous"
    case .find: "find"
    case .scrollDown: "down"
    case .scrollUp: "up"
    case .pageDown: "page-down"
    case .pageUp: "page-up"
    case .highlights: "highlights"
    case .criteria: "criteria"
    case .answerCriteria: "answer"
    case .autoAdvance: "advance"
    case .help: "help"
    case .quit: "quit"
    }
  }

  /// What it does, for the list of keys.
  package var words: String {
    switch self {
    case .include: "include"
    case .exclude: "exclude"
    case .maybe: "maybe"
    case .chooseReason: "exclude for a reason from the list"
    case .note: "write a note"
    case .label: "put a label on it"
    case .park: "park it with a question"
    case .undo: "take the last decision back"
    case .next: "next record, this one stays open"
    case .previous: "look at the one before again"
    case .find: "find a record by its number"
    case .scrollDown: "scroll down a line"
    case .scrollUp: "scroll up a line"
    case .pageDown: "scroll down a page"
    case .pageUp: "scroll up a page"
    case .highlights: "mark all terms, first mentions, none"
    case .criteria: "criteria with examples and rulings"
    case .answerCriteria: "answer the criteria one by one"
    case .autoAdvance: "go on by itself after a decision, or stay"
    case .help: "this list of keys"
    case .quit: "quit; nothing is lost"
    }
  }

  /// The action of a name in a file of keys.
  package init?(named name: String) {
    guard let action = ScreeningAction.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = action
  }

  /// Without these the loop can't be worked or left.
  package static let needed: [ScreeningAction] = [.include, .exclude, .undo, .help, .quit]
}
