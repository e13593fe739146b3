import Fixtures
import Foundation

/// chromedriver, which speaks WebDriver (W3C) over HTTP; one for all tests of a run.
actor Driver {
  static let shared = Driver()

  private var running: Command.Running?
  private var address: URL?

  /// Whether the browser can be driven here.
  static var isThere: Bool { Places.program("chromedriver") != nil && Places.program("chromium") != nil }

  /// Where it listens; started at the first call.
  func start() async throws -> URL {
    if let address { return address }
    guard let program = Places.program("chromedriver") else { throw Trouble("chromedriver is missing") }
    let running = try Command.start(program, ["--port=0"], in: FileManager.default.temporaryDirectory)
    self.running = running
    for _ in 0..<500 {
      if let found = running.printed.firstMatch(of: #/successfully on port (\d+)/#), let port = Int(found.1), port > 0 {
        let url = URL(string: "http://127.0.0.1:\(port)")!
        address = url
        endWithTheTests(running.process.processIdentifier)
        return url
      }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Trouble("chromedriver didn't start: \(running.printed)")
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
