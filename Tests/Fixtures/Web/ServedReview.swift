package import Foundation

/// `winnow serve` as people start it, on a review of a test.
package final class ServedReview: @unchecked Sendable {
  package let folder: URL
  package private(set) var address: URL
  private let arguments: [String]
  private var running: Command.Running

  /// Starts the server and waits until it says where it is.
  ///
  /// - Parameters:
  ///   - folder: of the review.
  ///   - user: whom it serves without a login; `nil` for a team with accounts.
  package init(_ folder: URL, as user: String? = nil, _ more: String...) throws {
    self.folder = folder
    arguments = ["serve"] + (user.map { ["--as", $0] } ?? ["--team"]) + more
    (running, address) = try ServedReview.start(folder, arguments + ["--port", "0"])
  }

  deinit { stop() }

  /// What the server printed, the invitation of the first owner for example.
  package var printed: String { running.printed }

  /// The link for the first who comes.
  package var firstInvitation: String? { printed.firstMatch(of: #/join/([A-Za-z0-9_-]+)/#).map { String($0.1) } }

  /// Ends the server at once, as a power cut would.
  package func kill() {
    Foundation.kill(running.process.processIdentifier, SIGKILL)
    running.process.waitUntilExit()
  }

  /// Asks the server to end.
  package func stop() {
    guard running.process.isRunning else { return }
    running.process.terminate()
    for _ in 0..<100 where running.process.isRunning { usleep(20_000) }
    if running.process.isRunning { kill() }
  }

  /// Starts it anew at the same port.
  package func restart() throws {
    (running, address) = try ServedReview.start(folder, arguments + ["--port", String(address.port ?? 0)])
  }

  private static func start(_ folder: URL, _ arguments: [String]) throws -> (Command.Running, URL) {
    let running = try Command.start(Places.winnow, arguments, in: folder)
    for _ in 0..<1500 {
      let said = running.printed
      let found = said.firstMatch(of: #/listening at (http[^\s;]+)/#) ?? said.firstMatch(of: #/Winnow is at (http\S+)/#)
      if said.contains("\n"), let found, let url = URL(string: String(found.1)) {
        return (running, url)
      }
      guard running.process.isRunning else { break }
      usleep(20_000)
    }
    throw ServerDidNotStart(said: running.printed + running.complaints)
  }
}

/// The server ended, or said nothing within half a minute.
package struct ServerDidNotStart: Error {
  package let said: String
}
