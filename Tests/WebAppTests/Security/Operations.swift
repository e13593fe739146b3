import Fixtures
import Foundation

/// What the API says it can do.
struct Operations {
  struct Operation: Sendable {
    let method: String
    /// With `/api/v1` and its parts as `{name}`.
    let path: String
    let id: String
    let summary: String
    let roles: Set<String>
    let takesFile: Bool
    let hasAnswer: Bool

    /// The path with something in place of its parts.
    var filled: String { filled([:]) }

    func filled(_ own: [String: String]) -> String {
      let known = [
        "record": "R1", "stage": "title-abstract", "round": "1", "version": "1", "number": "1", "id": "1",
        "user": "nobody",
      ].merging(own) { $1 }
      return path.split(separator: "/").map { part in
        guard part.hasPrefix("{") else { return String(part) }
        return known[String(part.dropFirst().dropLast())] ?? "1"
      }.reduce("") { $0 + "/" + $1 }
    }
  }

  let document: [String: Any]
  let all: [Operation]

  init(_ server: URL) async throws {
    let answer = try await WebClient(server).send("GET", "/api")
    document = answer.json
    let paths = document["paths"] as? [String: [String: [String: Any]]] ?? [:]
    all = paths.flatMap { path, methods in
      methods.map { method, value in
        let body = (value["requestBody"] as? [String: Any])?["content"] as? [String: Any]
        let done = (value["responses"] as? [String: [String: Any]])?["200"]
        return Operation(
          method: method.uppercased(), path: path, id: value["operationId"] as? String ?? "",
          summary: value["summary"] as? String ?? "", roles: Set(value["x-roles"] as? [String] ?? []),
          takesFile: body?["application/octet-stream"] != nil, hasAnswer: done?["content"] != nil)
      }
    }.sorted { ($0.path, $0.method) < ($1.path, $1.method) }
  }
}
