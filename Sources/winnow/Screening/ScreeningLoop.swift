internal import Bibliography
import Foundation
internal import Screening

/// Screening on a terminal: a page, keys, a page.
struct ScreeningLoop {
  private var sitting: ScreeningSitting
  private let highlighter: Highlighter
  private var painter = TerminalPainter()

  /// - Throws: ``Problem`` when the desk can't be asked.
  init(desk: any ScreeningDesk, keys: KeyMap) throws {
    sitting = try ScreeningSitting(desk: desk, keys: keys, now: ScreeningLoop.now)
    highlighter = Highlighter(desk.guide.terms)
  }

  /// Runs until the reviewer quits or the terminal goes away.
  ///
  /// - Returns: what was done in the sitting.
  mutating func run() throws -> String {
    guard TerminalModes.enter() else {
      throw Problem("the terminal can't show a page", remedy: "Use --plain.")
    }
    var events = TerminalEvents()
    defer {
      TerminalModes.leave()
      TerminalSignals.unwatch()
    }
    sitting.begin()
    draw()
    while true {
      // Wakes now and then for what depends on the time alone.
      let came = events.wait(20_000)
      _ = sitting.take(.clock(ScreeningLoop.now))
      for event in came {
        guard handle(event) else { return sitting.state.tally.summary(at: ScreeningLoop.now) }
      }
      draw()
    }
  }

  /// `false` when the sitting is over.
  private mutating func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .input(.key(let key)): return act(sitting.take(.key(key)))
    case .input(.paste(let text)): return act(sitting.take(.paste(text)))
    case .resized: painter.forget()
    case .stopRequested: suspend()
    case .continued:
      TerminalModes.leave()
      resume()
    case .ended: return false
    }
    return true
  }

  private mutating func act(_ effects: [ScreeningEffect]) -> Bool {
    for effect in effects {
      switch effect {
      case .quit: return false
      case .suspend: suspend()
      case .redraw: painter.forget()
      case .decide, .takeBack, .note, .label, .park, .showNext, .showPrevious, .show: break
      }
    }
    return true
  }

  private mutating func suspend() {
    TerminalModes.leave()
    TerminalSignals.stop()
    resume()
  }

  private mutating func resume() {
    _ = TerminalModes.enter()
    painter.forget()
  }

  /// Draws the page; where scrolling went beyond what there is, the state learns of it.
  private mutating func draw() {
    let size = TerminalModes.size
    let page = ScreeningPage(sitting.state, highlighter: highlighter, width: size.width, height: size.height)
    _ = sitting.take(.laidOut(page.scroll))
    _ = Console.write(painter.bytes(for: page), to: 1)
  }

  /// Seconds of a clock that only goes forward.
  static var now: Double { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }
}
