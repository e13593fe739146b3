import Accounts
import Fixtures
import Foundation
import Review
import Testing

@Suite struct AnotherSiteCannot {
  let served: ServedTeam
  let amara: WebClient

  init() async throws {
    served = try ServedTeam()
    amara = try await served.browser(of: "amara")
  }

  /// Tries to make a token for Amara, as a page would.
  func attempt(_ headers: [String: String] = [:], by client: WebClient? = nil) async throws -> Int {
    try await (client ?? amara).send("POST", "/api/v1/tokens", Data(#"{"name":"x"}"#.utf8), headers: headers).status
  }

  func tokens() throws -> Int { try served.accounts.tokens(of: "amara").count }

  @Test func sendAChangeWithoutWhatAPageCarries() async throws {
    #expect(try await attempt(["X-Winnow-Form": ""]) == 403)
    #expect(try await attempt(["X-Winnow-Form": "AAAA"]) == 403)
    #expect(try await attempt(["X-Winnow-Form": "", "Content-Type": "text/plain"]) == 403)
    #expect(try await attempt(["X-Winnow-Form": "", "Content-Type": "application/x-www-form-urlencoded"]) == 403)
    #expect(try tokens() == 0)
    #expect(try await attempt() == 200)
    #expect(try tokens() == 1)
  }

  @Test func useWhatAnotherSessionsPageCarries() async throws {
    let jonas = try await served.browser(of: "jonas")
    #expect(try await attempt(["X-Winnow-Form": jonas.formToken ?? ""]) == 403)
    let stranger = served.stranger()
    try await stranger.page("/login")
    #expect(try await attempt(["X-Winnow-Form": stranger.formToken ?? ""]) == 403)
    #expect(try tokens() == 0)
  }

  @Test func useWhatAPageOfAnEarlierSessionCarried() async throws {
    let old = amara.formToken
    try await amara.call("DELETE", "/session")
    try await amara.logIn("amara", ServedTeam.password)
    #expect(amara.formToken != old)
    #expect(try await attempt(["X-Winnow-Form": old ?? ""]) == 403)
    #expect(try await attempt() == 200)
  }

  @Test(arguments: [
    "https://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost.evil.example",
    "file://",
    "",
  ])
  func sendAChangeFromItsOwnPages(origin: String) async throws {
    guard !origin.isEmpty else {
      let own = "http://127.0.0.1:\(served.server.address.port ?? 0)"
      #expect(try await attempt(["Origin": own]) == 200)
      return
    }
    #expect(try await attempt(["Origin": origin]) == 403)
    #expect(try tokens() == 0)
  }

  @Test(arguments: ["cross-site", "same-site", "none", "nonsense"])
  func sendAChangeThatTheBrowserSaysIsForeign(site: String) async throws {
    #expect(try await attempt(["Sec-Fetch-Site": site]) == 403)
    #expect(try tokens() == 0)
    #expect(try await attempt(["Sec-Fetch-Site": "same-origin"]) == 200)
  }

  @Test func logSomebodyIntoAnAccountOfItsOwn() async throws {
    let victim = served.stranger()
    let body = Data(#"{"user":"amara","password":"\#(ServedTeam.password)"}"#.utf8)
    #expect(try await victim.send("POST", "/api/v1/session", body).status == 401)
    try await victim.page("/login")
    let refused = try await victim.send("POST", "/api/v1/session", body, headers: ["X-Winnow-Form": "wrong"])
    #expect(refused.status == 403)
    #expect(victim.cookies.keys.allSatisfy { !$0.contains("session") })
  }

  @Test func changeTheReviewOfOneWhoNeedsNoLogin() async throws {
    let team = try ScreeningTeam(records: 0)
    let server = try ServedReview(team.review.folder, as: "amara")
    let client = WebClient(server.address)
    let without = try await client.send("PUT", "/api/v1/nowhere", Data("{}".utf8))
    #expect(without.status == 403)
    try await client.page("/")
    #expect(try await client.send("PUT", "/api/v1/nowhere", Data("{}".utf8)).status == 404)
    let forged = try await client.send(
      "PUT", "/api/v1/nowhere", Data("{}".utf8), headers: ["Origin": "https://evil.example"])
    #expect(forged.status == 403)
  }

  @Test func changeAnythingByAGet() async throws {
    let before = try served.review.ledgerLength()
    let olga = try await served.browser(of: "olga")
    for operation in try await Operations(served.server.address).all where operation.method != "GET" {
      let path = operation.filled
      let plain = try await olga.send("GET", path)
      let disguised = try await olga.send(
        "GET", path + "?_method=\(operation.method)", headers: ["X-HTTP-Method-Override": operation.method])
      #expect([200, 404, 405, 422].contains(plain.status), "\(path)")
      #expect(disguised.status == plain.status, "\(path)")
    }
    #expect(try served.review.ledgerLength() == before)
    #expect(try await olga.whoAmI() == 200)
  }
}
