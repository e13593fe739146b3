import Foundation

/// Puts a terminal into the state that a page needs, and back, however the program ends.
enum TerminalModes {
  /// Alternate screen, pastes in brackets, no line wrapped by the terminal. The cursor is shown only where something is typed.
  private static let enterText = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l\u{1B}[?25l\u{1B}[2J"
  private static let leaveText = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?7h\u{1B}[?25h\u{1B}[?1049l"

  nonisolated(unsafe) private static var saved = termios()
  nonisolated(unsafe) private static var isActive = false
  nonisolated(unsafe) private static var leaveBytes: UnsafeMutableBufferPointer<UInt8>?

  /// Raw mode and the alternate screen; `false` when the terminal refuses.
  static func enter() -> Bool {
    guard !isActive, tcgetattr(0, &saved) == 0 else { return false }
    prepareForTheWorst()
    var raw = saved
    cfmakeraw(&raw)
    guard tcsetattr(0, TCSADRAIN, &raw) == 0 else { return false }
    isActive = true
    return Console.write(Array(enterText.utf8), to: 1)
  }

  /// As it was before.
  static func leave() {
    guard isActive, let leaveBytes else { return }
    isActive = false
    _ = write(1, leaveBytes.baseAddress, leaveBytes.count)
    tcsetattr(0, TCSADRAIN, &saved)
  }

  /// A program that exits from anywhere, or crashes, must not leave a shell in which nothing typed is seen.
  private static func prepareForTheWorst() {
    guard leaveBytes == nil else { return }
    let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: leaveText.utf8.count)
    _ = bytes.initialize(from: leaveText.utf8)
    leaveBytes = bytes
    atexit { TerminalModes.leave() }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { number in
        TerminalModes.leave()
        signal(number, SIG_DFL)
        raise(number)
      }
    }
  }

  /// Columns and rows of the terminal; 80 × 24 where it doesn't say.
  static var size: (width: Int, height: Int) {
    var window = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return (80, 24) }
    return (Int(window.ws_col), Int(window.ws_row))
  }
}
