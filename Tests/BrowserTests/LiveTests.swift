import Fixtures
import Foundation
import Review
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct WhatOthersDo {
  @Test func showsOnAnOpenPageWithoutLoadingItAgain() async throws {
    let team = try ScreeningTeam(records: 4)
    let server = try ServedReview(team.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/")
    try await browser.wait(for: "4 records to screen")
    try await browser.run("window.wasHere = true")
    // By the command line, in another process.
    let vote = try Command.winnow(
      "screen", "vote", "R1", "include", "--stage", "title-abstract", "--as", "amara", in: team.review.folder)
    #expect(vote.status == 0, "\(vote.errors)")
    try await browser.wait(for: "3 records to screen")
    #expect(try await browser.run("return window.wasHere") as? Bool == true)
    await browser.close()
  }
}
