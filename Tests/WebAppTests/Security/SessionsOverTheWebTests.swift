import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ASessionOverTheWeb {
  @Test func isNeverOneThatWasKnownBeforeTheLogin() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    client.cookies["winnow-session"] = "planted"
    try await client.logIn("amara", ServedTeam.password)
    let first = try #require(client.cookies["winnow-session"])
    #expect(first != "planted")
    let attacker = served.stranger()
    attacker.cookies["winnow-session"] = "planted"
    #expect(try await attacker.whoAmI() == 401)
    try await client.logIn("amara", ServedTeam.password)
    #expect(client.cookies["winnow-session"] != first)
    #expect(try await client.whoAmI() == 200)
  }

  @Test func endsWithTheLogout() async throws {
    let served = try ServedTeam()
    let client = try await served.browser(of: "amara")
    let other = try await served.browser(of: "amara")
    let old = client.cookies
    #expect(try await client.call("DELETE", "/session").status == 200)
    #expect(client.cookies["winnow-session"]?.isEmpty != false)
    client.cookies = old
    #expect(try await client.whoAmI() == 401)
    #expect(try await other.whoAmI() == 200)
  }

  @Test func endsWithANewPasswordWhereverItIs() async throws {
    let served = try ServedTeam()
    let (here, there) = (try await served.browser(of: "amara"), try await served.browser(of: "amara"))
    let wrong = try await here.call("PUT", "/password", ["old": "not this one", "new": "another garden"])
    #expect(wrong.status == 401)
    let short = try await here.call("PUT", "/password", ["old": ServedTeam.password, "new": "short"])
    #expect(short.status == 422)
    let changed = try await here.call("PUT", "/password", ["old": ServedTeam.password, "new": "another garden"])
    #expect(changed.status == 200)
    #expect(try await here.whoAmI() == 401)
    #expect(try await there.whoAmI() == 401)
    #expect(try await served.stranger().logIn("amara", ServedTeam.password).status == 401)
    #expect(try await served.stranger().logIn("amara", "another garden").status == 200)
  }

  @Test(.enabled(if: Places.program("sqlite3") != nil, "needs the sqlite3 shell"))
  func endsWhenItIsNotUsed() async throws {
    let served = try ServedTeam(records: 0)
    let client = try await served.browser(of: "amara")
    try served.age(hours: 11.9)
    #expect(try await client.whoAmI() == 200)
    try served.age(hours: 12.1)
    #expect(try await client.whoAmI() == 401)
    let page = try await client.send("GET", "/account")
    #expect(page.status == 302)
    #expect(page.headers["location"] == "/login?next=/account")
  }

  @Test(.enabled(if: Places.program("sqlite3") != nil, "needs the sqlite3 shell"))
  func lastsAsLongAsTheServerIsTold() async throws {
    let served = try ServedTeam(records: 0, "--session-hours", "2")
    let client = try await served.browser(of: "amara")
    try served.age(hours: 1.9)
    #expect(try await client.whoAmI() == 200)
    try served.age(hours: 2.1)
    #expect(try await client.whoAmI() == 401)
  }

  @Test(.enabled(if: Places.program("sqlite3") != nil, "needs the sqlite3 shell"))
  func isNotKeptAliveByAPageThatListens() async throws {
    let served = try ServedTeam(records: 0)
    let client = try await served.browser(of: "amara")
    let page = try SlowConnection(served.server.address)
    let cookies = client.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    page.write("GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: \(cookies)\r\n\r\n")
    #expect(page.hears("retry:"))
    try served.age(hours: 11.9)
    // It looks who listens no more often than once a second.
    try await Task.sleep(for: .seconds(1.5))
    try served.team.small.importRecords(["Another work|Meyer, B|2001"], file: "a.ris", by: "lia")
    #expect(page.hears("event: changed"))
    try await Task.sleep(for: .seconds(1.5))
    try served.age(hours: 0.2, atFirst: false)
    try served.team.small.importRecords(["A third work|Meyer, B|2001"], file: "b.ris", by: "lia")
    #expect(page.hears("event: goodbye"))
    #expect(try await client.whoAmI() == 401)
  }

  @Test func isInACookieThatScriptsCannotReadAndOtherSitesDoNotSend() async throws {
    let served = try ServedTeam()
    try served.addAccount("amara")
    let client = served.stranger()
    let visit = try #require(try await client.page("/login").headers["set-cookie"])
    let session = try #require(try await client.logIn("amara", ServedTeam.password).headers["set-cookie"])
    #expect(visit.hasPrefix("winnow-visit="))
    #expect(session.hasPrefix("winnow-session="))
    for cookie in [visit, session] {
      #expect(cookie.contains("; Path=/; HttpOnly; SameSite=Lax"))
      #expect(!cookie.contains("Secure"))
      #expect(!cookie.contains("Domain"))
    }
  }

  @Test func withTLSIsInACookieThatOnlyThisHostCanSet() async throws {
    let served = try ServedTeam(records: 0, "--url", "https://review.example.org")
    try served.addAccount("amara")
    let client = served.stranger()
    let visit = try await client.page("/login")
    let session = try #require(try await client.logIn("amara", ServedTeam.password).headers["set-cookie"])
    #expect(visit.headers["set-cookie"]?.hasPrefix("__Host-winnow-visit=") == true)
    #expect(visit.headers["strict-transport-security"] == "max-age=31536000")
    #expect(session.hasPrefix("__Host-winnow-session="))
    #expect(session.contains("; Path=/;") && session.contains("; Secure") && session.contains("; HttpOnly"))
    let forged = try await client.send(
      "POST", "/api/v1/tokens", Data(#"{"name":"x"}"#.utf8), headers: ["Origin": "https://review.example.org"])
    #expect(forged.status == 200)
    let plain = try await client.send(
      "POST", "/api/v1/tokens", Data(#"{"name":"x"}"#.utf8), headers: ["Origin": "http://review.example.org"])
    #expect(plain.status == 403)
  }

  @Test func canBeTakenUpByTheLinkOfAnotherPersonInTheSameBrowser() async throws {
    let served = try ServedTeam()
    let client = try await served.browser(of: "amara")
    let link = try served.accounts.invite("jonas", by: "olga", now: Date())
    try await client.join(link.text, password: "another garden")
    #expect(try await client.call("GET", "/me").json["user"] as? String == "jonas")
  }

  @Test func isNotOpenedByAnInvitationThatNobodyMade() async throws {
    let served = try ServedTeam(records: 0)
    let client = served.stranger()
    try await client.page("/login")
    // Not even the password is looked at: hashing it would cost the server memory.
    let answer = try await client.call("POST", "/join/nonsense", ["password": "short"])
    #expect(answer.status == 422)
    #expect((answer.json["title"] as? String)?.contains("invitation") == true, "\(answer.text)")
    #expect(client.cookies["winnow-session"] == nil)
  }

  @Test func ofTheFirstWhoComesIsNotOpenedOnceThereIsATeam() async throws {
    let served = try ServedTeam(records: 0)
    let link = try served.accounts.invite(nil, by: "winnow serve", now: Date())
    let mallory = served.stranger()
    await #expect(throws: WebClient.Refused.self) {
      try await mallory.join(link.text, as: "mallory", password: "another garden")
    }
    #expect(try served.review.team().member("mallory") == nil)
    #expect(try !served.accounts.seats().contains("mallory"))
    #expect(try await mallory.whoAmI() == 401)
  }

  @Test(arguments: [
    "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example", "/%2fevil.example",
    "%2f%2fevil.example",
    "/%09/evil.example", "javascript:alert(1)", "/%5cevil.example", "evil.example", "/%0d%0aLocation:%20x",
  ])
  func neverLeadsElsewhereAfterTheLogin(next: String) async throws {
    let served = try ServedTeam()
    let escaped = next.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    for query in [next.replacing("\\", with: "%5c"), escaped] {
      let page = try await served.stranger().page("/login?next=\(query)")
      #expect(page.text.contains(#"data-then="/""#), "\(query)")
    }
    for path in ["/account", "/account?text=100%25&page=2"] {
      let led = try #require(try await served.stranger().send("GET", path).headers["location"])
      let shown = path.replacing("&", with: "&amp;")
      #expect(try await served.stranger().page(led).text.contains(#"data-then="\#(shown)""#), "\(path)")
    }
  }

  @Test func pathsThatLookLikeHostsDoNotLeadElsewhereEither() async throws {
    let served = try ServedTeam()
    for path in ["//evil.example/account", "/\\evil.example", "/account?x=//evil.example"] {
      let answer = try await served.stranger().send("GET", path)
      guard let location = answer.headers["location"] else { continue }
      #expect(location.hasPrefix("/login?next="))
      #expect(!location.dropFirst("/login?next=".count).hasPrefix("//"))
    }
  }
}
