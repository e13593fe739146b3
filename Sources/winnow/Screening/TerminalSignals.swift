import Foundation

/// Signals as bytes in a pipe, so that one `poll` waits for keys and signals alike.
enum TerminalSignals {
  /// A handler may only use what exists already, hence plain globals.
  nonisolated(unsafe) private static var writeEnd: Int32 = -1
  nonisolated(unsafe) private static var readEnd: Int32 = -1

  /// Those that the loop answers to.
  private static let watched = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]

  /// Starts watching.
  ///
  /// - Returns: the descriptor from which the numbers of the signals can be read, a byte each; it never blocks.
  static func watch() -> Int32 {
    if readEnd < 0 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { return -1 }
      for end in ends {
        _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      }
      (readEnd, writeEnd) = (ends[0], ends[1])
    }
    for number in watched { handle(number) }
    return readEnd
  }

  /// Gives the signals their usual meaning again.
  static func unwatch() {
    for number in watched { signal(number, SIG_DFL) }
  }

  private static func handle(_ number: Int32) {
    signal(number) { number in
      let saved = errno
      var byte = UInt8(truncatingIfNeeded: number)
      _ = write(TerminalSignals.writeEnd, &byte, 1)
      errno = saved
    }
  }

  /// Stops the program as Ctrl-Z does; comes back when it is continued.
  static func stop() {
    signal(SIGTSTP, SIG_DFL)
    raise(SIGTSTP)
    handle(SIGTSTP)
  }
}
