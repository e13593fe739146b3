internal import Bibliography
import Foundation
package import Screening

/// A reviewer's sitting: the state with the desk behind it. What it asks of the review is done at once.
package struct ScreeningSitting {
  package private(set) var state: ScreeningState
  private let desk: any ScreeningDesk

  /// - Parameter now: seconds of a clock that only goes forward.
  package init(desk: any ScreeningDesk, keys: KeyMap = .winnow, now: Double) throws {
    self.desk = desk
    state = ScreeningState(guide: desk.guide, keys: keys, labels: try desk.labels(), now: now)
  }

  /// Shows the first record.
  package mutating func begin() {
    _ = perform(.showNext(after: nil))
    refreshWorkload()
  }

  /// What was said has been heard.
  package mutating func forgetNews() { state.strip = nil }

  /// Takes in an event and does what follows from it in the review.
  ///
  /// - Returns: what is left for the terminal to do: suspend, draw anew, quit.
  package mutating func take(_ event: ScreeningEvent) -> [ScreeningEffect] {
    var forTerminal: [ScreeningEffect] = []
    var waiting = state.handle(event)
    while !waiting.isEmpty {
      let effect = waiting.removeFirst()
      switch effect {
      case .suspend, .redraw, .quit: forTerminal.append(effect)
      case .decide, .takeBack, .note, .label, .park, .showNext, .showPrevious, .show: waiting += perform(effect)
      }
    }
    return forTerminal
  }

  private mutating func perform(_ effect: ScreeningEffect) -> [ScreeningEffect] {
    do {
      let effects = state.handle(try outcome(effect))
      switch effect {
      case .decide, .takeBack, .park: refreshWorkload()
      case .note, .label, .showNext, .showPrevious, .show, .suspend, .redraw, .quit: break
      }
      return effects
    } catch {
      return state.handle(.failed(effect, ScreeningSitting.words(error)))
    }
  }

  private func outcome(_ effect: ScreeningEffect) throws -> ScreeningEvent {
    switch effect {
    case .decide(let judgement, let record): try desk.decide(judgement, on: record)
    case .takeBack(let record): try desk.takeBack(on: record)
    case .note(let text, let record): try desk.note(text, on: record)
    case .label(let text, let record): try desk.label(text, on: record)
    case .park(let question, let record): try desk.park(record, question: question)
    case .showNext(let record): return .showed(try desk.next(after: record), effect)
    case .showPrevious(let record): return .showed(try desk.previous(before: record), effect)
    case .show(let record): return .showed(try desk.card(record), effect)
    case .suspend, .redraw, .quit: break
    }
    return .did(effect)
  }

  /// Figures that can't be had are no reason to stop.
  private mutating func refreshWorkload() {
    if let load = try? desk.workload() { _ = state.handle(.workload(load)) }
  }

  private static func words(_ error: any Error) -> String {
    (error as? Problem)?.description ?? error.localizedDescription
  }
}
