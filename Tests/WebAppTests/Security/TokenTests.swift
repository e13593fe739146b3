import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct AProgramWithAToken {
  let served: ServedTeam

  init() throws { served = try ServedTeam() }

  @Test func actsForItsOwnerWithoutAFormToken() async throws {
    let script = try served.program(of: "amara")
    let answer = try await script.call("GET", "/me")
    #expect(answer.json["user"] as? String == "amara")
    #expect(answer.json["roles"] as? [String] == ["reviewer"])
    #expect(answer.json["formToken"] == nil)
    let page = try await script.send("GET", "/account")
    #expect(page.status == 200)
    #expect(try await script.call("DELETE", "/tokens/999").status == 422)
  }

  @Test func cannotMakeItselfTokensOrChangeThePassword() async throws {
    let script = try served.program(of: "amara")
    #expect(try await script.call("POST", "/tokens", ["name": "more"]).status == 403)
    #expect(
      try await script.call("PUT", "/password", ["old": ServedTeam.password, "new": "another garden"]).status == 403)
    #expect(try served.accounts.tokens(of: "amara").count == 1)
    #expect(try await served.stranger().logIn("amara", ServedTeam.password).status == 200)
  }

  @Test func isRefusedOnceTheTokenIsEnded() async throws {
    let script = try served.program(of: "amara")
    let amara = try await served.browser(of: "amara")
    let id = try #require(try served.accounts.tokens(of: "amara").first?.id)
    let jonas = try await served.browser(of: "jonas")
    #expect(try await jonas.call("DELETE", "/tokens/\(id)").status == 422)
    #expect(try await script.whoAmI() == 200)
    #expect(try await amara.call("DELETE", "/tokens/\(id)").status == 200)
    #expect(try await script.whoAmI() == 401)
  }

  @Test func isNotHelpedByACookieOrByAnAddress() async throws {
    let amara = try await served.browser(of: "amara")
    amara.token = "nonsense"
    #expect(try await amara.whoAmI() == 401)
    let token = try #require(try served.program(of: "jonas").token)
    #expect(try await served.stranger().call("GET", "/me?token=\(token)&access_token=\(token)").status == 401)
    let cookie = served.stranger()
    cookie.cookies["winnow-session"] = token
    #expect(try await cookie.whoAmI() == 401)
    let shown = try #require(try await served.browser(of: "ines").cookies["winnow-session"])
    #expect(try await WebClient(served.server.address, token: shown).whoAmI() == 401)
  }

  @Test func ofSomebodyWhoLeftDoesNothingMore() async throws {
    let script = try served.program(of: "amara")
    let amara = try await served.browser(of: "amara")
    try served.review.setActive(false, "amara", acting: SmallReview.acting("olga"))
    for client in [script, amara] {
      for path in ["/me", "/overview", "/events"] { #expect(try await client.call("GET", path).status == 403) }
      #expect(try await client.send("GET", "/").status == 403)
      #expect(try await client.call("POST", "/tokens", ["name": "x"]).status == 403)
    }
    #expect(try await amara.call("DELETE", "/session").status == 200)
  }

  @Test func ofSomebodyWhoWasNeverInTheTeamDoesNothing() async throws {
    let script = try served.program(of: "mallory")
    #expect(try await script.whoAmI() == 403)
    #expect(try await script.send("GET", "/").status == 403)
  }
}
