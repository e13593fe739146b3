package import Foundation

/// A program that talks to a server as a browser would: it keeps cookies and sends the form token; or by a token.
package final class WebClient: @unchecked Sendable {
  /// An answer of the server.
  package struct Answer: Sendable {
    package let status: Int
    /// Names in lower case; of several the first.
    package let headers: [String: String]
    package let body: Data

    package var text: String { String(decoding: body, as: UTF8.self) }
    /// The JSON object of the body.
    package var json: [String: Any] { (try? JSONSerialization.jsonObject(with: body)) as? [String: Any] ?? [:] }
  }

  private let server: URL
  package var token: String?
  package var cookies: [String: String] = [:]
  /// What the last page carried against forged requests.
  package var formToken: String?

  package init(_ server: URL, token: String? = nil) {
    self.server = server
    self.token = token
  }

  /// A page, with its form token kept for what is sent next.
  @discardableResult
  package func page(_ path: String) async throws -> Answer {
    let answer = try await send("GET", path)
    if let found = answer.text.firstMatch(of: #/name="winnow-form" content="([^"]*)"/#) { formToken = String(found.1) }
    return answer
  }

  /// A call of the API; `body` is JSON.
  @discardableResult
  package func call(_ method: String, _ path: String, _ body: [String: Any]? = nil) async throws -> Answer {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) }
    return try await send(method, "/api/v1" + path, data, headers: ["Content-Type": "application/json"])
  }

  /// Any request.
  ///
  /// - Parameter headers: these win over what is sent by itself; an empty value leaves a header out.
  @discardableResult
  package func send(
    _ method: String, _ path: String, _ body: Data? = nil, headers: [String: String] = [:]
  ) async throws -> Answer {
    var all: [String: String] = [:]
    if let token { all["Authorization"] = "Bearer \(token)" }
    if !cookies.isEmpty { all["Cookie"] = cookies.map { "\($0.key)=\($0.value)" }.sorted().joined(separator: "; ") }
    if method != "GET", token == nil { all["X-Winnow-Form"] = formToken }
    let sent = all.merging(headers, uniquingKeysWith: { $1 }).filter { !$0.value.isEmpty }
    let answer = try await PlainHTTP.send(
      method, path, to: server, headers: sent.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, body: body)
    for header in answer.headers where header.name == "set-cookie" { keep(header.value) }
    return Answer(
      status: answer.status,
      headers: Dictionary(answer.headers.map { ($0.name, $0.value) }, uniquingKeysWith: { a, _ in a }),
      body: answer.body)
  }

  private func keep(_ header: String) {
    guard let pair = header.split(separator: ";").first?.split(separator: "=", maxSplits: 1) else { return }
    cookies[String(pair[0])] = pair.count > 1 ? String(pair[1]) : nil
  }

  /// Takes an invitation up and is logged in then.
  package func join(_ invitation: String, as user: String? = nil, password: String) async throws {
    try await page("/join/\(invitation)")
    var body = ["password": password]
    body["user"] = user
    let answer = try await call("POST", "/join/\(invitation)", body)
    guard answer.status == 200 else { throw Refused(answer: answer) }
    try await page("/account")
  }

  @discardableResult
  package func logIn(_ user: String, _ password: String) async throws -> Answer {
    try await page("/login")
    let answer = try await call("POST", "/session", ["user": user, "password": password])
    if answer.status == 200 { try await page("/account") }
    return answer
  }

  package struct Refused: Error { package let answer: Answer }
}
