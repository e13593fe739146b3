import Foundation
package import Screening

/// Screening by lines: reads a command, does it, says what happened. For screen readers, scripts and plain terminals.
package struct PlainScreening {
  private var sitting: ScreeningSitting
  private let highlighter: Highlighter
  private let say: (String) -> Void
  private let now: () -> Double
  /// Whether a command was not understood or failed.
  package private(set) var hadFailure = false

  /// - Parameters:
  ///   - now: seconds of a clock that only goes forward.
  ///   - say: takes a line to show.
  package init(
    desk: any ScreeningDesk, keys: KeyMap = .winnow, now: @escaping () -> Double, say: @escaping (String) -> Void
  ) throws {
    sitting = try ScreeningSitting(desk: desk, keys: keys, now: now())
    highlighter = Highlighter(desk.guide.terms)
    self.now = now
    self.say = say
  }

  /// Runs until `q` or the last line.
  ///
  /// - Parameter nextLine: the next command; `nil` at the end.
  package mutating func run(_ nextLine: () -> String?) {
    sitting.begin()
    sayNews()
    sayRecord()
    while let line = nextLine() {
      _ = sitting.take(.clock(now()))
      guard obey(PlainCommand(line, sitting.state)) else { break }
    }
    say(sitting.state.tally.summary(at: now()))
  }

  private var text: PlainText { PlainText(sitting.state, highlighter: highlighter) }

  /// `false` when the sitting is over.
  private mutating func obey(_ command: PlainCommand) -> Bool {
    switch command {
    case .event(let event): return take(event)
    case .criteria: text.criteria.forEach(say)
    case .help: text.help.forEach(say)
    case .read: sayRecord()
    case .askReason: refuse(["Which reason? Write e and its number."] + text.reasons)
    case .unknown(let word): refuse(["“\(word)” is no command; ? lists them."])
    case .nothing: break
    }
    return true
  }

  private mutating func take(_ event: ScreeningEvent) -> Bool {
    let former = sitting.state.card
    sitting.forgetNews()
    let effects = sitting.take(event)
    if effects.contains(.quit) { return false }
    sayNews()
    // A record is read when it comes, or when its decision is gone.
    if sitting.state.card?.name != former?.name || sitting.state.card?.decision != former?.decision { sayRecord() }
    return true
  }

  private mutating func refuse(_ lines: [String]) {
    hadFailure = true
    lines.forEach(say)
  }

  private mutating func sayNews() {
    if let news = text.news { say(news) }
    guard case .failed = sitting.state.strip else { return }
    hadFailure = true
    if case .prompt(let kind, _) = sitting.state.mode, kind != .find {
      say("Your text is kept; “\(kind.rawValue)” alone sends it again.")
    }
  }

  private func sayRecord() {
    say("")
    text.record.forEach(say)
  }
}
