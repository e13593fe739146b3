import Fixtures
import Foundation
import Review
import Screening
import Testing

/// Networks fail, servers stop, sessions end and people have two windows open.
@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct NoDecisionIsLost {
  private let team: ScreeningTeam

  init() throws { team = try ScreeningTeam(records: 12) }

  @Test func decisionsMadeOfflineArriveOnce() async throws {
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.decide("i")
    try await browser.waitUntilSent()
    try await browser.goOffline(true)
    try await browser.decide("e")
    try await browser.decide("m")
    try await browser.wait(for: "Offline: 2 decisions wait here", in: "#desk-notices")
    try await browser.decide("i")
    try await browser.press("u")
    try await browser.wait(for: "Offline: 2 decisions wait here", in: "#desk-notices")
    #expect(try team.review.votes(on: 2) == 0)
    try await browser.goOffline(false)
    try await browser.waitUntilSent()
    try await browser.wait("no notice", until: "!document.querySelector('#connection')")
    #expect(try (1...4).map { try team.review.votes(on: $0) } == [1, 1, 1, 0])
    #expect(try team.review.choice(on: 3, of: "amara") == .maybe)
    await browser.close()
  }

  @Test func aServerThatIsKilledGetsThemWhenItIsBack() async throws {
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.screen()
    try await browser.decide("i")
    try await browser.waitUntilSent()
    server.kill()
    try await browser.decide("e")
    try await browser.wait(for: "Offline: 1 decision waits here", in: "#desk-notices")
    try server.restart()
    try await browser.waitUntilSent()
    #expect(try team.review.votes(on: 2) == 1)
    #expect(try team.review.choice(on: 2, of: "amara") == .exclude)
    await browser.close()
  }

  @Test func aSessionThatEndsKeepsThemUntilTheNextLogin() async throws {
    let server = try ServedReview(team.review.folder)
    let browser = try await Browser(server.address)
    try await browser.enter(server, as: "amara")
    try await browser.screen()
    try await browser.decide("i")
    try await browser.waitUntilSent()
    // Logged out in another window.
    try await browser.run(
      """
      await fetch("/api/v1/session", { method: "DELETE",
        headers: { "X-Winnow-Form": document.querySelector("meta[name=winnow-form]").content } });
      """)
    try await browser.decide("e")
    try await browser.wait(for: "1 decision waits here", in: "#desk-notices")
    try await browser.click("#connection a")
    try await browser.wait(for: "Log in", in: "h1")
    #expect(try team.review.votes(on: 2) == 0)
    try await browser.fill("#user", "amara")
    try await browser.fill("#password", "a garden in the rain")
    try await browser.press(Key.enter)
    try await browser.wait("the page", until: "location.pathname == '/screening/title-abstract'")
    try await browser.waitUntilSent()
    try await browser.wait(for: "Work number 3", in: "#record-title")
    #expect(try team.review.choice(on: 2, of: "amara") == .exclude)
    #expect(try team.review.votes(on: 2) == 1)
    await browser.close()
  }

  @Test func anotherWindowsDecisionIsNotOverwrittenUnasked() async throws {
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.screen()
    // What another window does.
    for record in ["R1", "R2"] {
      try await browser.run(
        """
        const meta = document.querySelector("meta[name=winnow-form]").content;
        await fetch(`/api/v1/screening/title-abstract/records/${arguments[0]}/vote`, { method: "PUT",
          headers: { "X-Winnow-Form": meta, "Content-Type": "application/json" }, body: JSON.stringify({ choice: "include" }) });
        """, record)
    }
    try await browser.decide("e")
    try await browser.wait(for: "Another window of yours says: included. This one says: excluded.", in: "#desk-notices")
    #expect(try team.review.choice(on: 1, of: "amara") == .include)
    try await browser.click(words: "Record this one")
    try await browser.waitUntilSent()
    #expect(try team.review.choice(on: 1, of: "amara") == .exclude)
    try await browser.decide("m")
    try await browser.click(words: "Leave it as it stands")
    try await browser.waitUntilSent()
    #expect(try team.review.choice(on: 2, of: "amara") == .include)
    await browser.close()
  }

  @Test func oneThatIsRefusedStaysInSight() async throws {
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.screen()
    try team.review.setMember("amara", roles: [.observer], acting: SmallReview.acting("olga"))
    try await browser.decide("e")
    try await browser.wait(for: "amara may not screen records", in: "[data-refused=R1]")
    try team.review.setMember("amara", roles: [.reviewer], acting: SmallReview.acting("olga"))
    try await browser.screen()
    try await browser.wait(for: "amara may not screen records", in: "[data-refused=R1]")
    try await browser.click(words: "Drop it")
    try await browser.waitUntilSent()
    await browser.close()
  }

  @Test func neitherReviewerSeesTheOtherBeforeBothHaveDecided() async throws {
    let server = try ServedReview(team.review.folder)
    let amara = try await Browser(server.address)
    let jonas = try await Browser(server.address)
    try await amara.enter(server, as: "amara")
    try await jonas.enter(server, as: "jonas")
    try await amara.screen()
    try await amara.press("n")
    for key in ["q", "u", "a", "g"] { try await amara.press(key) }
    try await amara.press(Key.enter)
    try await amara.wait(for: "quag", in: ".notes")
    try await amara.decide("e")
    try await amara.waitUntilSent()
    try await jonas.screen()
    #expect(try await jonas.recordTitle() == "Work number 1")
    let api =
      try await jonas.run(
        "return (await fetch('/api/v1/screening/title-abstract/records/R1')).text()") as? String ?? ""
    for seen in [try await jonas.text(), api] {
      #expect(!seen.contains("quag"))
      #expect(!seen.contains("xcluded"))
    }
    try await jonas.decide("i")
    try await jonas.waitUntilSent()
    #expect(try team.state(of: 1) == .conflict)
    await amara.close()
    await jonas.close()
  }
}
