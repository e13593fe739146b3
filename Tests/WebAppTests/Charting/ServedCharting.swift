import Fixtures
import Foundation
import Review
import Screening

/// A team at the server whose works are all included.
struct ServedCharting {
  let charting: ChartingTeam
  let served: ServedTeam
  var review: Review { charting.review }

  init(sources: Int = 2, protocolText: String = ProtocolText.small) throws {
    charting = try ChartingTeam(sources: sources, protocolText: protocolText)
    served = try ServedTeam(charting.team)
  }

  func browser(of user: String) async throws -> ChartingClient {
    ChartingClient(client: try await served.browser(of: user))
  }
}

/// A person who charts by the API.
struct ChartingClient {
  let client: WebClient

  /// Sends an answer with one value.
  @discardableResult
  func chart(_ field: String, _ values: String..., of record: String = "R1", expects: Int? = nil) async throws
    -> WebClient.Answer
  {
    try await put(
      "/charting/\(record)/\(field)\(expects.map { "?expects=\($0)" } ?? "")",
      ["state": "reported", "entries": values.map { ["value": $0] }])
  }

  @discardableResult
  func put(_ path: String, _ body: [String: Any]?) async throws -> WebClient.Answer {
    let data = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data("null".utf8)
    return try await client.send("PUT", "/api/v1" + path, data, headers: ["Content-Type": "application/json"])
  }

  @discardableResult
  func finish(_ record: String = "R1") async throws -> WebClient.Answer {
    try await client.call("POST", "/charting/\(record)/finished", [:])
  }

  func page(_ path: String) async throws -> WebClient.Answer { try await client.page(path) }

  /// The field of one's own sheet, as the API tells it.
  func field(_ id: String, of record: String = "R1") async throws -> [String: Any] {
    let page = try await client.call("GET", "/charting/\(record)")
    return (page.json["fields"] as? [[String: Any]])?.first { $0["id"] as? String == id } ?? [:]
  }
}
