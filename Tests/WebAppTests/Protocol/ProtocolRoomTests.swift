import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct TheProtocolOnTheWeb {
  private func hash(_ client: WebClient) async throws -> String {
    try #require(try await client.call("GET", "/protocol/edit").json["hash"] as? String)
  }

  @Test func isCheckedWithLinesAndSavedWithoutRegisteringAnything() async throws {
    let site = try TeamAtTheServer()
    let (paul, length) = (site.client("paul"), try site.team.review.ledgerLength())
    let broken = ProtocolText.small.replacing("kind: inclusion", with: "kind: inclusive")
    let check = try await paul.call("POST", "/protocol/check", ["text": broken])
    let messages = try #require(check.json["messages"] as? [[String: Any]])
    let line = ProtocolText.small.prefix { $0 != "§" }.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains("kind: inclusion") }
    #expect(messages.contains { $0["severity"] as? String == "error" && $0["line"] as? Int == (line ?? 0) + 1 })
    let saved = try await paul.call(
      "PUT", "/protocol/draft", ["text": ProtocolText.reworded, "expected": hash(paul)])
    #expect(saved.status == 200)
    #expect(try String(contentsOf: site.team.small.protocolFile, encoding: .utf8) == ProtocolText.reworded)
    #expect(try site.team.review.ledgerLength() == length)
  }

  @Test func whatSomebodySavedMeanwhileIsNotOverwritten() async throws {
    let site = try TeamAtTheServer()
    let read = try await hash(site.client("paul"))
    try site.team.small.edit(ProtocolText.otherLayout)
    let answer = try await site.client("paul").call(
      "PUT", "/protocol/draft", ["text": ProtocolText.reworded, "expected": read])
    #expect(answer.status == 409)
    #expect((answer.json["current"] as? [String: Any])?["hash"] as? String == (try await hash(site.client("paul"))))
    #expect(try String(contentsOf: site.team.small.protocolFile, encoding: .utf8) == ProtocolText.otherLayout)
  }

  @Test func anAmendmentIsShownWithWhatItTouchesAndRecordedWithItsReason() async throws {
    let site = try TeamAtTheServer()
    for user in ["amara", "jonas"] {
      try site.team.vote(.exclude, on: 1, by: user, criteria: ["I1": .no])
    }
    try site.team.small.edit(ProtocolText.reworded)
    let paul = site.client("paul")
    let shown = try await paul.call("GET", "/protocol/amend").json
    #expect((shown["changes"] as? [[String: Any]])?.count == 1)
    let effects = try #require((shown["effects"] as? [String: Any])?["effects"] as? [[String: Any]])
    #expect(effects.contains { ($0["records"] as? [String]) == ["R1"] })
    let expected = try #require(shown["expected"] as? String)
    #expect(try await paul.call("POST", "/protocol/amend", ["expected": expected]).status == 422)
    try site.team.small.edit(ProtocolText.threeReviewers)
    let late = ["expected": expected, "why": "the pilot showed it"]
    #expect(try await paul.call("POST", "/protocol/amend", late).status == 409)
    try site.team.small.edit(ProtocolText.reworded)
    #expect(try await paul.call("POST", "/protocol/amend", late).json["number"] as? Int == 2)
    let inForce = try await site.client("ossi").call("GET", "/protocol/inforce").json
    #expect(inForce["version"] as? Int == 2 && inForce["why"] as? String == "the pilot showed it")
    let diff = try await site.client("ossi").call("GET", "/protocol/diff?from=1&to=2").json
    #expect((diff["changes"] as? [[String: Any]])?.count == 1)
  }

  @Test func anUnfinishedDraftIsNotRegistered() async throws {
    let small = try SmallReview(protocolText: ProtocolText.unfinished, opensScreening: false)
    let server = try ServedReview(small.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/protocol/edit")
    let answer = try await client.call("POST", "/protocol/register", [:])
    #expect(answer.status == 422 && answer.text.contains("to fill in"))
    let edit = try await client.call("GET", "/protocol/edit").json
    _ = try await client.call(
      "PUT", "/protocol/draft", ["text": ProtocolText.small, "expected": edit["hash"] as? String ?? ""])
    #expect(try await client.call("POST", "/protocol/register", ["registry": "OSF"]).json["number"] as? Int == 1)
    #expect(try small.review.protocolDeposits().map(\.registry) == ["OSF"])
    let package = try await client.page("/protocol/package/1/md")
    #expect(package.text.contains("Version 1") && package.headers["content-disposition"] != nil)
  }

  @Test func everyPartOfItCanBeRead() async throws {
    let site = try TeamAtTheServer()
    let page = try await site.visitor("ossi").page("/protocol").text
    for text in [
      "Volunteers with an allowance count as paid.", "a job advertisement", "Hospital ward", "PubMed", "CINAHL",
      "Office work", "Tasks by setting.",
    ] {
      #expect(page.contains(text), "\(text)")
    }
  }
}
