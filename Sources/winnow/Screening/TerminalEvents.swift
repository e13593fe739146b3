import Foundation
internal import Screening

/// What a terminal reports while a page is on it.
enum TerminalEvent {
  case input(TerminalInput)
  case resized
  /// The program was stopped from outside and goes on.
  case continued
  case stopRequested
  /// The terminal is gone, or the program is asked to end.
  case ended
}

/// Waits for keys and signals.
struct TerminalEvents {
  private let signals: Int32
  private var decoder = KeyDecoder()
  /// After an Esc, how long to wait for the rest of a sequence: long enough for a slow connection, too short to be noticed.
  private static let escapeDelay: Int32 = 60

  init() { signals = TerminalSignals.watch() }

  /// Events that came, after at most `milliseconds`; none when nothing did.
  mutating func wait(_ milliseconds: Int32) -> [TerminalEvent] {
    var sources = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0), pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = decoder.isUnfinished ? TerminalEvents.escapeDelay : milliseconds
    let count = poll(&sources, nfds_t(sources.count), timeout)
    if count < 0, errno != EINTR { return [.ended] }
    if count == 0 { return decoder.finish().map { .input($0) } }
    var events: [TerminalEvent] = []
    if sources[1].revents != 0 { events += signalEvents() }
    if sources[0].revents != 0 {
      errno = 0
      let bytes = TerminalEvents.read(0)
      if bytes.isEmpty, errno != EINTR, errno != EAGAIN { return events + [.ended] }
      events += decoder.decode(bytes).map { .input($0) }
    }
    return events
  }

  private func signalEvents() -> [TerminalEvent] {
    TerminalEvents.read(signals).map { byte in
      switch Int32(byte) {
      case SIGWINCH: .resized
      case SIGCONT: .continued
      case SIGTSTP: .stopRequested
      default: .ended
      }
    }
  }

  private static func read(_ descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      count = max(0, Foundation.read(descriptor, buffer.baseAddress, buffer.count))
    }
  }
}
