import Fixtures
import Foundation
import Testing

@Suite struct EveryAnswer {
  static let expected: [String: String] = [
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin", "permissions-policy": "camera=(), microphone=(), geolocation=()",
  ]

  @Test func tellsTheBrowserWhatItMayNotDo() async throws {
    let served = try ServedTeam()
    let amara = try await served.browser(of: "amara")
    let stranger = served.stranger()
    let answers: [(String, WebClient.Answer)] = [
      ("page", try await amara.send("GET", "/")), ("head", try await amara.send("HEAD", "/")),
      ("API", try await amara.call("GET", "/overview")),
      ("asset", try await stranger.send("GET", "/assets/x/winnow.css")),
      ("no asset", try await stranger.send("GET", "/assets/x/none.css")),
      ("no page", try await amara.send("GET", "/nowhere")), ("not in the API", try await amara.call("GET", "/nowhere")),
      ("redirect", try await stranger.send("GET", "/")), ("login", try await stranger.send("GET", "/login")),
      ("401", try await stranger.call("GET", "/me")), ("description", try await stranger.send("GET", "/api")),
      ("403", try await amara.send("POST", "/api/v1/tokens", headers: ["X-Winnow-Form": "wrong"])),
      ("400", try await amara.send("POST", "/api/v1/tokens", Data("[".utf8))),
      ("method", try await amara.send("PATCH", "/api/v1/tokens")),
      ("join", try await stranger.send("GET", "/join/nonsense")),
    ]
    for (name, answer) in answers {
      for (header, value) in EveryAnswer.expected { #expect(answer.headers[header] == value, "\(name): \(header)") }
      let policy = try #require(answer.headers["content-security-policy"], "\(name)")
      #expect(policy.contains("default-src 'none'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(policy.contains("script-src 'self';"))
      #expect(policy.contains("base-uri 'none'") && policy.contains("form-action 'self'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers["cache-control"] == (name == "asset" ? "public, max-age=31536000, immutable" : "no-store"))
      #expect(answer.headers["strict-transport-security"] == nil)
      #expect(answer.headers["access-control-allow-origin"] == nil)
      #expect(answer.headers["server"] == nil)
      #expect(answer.status < 500, "\(name)")
    }
  }

  @Test func ofTheAPIThatIsNoIsProblemDetails() async throws {
    let served = try ServedTeam()
    let answer = try await served.stranger().call("GET", "/me")
    #expect(answer.status == 401)
    #expect(answer.headers["content-type"] == "application/problem+json")
    #expect(answer.json["status"] as? Int == 401)
    #expect((answer.json["title"] as? String)?.isEmpty == false)
    #expect((answer.json["detail"] as? String)?.isEmpty == false)
  }

  @Test func hasNoScriptOrStyleInsideAPage() async throws {
    let served = try ServedTeam()
    let amara = try await served.browser(of: "olga")
    for operation in try await Operations(served.server.address).all where operation.method == "GET" {
      let path = String(operation.filled.dropFirst("/api/v1".count))
      let page = try await amara.send("GET", path)
      guard page.headers["content-type"]?.hasPrefix("text/html") == true else { continue }
      #expect(page.text.firstMatch(of: #/<script(?![^>]*\bsrc=)/#) == nil, "\(path)")
      #expect(page.text.firstMatch(of: #/<style|<[a-z][^>]*\s(?:style|on[a-z]+)=/#) == nil, "\(path)")
    }
  }
}
