import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ComparingCodedTexts {
  /// Everything that somebody may look at.
  private static let places = [
    "/", "/coding", "/coding/abstract:1", "/coding/abstract:1/compare", "/coding/agreement", "/coding/sign-off",
    "/coding/memos",
    "/api/v1/coding", "/api/v1/coding/abstract:1", "/api/v1/coding/abstract:1/compare", "/api/v1/coding/agreement",
    "/records/R1", "/ledger", "/analysis", "/api/v1/ledger",
  ]

  @Test func whatOneCodedIsNowhereBeforeAllAreDone() async throws {
    let served = try ServedCoding()
    let amara = try await served.browser(of: "amara")
    try await amara.code(6..<14, "tasks:support/advocacy", ["group": "quagga", "memo": "quagga"])
    try await amara.client.call("PUT", "/coding/abstract:1/memo", ["text": "quagga"])
    try await amara.finish()
    let jonas = try await served.browser(of: "jonas")
    try await jonas.code(0..<5, "tasks:office")
    for user in ["jonas", "ines", "olga", "ossi"] {
      let client = try await served.browser(of: user)
      for place in Self.places {
        #expect(try await !client.page(place).text.contains("quagga"), "\(place) tells \(user)")
      }
      #expect(try await client.page("/coding/abstract:1/compare").status == 404)
    }
    // The list doesn't even say that somebody is done.
    let list = try await jonas.client.call("GET", "/coding")
    let line = try #require((list.json["lines"] as? [[String: Any]])?.first)
    #expect(line["state"] as? String == "begun" && line["compare"] == nil)
    try await jonas.finish()
    #expect(try await jonas.page("/coding/abstract:1/compare").text.contains("quagga"))
  }

  @Test func passagesThatOverlapStandSideBySideAndTheTeamSettlesThem() async throws {
    let served = try ServedCoding.differing()
    let ines = try await served.browser(of: "jonas")
    let page = try await ines.client.call("GET", "/coding/abstract:1/compare")
    let excerpts = try #require(page.json["excerpts"] as? [[String: Any]])
    #expect(
      excerpts.compactMap { $0["quote"] as? String } == ["Peers spoke up", "led groups every week", "written at night"])
    #expect(excerpts.compactMap { $0["outcome"] as? String } == ["same", "different", "different"])
    #expect(page.json["open"] as? Int == 2)
    let range = try #require(excerpts[1]["start"] as? Int)..<(try #require(excerpts[1]["end"] as? Int))
    let settled = try await ines.settle(range, ["tasks:support/groups"])
    #expect(settled.status == 200 && settled.json["open"] as? Int == 1)
    #expect(try served.coding.excerpts()[1].teamCodes.map(\.path) == ["support/groups"])
    #expect(try await ines.settle(range, nil).json["open"] as? Int == 2)
    #expect(try await ines.settle(range, []).json["open"] as? Int == 1)
    #expect(try await ines.page("/coding/abstract:1/compare").text.contains("nothing to code"))
    #expect(try await ines.page("/").text.contains("1 coded excerpt to settle"))
  }

  @Test func onlyWhoMaySettlesAndAnArbiterIsAThirdPerson() async throws {
    let served = try ServedCoding.differing()
    let excerpt = try served.coding.excerpts()[1].passage
    let range = excerpt.start..<excerpt.end
    let ossi = try await served.browser(of: "ossi")
    #expect(try await ossi.settle(range, []).status == 403)
    #expect(try await ossi.page("/coding/abstract:1/compare").text.contains("Reviewers and arbiters settle"))
    #expect(try await served.browser(of: "amara").settle(range, [], manner: "arbiter").status != 200)
    #expect(try await served.browser(of: "ines").settle(range, [], manner: "arbiter").status == 200)
    #expect(try await served.browser(of: "ines").settle(0..<3, []).status == 422)
  }

  @Test func agreementIsToldCodeByCode() async throws {
    let served = try ServedCoding.differing()
    let page = try await served.browser(of: "olga").client.call("GET", "/coding/agreement")
    let pair = try #require((page.json["pairs"] as? [[String: Any]])?.first)
    let rows = (pair["parts"] as? [[String: Any]])?.flatMap { $0["rows"] as? [[String: Any]] ?? [] } ?? []
    let advocacy = try #require(rows.first { $0["head"] as? String == "Advocacy" })
    let cells = (advocacy["cells"] as? [[String: Any]])?.compactMap { $0["text"] as? String } ?? []
    #expect(cells.prefix(3) == ["1", "0", "2"])
    #expect(try await served.browser(of: "olga").page("/coding/agreement?book=nothing").status == 404)
  }

  @Test func eachNumberOfTheThemesLeadsToThePassagesBehindIt() async throws {
    let served = try ServedCoding.differing()
    let ossi = try await served.browser(of: "ossi").client
    let page = try await ossi.call("GET", "/analysis?show=themes&rows=tasks")
    let cells = ServedAnalysis.cells(page.json).filter { $0["path"] is String }
    #expect(!cells.isEmpty)
    for cell in cells where (cell["name"] as? String)?.hasSuffix("passages") == true {
      let behind = try await ossi.call("GET", try #require(cell["path"] as? String))
      #expect(behind.json["count"] as? Int == (cell["number"] as? Double).map { Int($0) }, "\(cell)")
    }
    let advocacy = try #require(ServedAnalysis.cell("Advocacy, all: people", page.json)?["path"] as? String)
    let behind = try await ossi.page(advocacy)
    #expect(behind.text.contains("Peers spoke up") && behind.text.contains("href=\"/coding/abstract%3A1\""))
    // What the team has not settled counts for nothing.
    #expect(!behind.text.contains("written at night"))
    #expect(try await ossi.page(advocacy + "%20or%20so").status == 404)
    #expect(try await ossi.page("/analysis?show=themes&rows=nothing").status == 404)
  }

  @Test func theWholeTeamSignsAndALaterChangeMakesItStale() async throws {
    let served = try ServedCoding.differing()
    let amara = try await served.browser(of: "amara")
    #expect(try await amara.client.call("POST", "/coding/sign-off", [:]).status == 422)
    #expect(try await amara.page("/coding/sign-off").text.contains("2 excerpts are still to settle"))
    for excerpt in try served.coding.excerpts().dropFirst() {
      try await amara.settle(excerpt.passage.start..<excerpt.passage.end, [])
    }
    #expect(try await amara.client.call("POST", "/coding/sign-off", [:]).status == 200)
    #expect(try await amara.page("/coding/sign-off").text.contains("✓ signed"))
    let last = try #require(try served.coding.excerpts().last).passage
    try await amara.settle(last.start..<last.end, ["tasks:office"])
    #expect(try await amara.page("/coding/sign-off").text.contains("signed an earlier coding"))
    #expect(try await served.browser(of: "ossi").client.call("POST", "/coding/sign-off", [:]).status == 403)
  }
}
