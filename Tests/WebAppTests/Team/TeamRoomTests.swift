import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct TheTeamOnTheWeb {
  @Test func anOwnerAddsAPersonWhoComesInByTheLink() async throws {
    let site = try TeamAtTheServer()
    let olga = try await site.visitor("olga")
    let added = try await olga.call("POST", "/team", ["user": "kim li", "name": "Kim Li", "roles": ["reviewer"]])
    #expect(added.json["page"] as? String == "/team/kim%20li")
    #expect(try await olga.page("/team/kim%20li").text.contains("Kim Li"))
    let made = try await olga.call("POST", "/team/kim%20li/invitation", [:])
    let link = try #require(made.json["link"] as? String)
    #expect(link.hasPrefix(site.server.address.absoluteString))
    let kim = WebClient(site.server.address)
    try await kim.join(String(link.split(separator: "/").last ?? ""), password: "a tree behind the house")
    #expect(try await kim.page("/team").status == 200)
    #expect(try site.team.review.team().may("kim li", .screen))
  }

  @Test func aLinkWorksOnceAndForAWeek() async throws {
    let site = try TeamAtTheServer(records: 0)
    let olga = try await site.visitor("olga")
    let link = try #require(try await olga.call("POST", "/team/jonas/invitation", [:]).json["link"] as? String)
    let secret = String(link.split(separator: "/").last ?? "")
    try await WebClient(site.server.address).join(secret, password: "a tree behind the house")
    #expect(try await WebClient(site.server.address).page("/join/\(secret)").status == 422)
    let old = try site.accounts.invite("jonas", by: "olga", now: Date().addingTimeInterval(-8 * 24 * 3600))
    #expect(try await WebClient(site.server.address).page("/join/\(old.text)").status == 422)
  }

  @Test func aNewLinkEndsTheOneBefore() async throws {
    let site = try TeamAtTheServer(records: 0)
    let olga = try await site.visitor("olga")
    let first = try #require(try await olga.call("POST", "/team/jonas/invitation", [:]).json["link"] as? String)
    _ = try await olga.call("POST", "/team/JONAS/invitation", [:])
    let secret = String(first.split(separator: "/").last ?? "")
    #expect(try await WebClient(site.server.address).page("/join/\(secret)").status == 422)
  }

  @Test func whoLeavesIsShutOutAtOnce() async throws {
    let site = try TeamAtTheServer()
    let jonas = try await site.visitor("jonas")
    let link = try site.accounts.invite("jonas", by: "olga", now: Date())
    #expect(try await jonas.page("/team").status == 200)
    #expect(try await site.client("olga").call("POST", "/team/jonas/leave", [:]).status == 200)
    #expect(try await jonas.page("/team").headers["location"]?.hasPrefix("/login") == true)
    #expect(try await site.client("jonas").call("GET", "/team").status == 401)
    #expect(try await WebClient(site.server.address).page("/join/\(link.text)").status == 422)
    // The password still fits; the team says no.
    let again = try await site.visitor("jonas")
    #expect(try await again.page("/team").status == 403)
    #expect(try await site.client("olga").call("POST", "/team/jonas/return", [:]).status == 200)
    #expect(try await again.page("/team").status == 200)
  }

  @Test func theLastOwnerCantLeave() async throws {
    let site = try TeamAtTheServer(records: 0)
    let answer = try await site.client("olga").call("POST", "/team/olga/leave", [:])
    #expect(answer.status == 422)
    #expect(try await site.client("olga").call("GET", "/team").status == 200)
  }

  @Test func nobodyOfTheTeamIsAddedTwice() async throws {
    let site = try TeamAtTheServer(records: 0)
    let answer = try await site.client("olga").call("POST", "/team", ["user": "Jonas", "roles": ["owner"]])
    #expect(answer.status == 409)
    #expect(try site.team.review.team().member("jonas")?.roles == [.reviewer])
  }

  @Test func aTokenMakesNoWayIn() async throws {
    let site = try TeamAtTheServer(records: 0)
    #expect(try await site.client("olga").call("POST", "/team/jonas/invitation", [:]).status == 403)
  }

  @Test func aStageIsDividedByShares() async throws {
    let site = try TeamAtTheServer()
    let body: [String: Any] = [
      "plan": "shares", "seed": 7,
      "shares": [["reviewer": "amara", "weight": 2], ["reviewer": "jonas", "weight": 1]],
    ]
    #expect(try await site.client("paul").call("PUT", "/division/title-abstract", body).status == 200)
    let allocation = try site.team.review.allocation(of: .titleAbstract)
    #expect(allocation.words == "by shares (amara 2, jonas 1), seed 7")
    let nobody = try await site.client("paul").call("PUT", "/division/title-abstract", ["plan": "groups"])
    #expect(nobody.status == 422)
  }

  @Test func onOnesOwnMachineThereAreNoLinks() async throws {
    let team = try ScreeningTeam(records: 1)
    let server = try ServedReview(team.review.folder, as: "olga")
    let client = WebClient(server.address)
    #expect(try await !client.page("/team/jonas").text.contains("invitation"))
    #expect(try await client.call("POST", "/team/jonas/invitation", [:]).status == 404)
  }
}
