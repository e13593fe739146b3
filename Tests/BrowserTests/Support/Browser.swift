import Fixtures
import Foundation

/// A window of headless Chromium with a profile of its own: one person at one machine.
final class Browser: @unchecked Sendable {
  private let session: URL
  private let server: URL
  private let profile: TemporaryFolder

  /// - Parameters:
  ///   - server: where paths lead.
  ///   - isDark: whether the system asks for dark colours.
  init(
    _ server: URL, width: Int = 1280, height: Int = 900, isDark: Bool = false, isTouch: Bool = false
  ) async throws {
    self.server = server
    profile = try TemporaryFolder()
    var arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
      "--window-size=\(width),\(height)", "--user-data-dir=\(profile.url.path)", "--force-prefers-reduced-motion",
      "--lang=en",
    ]
    if isDark { arguments.append("--force-dark-mode") }
    var options: [String: Any] = ["args": arguments, "binary": Places.program("chromium")?.path ?? ""]
    if isTouch {
      options["mobileEmulation"] = [
        "deviceMetrics": ["width": width, "height": height, "pixelRatio": 2, "touch": true, "mobile": true]
      ]
    }
    let driver = try await Driver.shared.start()
    let value = try await Driver.send(
      "POST", driver.appending(path: "session"),
      ["capabilities": ["alwaysMatch": ["goog:chromeOptions": options, "unhandledPromptBehavior": "accept"]]])
    guard let id = (value as? [String: Any])?["sessionId"] as? String else { throw Driver.Trouble("no session") }
    session = driver.appending(path: "session/\(id)")
  }

  /// Closes the window.
  func close() async { _ = try? await command("DELETE", "") }

  @discardableResult
  private func command(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Any? {
    try await Driver.send(method, path.isEmpty ? session : session.appending(path: path), body)
  }

  func open(_ path: String) async throws {
    try await command("POST", "url", ["url": URL(string: path, relativeTo: server)!.absoluteString])
  }

  func path() async throws -> String {
    URL(string: try await command("GET", "url") as? String ?? "")?.path ?? ""
  }

  /// Runs a script in the page: `return …`; promises are awaited.
  @discardableResult
  func run(_ script: String, _ arguments: Any...) async throws -> Any? {
    try await command("POST", "execute/sync", ["script": script, "args": arguments])
  }

  /// The visible text of the first element that fits, or of the whole page.
  func text(_ selector: String = "body") async throws -> String {
    try await run("return document.querySelector(arguments[0])?.innerText ?? ''", selector) as? String ?? ""
  }

  func exists(_ selector: String) async throws -> Bool {
    try await run("return document.querySelector(arguments[0]) != null", selector) as? Bool ?? false
  }

  /// Waits until a script's value is true.
  func wait(_ what: String, seconds: Double = 15, until script: String, _ arguments: Any...) async throws {
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      let value = try? await command("POST", "execute/sync", ["script": "return !!(\(script))", "args": arguments])
      if value as? Bool == true { return }
      try await Task.sleep(for: .milliseconds(40))
    }
    let page = (try? await text()) ?? ""
    throw Driver.Trouble("waited in vain: \(what). The page says: \(page.prefix(1500))")
  }

  /// Waits until scripts have done what they do at the beginning: pictures are there, parts that load are shown.
  func settle() async throws {
    try await wait(
      "the page to settle",
      until:
        "document.readyState == 'complete' && !document.querySelector('[aria-busy=true]') && [...document.images].every((one) => one.complete)"
    )
    try await Task.sleep(for: .milliseconds(150))
  }

  /// Waits until the page holds a text.
  func wait(for text: String, in selector: String = "body", seconds: Double = 15) async throws {
    try await wait(
      "“\(text)” in \(selector)", seconds: seconds,
      until: "document.querySelector(arguments[0])?.innerText.includes(arguments[1])", selector, text)
  }

  /// Clicks the first element that fits, as a mouse would.
  func click(_ selector: String) async throws {
    try await command("POST", "element/\(try await element(selector))/click")
  }

  /// Clicks the first button or link with these words.
  func click(words: String) async throws {
    let id = try await element(
      xpath: "//*[self::button or self::a or self::summary or self::label][contains(normalize-space(.), \"\(words)\")]")
    try await command("POST", "element/\(id)/click")
  }

  /// Writes into a field, in place of what stands there.
  func fill(_ selector: String, _ text: String) async throws {
    let id = try await element(selector)
    try await command("POST", "element/\(id)/clear")
    try await command("POST", "element/\(id)/value", ["text": text])
  }

  /// Chooses files in a field for them, whether it is visible or not.
  func choose(_ files: [URL], in selector: String) async throws {
    let id = try await element(selector)
    try await command("POST", "element/\(id)/value", ["text": files.map(\.path).joined(separator: "\n")])
  }

  /// Chooses an option by its value.
  func select(_ value: String, in selector: String) async throws {
    try await run(
      """
      const field = document.querySelector(arguments[0]); field.value = arguments[1];
      field.dispatchEvent(new Event("input", { bubbles: true })); field.dispatchEvent(new Event("change", { bubbles: true }));
      """, selector, value)
  }

  /// Presses keys one after the other, wherever the focus is.
  func press(_ keys: String...) async throws {
    let actions = keys.flatMap { [["type": "keyDown", "value": $0], ["type": "keyUp", "value": $0]] }
    try await command(
      "POST", "actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
  }

  /// Presses a key while another is held down.
  func press(_ key: String, holding modifier: String) async throws {
    let actions = [("keyDown", modifier), ("keyDown", key), ("keyUp", key), ("keyUp", modifier)]
      .map { ["type": $0.0, "value": $0.1] }
    try await command(
      "POST", "actions", ["actions": [["type": "key", "id": "keyboard", "actions": actions]]])
  }

  /// Writes where the focus is, letter by letter.
  func type(_ text: String) async throws {
    for letter in text { try await press(String(letter)) }
  }

  /// Cuts the network off, or brings it back.
  func goOffline(_ isOffline: Bool) async throws {
    try await command(
      "POST", "chromium/network_conditions",
      ["network_conditions": ["offline": isOffline, "latency": 0, "throughput": isOffline ? 0 : 500_000_000]])
  }

  /// A picture of the window as PNG.
  func picture() async throws -> Data {
    Data(base64Encoded: try await command("GET", "screenshot") as? String ?? "") ?? Data()
  }

  func resize(_ width: Int, _ height: Int) async throws {
    try await command("POST", "window/rect", ["width": width, "height": height])
  }

  /// What the page wrote to its console as errors.
  func complaints() async throws -> [String] {
    let entries = try await command("POST", "se/log", ["type": "browser"]) as? [[String: Any]] ?? []
    return entries.filter { $0["level"] as? String == "SEVERE" }.compactMap { $0["message"] as? String }
  }

  private func element(_ selector: String) async throws -> String {
    try await element(using: "css selector", selector)
  }

  private func element(xpath: String) async throws -> String { try await element(using: "xpath", xpath) }

  private func element(using strategy: String, _ value: String) async throws -> String {
    let end = Date().addingTimeInterval(10)
    while true {
      do {
        let found = try await command("POST", "element", ["using": strategy, "value": value]) as? [String: String]
        if let id = found?.values.first { return id }
      } catch  where Date() > end { throw error } catch {}
      guard Date() < end else { throw Driver.Trouble("there is no \(value)") }
      try await Task.sleep(for: .milliseconds(50))
    }
  }
}

/// Keys without a character, as WebDriver writes them.
enum Key {
  static let enter = "\u{E007}"
  static let escape = "\u{E00C}"
  static let tab = "\u{E004}"
  static let alt = "\u{E00A}"
  static let shift = "\u{E008}"
  static let right = "\u{E014}"
  static let left = "\u{E012}"
  static let down = "\u{E015}"
  static let up = "\u{E013}"
  static let space = " "
}
