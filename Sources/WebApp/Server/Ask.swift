internal import Accounts
internal import Bibliography
internal import Foundation
internal import Hummingbird
internal import NIOCore
internal import Review
internal import Screening

/// A request of a person: what is asked, by whom, and where the answer comes from.
struct Ask: Sendable {
  let office: Office
  let person: Person
  let request: Request
  let visit: Visit

  /// The name under which the person acts, and who looks.
  var user: String { person.user }

  /// The signature of what the person does now.
  func acting(why: String? = nil) -> Acting { Acting(as: person.user, at: office.settings.now(), why: why) }

  /// A value behind the `?`; `nil` when it is missing or empty.
  func query(_ name: String) -> String? {
    request.queryValue(name)?.trimmed.nilWhenEmpty
  }

  /// A number behind the `?`.
  func number(_ name: String) -> Int? { query(name).flatMap { Int($0) } }

  /// A part of the path, decoded.
  ///
  /// - Throws: ``Refusal`` 404 when it isn't there.
  func part(_ name: String) throws -> String {
    guard let text = visit.parameters.get(name), let decoded = text.removingPercentEncoding else {
      throw Refusal.missing("this page")
    }
    return decoded
  }

  /// The record that the path names.
  ///
  /// - Throws: ``Refusal`` 404 when it names none.
  func record(_ name: String = "record") throws -> RecordID {
    let text = try part(name)
    guard let record = RecordID(text) else { throw Refusal.missing("the record \(text)") }
    return record
  }

  /// The stage that the path names.
  func stage() throws -> Stage {
    let text = try part("stage")
    guard let stage = Stage(rawValue: text) else { throw Refusal.missing("the stage “\(text)”") }
    return stage
  }

  /// The body of the request as JSON.
  ///
  /// - Throws: ``Refusal`` 413 or 400 when it is too large or isn't what was asked for.
  func body<Body: Decodable>(_ type: Body.Type) async throws -> Body {
    try await Ask.body(type, of: request, upTo: Ask.largestBody)
  }

  static func body<Body: Decodable>(_ type: Body.Type, of request: Request, upTo largest: Int) async throws -> Body {
    var request = request
    let buffer: ByteBuffer
    do {
      buffer = try await request.collectBody(upTo: largest)
    } catch {
      throw Refusal(
        .contentTooLarge, Problem("the request is too large", remedy: "Send less at a time; nothing was done."))
    }
    return try Ask.decode(type, Data(buffer.readableBytesView))
  }

  static func decode<Body: Decodable>(_ type: Body.Type, _ data: Data) throws -> Body {
    do {
      return try JSONDecoder().decode(type, from: data.isEmpty ? Data("{}".utf8) : data)
    } catch let error as DecodingError {
      throw Refusal(.badRequest, Problem(error.words, remedy: "GET /api tells what it takes; nothing was done."))
    }
  }

  /// More than any form, less than what could fill the memory.
  static let largestBody = 1 << 20
}

extension Request {
  /// The first value of a name behind the `?`, as forms of browsers send it: with `+` for a blank.
  func queryValue(_ name: String) -> String? {
    for pair in (uri.query ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).replacing("+", with: " ").removingPercentEncoding ?? String($0) }
      if parts[0] == name { return parts.count > 1 ? parts[1] : "" }
    }
    return nil
  }
}

extension DecodingError {
  /// What is wrong with the JSON, and where.
  fileprivate var words: String {
    func place(_ context: Context) -> String { context.codingPath.map(\.stringValue).joined(separator: ".") }
    switch self {
    case .keyNotFound(let key, let context):
      return "“\(([place(context)].filter { !$0.isEmpty } + [key.stringValue]).joined(separator: "."))” is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "“\(place(context))” is not of the right kind"
    case .dataCorrupted(let context):
      return context.codingPath.isEmpty ? "the request is not JSON" : "“\(place(context))” can't be used"
    @unknown default: return "the request can't be read"
    }
  }
}
