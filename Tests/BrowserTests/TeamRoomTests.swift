import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct BuildingTheTeam {
  @Test func anOwnerInvitesAReviewerWhoComesInOnAnotherMachineAndSeesNoButtons() async throws {
    let team = try ScreeningTeam(records: 3)
    let server = try ServedReview(team.review.folder)
    let owner = try await Browser(server.address)
    try await owner.open("/join/\(try #require(server.firstInvitation))")
    try await owner.fill("#password", "a garden in the rain")
    try await owner.click(words: "Come in")
    try await owner.wait(for: "Where it stands")
    try await owner.open("/team")
    try await owner.fill("#user", "kim")
    try await owner.click("input[value=reviewer]")
    try await owner.click(words: "Add to the team")
    try await owner.wait("the page of the new person", until: "location.pathname == '/team/kim'")
    try await owner.click(words: "Make a link")
    try await owner.wait("a link", until: "document.querySelector('#invitation-link').textContent.includes('/join/')")
    let link = try await owner.text("#invitation-link")
    #expect(try await owner.complaints() == [])

    let kim = try await Browser(server.address)
    try await kim.open(URL(string: link)?.path ?? "")
    try await kim.wait(for: "kim")
    try await kim.fill("#password", "a tree behind the house")
    try await kim.click(words: "Come in")
    try await kim.wait("the overview", until: "location.pathname == '/'")
    try await kim.open("/team")
    try await kim.wait(for: "Who may do what")
    #expect(try await !kim.exists("main button"))
    let status = try await kim.run(
      """
      const { call } = await import(document.querySelector("script[type=module]").src.replace("app.js", "api.js"));
      try { await call("POST", "/team/kim/leave", {}); return 200 } catch (error) { return error.status }
      """)
    #expect(status as? Int == 403)

    try await owner.open("/team/kim")
    try await owner.click(words: "Note that this person left")
    try await owner.wait("the team", until: "location.pathname == '/team'")
    try await kim.open("/team")
    try await kim.wait(for: "Log in", in: "h1")
    await kim.close()
    await owner.close()
  }
}
