import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct ComingIn {
  @Test func theFirstOwnerTakesTheLinkAndLaterLogsInWithThePassword() async throws {
    let team = try ScreeningTeam(records: 3)
    let server = try ServedReview(team.review.folder)
    let invitation = try #require(server.firstInvitation)
    let browser = try await Browser(server.address)
    try await browser.open("/join/\(invitation)")
    try await browser.wait(for: "olga")
    try await browser.fill("#password", "a garden in the rain")
    try await browser.click(words: "Come in")
    try await browser.wait(for: "Where it stands")
    #expect(try await browser.complaints() == [])
    try await browser.click(words: "Log out")
    try await browser.wait(for: "Log in", in: "h1")
    try await browser.fill("#user", "Olga")
    try await browser.fill("#password", "a garden in the sun")
    try await browser.press(Key.enter)
    try await browser.wait(for: "don't go together")
    try await browser.fill("#password", "a garden in the rain")
    try await browser.press(Key.enter)
    try await browser.wait(for: "Where it stands")
    await browser.close()
  }
}
