import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite(.enabled(if: Driver.isThere, "needs chromium and chromedriver"), .serialized)
struct TryingTheCriteria {
  @Test func aPilotGoesFromTheDrawToTheOpenStage() async throws {
    let small = try SmallReview.registered(opensStage: false)
    try small.importRecords((1...8).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    for (user, roles) in [("amara", [Role.owner, .reviewer]), ("jonas", [.reviewer]), ("ines", [.arbiter])] {
      try small.review.setMember(user, roles: roles, acting: SmallReview.acting("amara"))
    }
    let server = try ServedReview(small.review.folder, as: "amara")
    let browser = try await Browser(server.address)
    try await browser.open("/pilot")
    try await browser.wait(for: "screening waits until a round is passed")
    try await browser.fill("#size", "4")
    try await browser.click(words: "Draw")
    try await browser.wait("the round", until: "location.pathname == '/pilot/1'")
    try await browser.wait(for: "0 / 4")
    let pilot = try #require(try small.review.pilots().first)
    for (place, record) in pilot.sample.enumerated() {
      for user in ["amara", "jonas", "ines"] {
        let includes = place == 0 && user == "jonas"
        try small.review.pilotVote(
          includes ? .include : .exclude, on: record, criteria: ["I1": includes ? .yes : .no],
          acting: SmallReview.acting(user))
      }
    }
    try await browser.open("/pilot/1")
    try await browser.wait(for: "75 %")
    try await browser.wait(for: "Split by I1")
    try await browser.fill("#text", "volunteers with an allowance count as paid")
    try await browser.select(pilot.sample[0].text, in: "#record")
    try await browser.click(words: "Keep it")
    try await browser.wait(for: "volunteers with an allowance", in: "#discuss")
    try await browser.click(words: "Accept and open the stage")
    try await browser.wait(for: "Title and abstract is open for screening.")
    #expect(try await browser.complaints() == [])
    await browser.close()
  }
}
