internal import Bibliography
import Foundation

#if canImport(FoundationNetworking)
  internal import FoundationNetworking
#endif

/// A review's server, asked by a program: one request at a time, and the program waits for the answer.
final class ReviewServer {
  /// What came back.
  struct Answer {
    let status: Int
    let isJSON: Bool
    let body: Data
  }

  private let address: URL
  private let token: String?
  private let session: URLSession
  /// What a server without accounts wants to see instead of a token.
  private var formToken: String?

  init(_ address: URL, token: String?) {
    self.address = address
    self.token = token
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = 120
    session = URLSession(configuration: configuration, delegate: StayHere(), delegateQueue: nil)
  }

  deinit { session.invalidateAndCancel() }

  /// Sends a request of the API and waits for the answer.
  ///
  /// - Parameters:
  ///   - path: with or without `/api/v1` before it.
  ///   - type: of the body.
  /// - Throws: ``Problem`` when the server can't be reached, or refuses, in its words.
  func send(_ method: String, _ path: String, _ body: Data? = nil, type: String = "application/json") throws -> Answer {
    if method != "GET", method != "HEAD", token == nil, formToken == nil {
      formToken = try? value(Identity.self, "GET", "/me").formToken
    }
    let answer = try exchange(method, path, body, type)
    guard answer.status >= 300 else { return answer }
    throw refusal(answer)
  }

  /// Sends a request and reads the JSON of the answer.
  func value<Value: Decodable>(
    _ type: Value.Type, _ method: String, _ path: String, _ body: (some Encodable)? = String?.none
  ) throws -> Value {
    let answer = try send(method, path, body.map { try JSONEncoder().encode($0) })
    do {
      return try JSONDecoder().decode(type, from: answer.body)
    } catch {
      throw Problem(
        "the server's answer can't be understood", text: "\(method) \(path)",
        remedy: "Is it a server of Winnow, and of the same version?")
    }
  }

  private struct Identity: Decodable { let formToken: String? }

  private func exchange(_ method: String, _ path: String, _ body: Data?, _ type: String) throws -> Answer {
    var request = URLRequest(url: try url(path))
    request.httpMethod = method
    request.httpBody = body
    if body != nil { request.setValue(type, forHTTPHeaderField: "Content-Type") }
    request.setValue("application/json", forHTTPHeaderField: "Accept")
    if let token {
      request.setValue("Bearer \(token)", forHTTPHeaderField: "Authorization")
    } else if let formToken {
      request.setValue(formToken, forHTTPHeaderField: "X-Winnow-Form")
    }
    let waiting = DispatchSemaphore(value: 0)
    let box = Box()
    session.dataTask(with: request) { data, response, error in
      box.result = (data, response, error)
      waiting.signal()
    }.resume()
    waiting.wait()
    guard let response = box.result.1 as? HTTPURLResponse else {
      throw Problem(
        "the server can't be reached (\(box.result.2?.localizedDescription ?? "no answer"))",
        text: address.absoluteString, remedy: "Check the address, and whether `winnow serve` runs there.")
    }
    let kind = response.value(forHTTPHeaderField: "Content-Type") ?? ""
    return Answer(status: response.statusCode, isJSON: kind.contains("json"), body: box.result.0 ?? Data())
  }

  private func url(_ path: String) throws -> URL {
    var path = path.hasPrefix("/") ? path : "/" + path
    if path != "/api", !path.hasPrefix("/api/") { path = "/api/v1" + path }
    let base =
      address.absoluteString.hasSuffix("/") ? String(address.absoluteString.dropLast()) : address.absoluteString
    guard let url = URL(string: base + path) else {
      throw Problem("“\(path)” is no path", remedy: "Write it like /screening/title-abstract/next?count=1.")
    }
    return url
  }

  /// A refusal in the server's words.
  private func refusal(_ answer: Answer) -> Problem {
    struct Details: Decodable {
      let title: String
      let detail: String?
    }
    if answer.status == 401 {
      return Problem(
        token == nil ? "the server asks who you are" : "the server doesn't know this token",
        remedy: "Make a token on the page “Account” of the server and set WINNOW_TOKEN to it, or give --token-file.")
    }
    if answer.status < 400 {
      return Problem(
        "the server sends elsewhere", remedy: "Give the address to which a browser is led, with --server.")
    }
    guard let details = try? JSONDecoder().decode(Details.self, from: answer.body) else {
      return Problem(
        "the server refused with status \(answer.status)", text: address.absoluteString,
        remedy: "Is it a server of Winnow?")
    }
    return Problem(details.title, remedy: details.detail ?? "")
  }

  /// Carries an answer from the thread on which it came.
  private final class Box: @unchecked Sendable {
    var result: (Data?, URLResponse?, (any Error)?) = (nil, nil, nil)
  }

  /// Follows no redirect, so that the token is never sent to another server.
  private final class StayHere: NSObject, URLSessionTaskDelegate {
    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
      completionHandler(nil)
    }
  }
}
