import Charting
import Fixtures
import Foundation
import Review
import Screening

/// A team at the server whose abstracts can be coded.
struct ServedCoding {
  let coding: CodingTeam
  private let served: ServedTeam
  var review: Review { coding.review }

  init(abstracts: [String] = [CodingTeam.abstract]) throws {
    coding = try CodingTeam(abstracts: abstracts)
    served = try ServedTeam(coding.team)
  }

  /// Amara and Jonas are done with the first abstract, and see it differently in parts.
  static func differing() throws -> ServedCoding {
    let served = try ServedCoding()
    try served.coding.finish(
      by: "amara", ["spoke up": "advocacy", "led groups": "groups", "written at night": "office"])
    try served.coding.finish(by: "jonas", ["Peers spoke up": "advocacy", "led groups every week": "support"])
    return served
  }

  func browser(of user: String) async throws -> CodingClient {
    CodingClient(client: try await served.browser(of: user))
  }

  func stop() { served.server.stop() }
}

/// A person who codes by the API.
struct CodingClient {
  let client: WebClient

  /// Gives scalars of a text a code.
  @discardableResult
  func code(
    _ range: Range<Int>, _ code: String, in document: String = "abstract:1", _ more: [String: Any] = [:]
  ) async throws -> WebClient.Answer {
    let body: [String: Any] = ["start": range.lowerBound, "end": range.upperBound, "code": code]
    return try await client.call("POST", "/coding/\(document)/passages", body.merging(more) { $1 })
  }

  /// One's own passages, as the API tells them.
  func passages(of document: String = "abstract:1") async throws -> [[String: Any]] {
    try await client.call("GET", "/coding/\(document)").json["passages"] as? [[String: Any]] ?? []
  }

  @discardableResult
  func finish(_ document: String = "abstract:1") async throws -> WebClient.Answer {
    try await client.call("POST", "/coding/\(document)/finished", [:])
  }

  /// Records the team's codes of an excerpt.
  @discardableResult
  func settle(
    _ range: Range<Int>, _ codes: [String]?, in document: String = "abstract:1", manner: String = "consensus"
  ) async throws -> WebClient.Answer {
    var body: [String: Any] = ["start": range.lowerBound, "end": range.upperBound]
    body["codes"] = codes
    return try await client.call("PUT", "/coding/\(document)/settled?manner=\(manner)", body)
  }

  func page(_ path: String) async throws -> WebClient.Answer { try await client.page(path) }
}
