import Fixtures
import Foundation
import Testing

@Suite struct TheDescriptionOfTheAPI {
  @Test func namesEachOperationOnceAndSaysWhatItDoes() async throws {
    let served = try ServedTeam(records: 0)
    let operations = try await Operations(served.server.address)
    #expect(operations.document["openapi"] as? String == "3.1.0")
    #expect(operations.all.count >= 5)
    #expect(Set(operations.all.map(\.id)).count == operations.all.count)
    for operation in operations.all {
      #expect(operation.id.firstMatch(of: #/^[a-z0-9-]+$/#) != nil, "\(operation.path)")
      #expect(operation.summary.hasSuffix("."), "\(operation.path)")
      #expect(!operation.roles.isEmpty, "\(operation.path)")
      #expect(operation.path.hasPrefix("/api/v1/"))
      let parts = operation.path.matches(of: #/\{([^}]*)\}/#).map { String($0.1) }
      let described = try #require(
        (operations.document["paths"] as? [String: [String: [String: Any]]])?[operation.path]?[
          operation.method.lowercased()])
      let named = (described["parameters"] as? [[String: Any]] ?? []).filter { $0["in"] as? String == "path" }
      #expect(named.compactMap { $0["name"] as? String } == parts, "\(operation.path)")
    }
  }

  @Test func isAtBothAddressesAndOpenToStrangers() async throws {
    let served = try ServedTeam(records: 0)
    let (short, long) = (
      try await served.stranger().send("GET", "/api"), try await served.stranger().send("GET", "/api/v1")
    )
    #expect(short.status == 200)
    #expect(short.headers["content-type"] == "application/json")
    #expect(short.body == long.body)
    #expect(!short.text.contains("Work number"))
  }

  private static func templates() -> [URL] {
    let folder = Places.package.appending(path: "Sources/WebApp/Assets/pages")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }

  @Test func tellsOfEveryRouteOfThePagesScripts() async throws {
    let served = try ServedTeam(records: 0)
    let operations = try await Operations(served.server.address).all
    let known = Set(operations.map { $0.path.replacing(#/\{[^}]*\}/#, with: "*") }).union([
      "/api/v1/session", "/api/v1/join/*",
    ])
    for file in Self.templates() {
      let text = try String(contentsOf: file, encoding: .utf8)
      for found in text.matches(of: #/data-action="[A-Z]+ (\/[^"]*)"/#) {
        let path = found.1.prefix { $0 != "?" }.replacing(#/\{\{?\{?[^}]*\}\}?\}?/#, with: "*")
        let parts = "/api/v1\(path)".split(separator: "/")
        // A part that the template fills in itself stands for one that the description leaves open.
        let isKnown = known.contains { route in
          let wanted = route.split(separator: "/")
          return wanted.count == parts.count && zip(wanted, parts).allSatisfy { $0 == "*" || $0 == $1 }
        }
        #expect(isKnown, "\(file.lastPathComponent): \(path)")
      }
    }
  }
}
