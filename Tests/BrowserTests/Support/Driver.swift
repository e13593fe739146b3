import Fixtures
import Foundation

/// chromedriver, which speaks WebDriver (W3C) over HTTP; one for all tests of a run.
actor Driver {
  static let shared = Driver()

  private var running: Command.Running?
  private var address: URL?

  /// Whether the browser can be driven here.
  static var isThere: Bool { Places.program("chromedriver") != nil && Places.program("chromium") != nil }

  /// Where it listens; started at the first call. The port it draws may be taken on one of the two protocols it listens
  /// on: it then ends at once and is started again.
  func start() async throws -> URL {
    if let address { return address }
    guard let program = Places.program("chromedriver") else { throw Trouble("chromedriver is missing") }
    var printed: [String] = []
    for _ in 0..<8 {
      let running = try Command.start(program, ["--port=0"], in: FileManager.default.temporaryDirectory)
      if let url = try await Self.listening(running) {
        if let address {
          running.process.terminate()
          return address
        }
        self.running = running
        address = url
        endWithTheTests(running.process.processIdentifier)
        return url
      }
      printed.append(running.printed)
    }
    throw Trouble("chromedriver didn't start: \(printed.joined(separator: "\n"))")
  }

  /// Where a driver just started listens; nil when it ended, or said nothing for a minute.
  private static func listening(_ running: Command.Running) async throws -> URL? {
    for _ in 0..<3000 {
      if let found = running.printed.firstMatch(of: #/successfully on port (\d+)/#), let port = Int(found.1), port > 0 {
        return URL(string: "http://127.0.0.1:\(port)")
      }
      guard running.process.isRunning else { return nil }
      try await Task.sleep(for: .milliseconds(20))
    }
    running.process.terminate()
    return nil
  }

  /// A command of the protocol; its value.
  static func send(_ method: String, _ url: URL, _ body: [String: Any]? = nil) async throws -> Any? {
    let data = try method == "POST" ? JSONSerialization.data(withJSONObject: body ?? [:]) : nil
    let reply = try await PlainHTTP.send(
      method, url.path, to: url, headers: [("Content-Type", "application/json; charset=utf-8")], body: data)
    let answer = try JSONSerialization.jsonObject(with: reply.body) as? [String: Any]
    let value = answer?["value"]
    if let error = value as? [String: Any], let kind = error["error"] as? String {
      throw Trouble("\(kind): \((error["message"] as? String ?? "").prefix(300))")
    }
    return value is NSNull ? nil : value
  }

  struct Trouble: Error, CustomStringConvertible {
    let description: String
    init(_ text: String) { description = text }
  }
}

/// The driver ends with the tests.
nonisolated(unsafe) private var driverProcess: Int32 = 0
private func endWithTheTests(_ process: Int32) {
  driverProcess = process
  atexit { if driverProcess > 0 { kill(driverProcess, SIGTERM) } }
}
