import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ComparingChartedSources {
  /// Everything that somebody may look at.
  private static let places = [
    "/", "/charting", "/charting/R1", "/charting/R1/compare", "/charting/agreement", "/api/v1/overview",
    "/api/v1/charting",
    "/api/v1/charting/R1", "/api/v1/charting/R1/compare", "/api/v1/charting/agreement", "/records/R1", "/ledger",
  ]

  private func differing() async throws -> ServedCharting {
    let served = try ServedCharting()
    try served.charting.finish(1, by: "amara", ["year": "2019", "population": "peers", "task": "support"])
    try served.charting.finish(1, by: "jonas", ["year": "2019", "population": "workers", "task": "office"])
    return served
  }

  @Test func whatOneChartedIsNowhereBeforeBothAreDone() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    try await amara.chart("population", "quagga")
    try await amara.finish()
    let jonas = try await served.browser(of: "jonas")
    try await jonas.chart("population", "zebra")
    for user in ["jonas", "ines", "olga", "ossi"] {
      let client = try await served.browser(of: user).client
      for place in Self.places {
        let answer = try await client.send("GET", place)
        #expect(!answer.text.contains("quagga"), "\(place) tells \(user)")
      }
      #expect(try await client.send("GET", "/charting/R1/compare").status == 404)
    }
    // The list doesn't even say that somebody is done.
    let list = try await jonas.client.call("GET", "/charting")
    let line = try #require((list.json["lines"] as? [[String: Any]])?.first { $0["record"] as? String == "R1" })
    #expect(line["state"] as? String == "begun" && line["compare"] == nil)
    try await jonas.finish()
    #expect(try await jonas.page("/charting/R1/compare").text.contains("quagga"))
  }

  @Test func bothAnswersStandSideBySide() async throws {
    let served = try await differing()
    let amara = try await served.browser(of: "amara")
    let page = try await amara.client.call("GET", "/charting/R1/compare")
    let pairs = try #require(page.json["pairs"] as? [[String: Any]])
    let outcomes = pairs.reduce(into: [String: String]()) { all, pair in
      all[(pair["field"] as? [String: Any])?["id"] as? String ?? ""] = pair["outcome"] as? String
    }
    #expect(outcomes["year"] == "same" && outcomes["population"] == "different")
    #expect(outcomes["setting"] == "nobody-answered")
    #expect(page.json["open"] as? Int == 2)
    #expect(try await amara.page("/charting").text.contains("2 differences to settle"))
    #expect(try await amara.page("/").text.contains("2 differences between charted answers to settle"))
  }

  @Test func theTeamsAnswerCountsFromThenOn() async throws {
    let served = try await differing()
    let amara = try await served.browser(of: "amara")
    let answer: [String: Any] = ["state": "reported", "entries": [["value": "support"], ["value": "office"]]]
    let agreed = try await amara.put("/charting/R1/agreed/task", answer)
    #expect(agreed.status == 200 && agreed.json["open"] as? Int == 1)
    #expect(try served.charting.standing("task", of: 1) == .answered(.reported("support", "office")))
    #expect(try served.charting.standing("population", of: 1) == .disputed)
    // It is opened again.
    #expect(try await amara.put("/charting/R1/agreed/task", nil).json["open"] as? Int == 2)
  }

  @Test func onlyWhoMaySettlesAndChartsAndAnArbiterIsAThirdPerson() async throws {
    let served = try await differing()
    let answer: [String: Any] = ["state": "reported", "entries": [["value": "support"]]]
    let path = "/charting/R1/agreed/task"
    let ossi = try await served.browser(of: "ossi")
    #expect(try await ossi.put(path, answer).status == 403)
    #expect(try await ossi.chart("year", "2019", of: "R2").status == 403)
    #expect(try await ossi.page("/charting/R1/compare").text.contains("Reviewers and arbiters settle"))
    let amara = try await served.browser(of: "amara")
    #expect(try await amara.put(path + "?manner=arbiter", answer).status == 422)
    let ines = try await served.browser(of: "ines")
    #expect(try await ines.chart("year", "2019", of: "R2").status == 403)
    #expect(try await ines.put(path + "?manner=arbiter", answer).status == 200)
    #expect(try await ines.put("/charting/R2/agreed/task", answer).status == 422)
  }

  @Test func whereOnePersonChartsAnotherVerifies() async throws {
    let one = ProtocolText.small.replacing("charters_per_source: 2", with: "charters_per_source: 1")
    let served = try ServedCharting(protocolText: one)
    try served.charting.finish(1, by: "amara", ["year": "2019"])
    let (amara, jonas) = (try await served.browser(of: "amara"), try await served.browser(of: "jonas"))
    #expect(try await jonas.page("/charting/R1/compare").text.contains("I checked it against the source"))
    #expect(try await amara.client.call("POST", "/charting/R1/verified", [:]).status == 422)
    #expect(try await jonas.client.call("POST", "/charting/R1/verified", [:]).status == 200)
    #expect(try await amara.page("/charting/R1/compare").text.contains("Checked against the source by jonas"))
  }

  @Test func agreementIsToldFieldByField() async throws {
    let served = try await differing()
    let page = try await served.browser(of: "olga").client.call("GET", "/charting/agreement")
    let fields = try #require(page.json["fields"] as? [[String: Any]])
    let year = try #require(fields.first { $0["label"] as? String == "Year" })
    #expect(year["both"] as? Int == 1 && year["same"] as? Int == 1 && year["share"] as? String == "100 %")
    #expect(fields.first { $0["label"] as? String == "Task" }?["same"] as? Int == 0)
    #expect(!fields.contains { $0["label"] as? String == "Workers" })
  }
}

@Suite struct ThePilotOfTheFormOnThePages {
  private let paul = SmallReview.acting("paul", why: "country was read in two ways")

  @Test func itsSourcesComeFirstAndItsProgressIsSaid() async throws {
    let served = try ServedCharting(sources: 5)
    // What somebody has begun is not drawn.
    try served.charting.chart(1, by: "jonas", ["country": "USA"])
    let tried = try served.review.drawChartingPilot(1, seed: 3, acting: paul).sources[0].text
    let amara = try await served.browser(of: "amara")
    let list = try await amara.page("/charting").text
    let places = try ["R1", tried].map { try #require(list.range(of: "href=\"/charting/\($0)\" dir")) }
    #expect(places[1].lowerBound < places[0].lowerBound)
    #expect(list.contains("Pilot round 1: 0 of 1 source charted by all who chart them."))
  }

  @Test func eachRoundHasItsAgreementAndWhatTheTeamMadeOfIt() async throws {
    let served = try ServedCharting(sources: 3)
    let source = try served.review.drawChartingPilot(1, seed: 3, acting: paul).sources[0].number
    for (user, country) in [("amara", "USA"), ("jonas", "Canada")] {
      try served.charting.finish(source, by: user, ["country": country])
    }
    try served.review.closeChartingPilot(isAccepted: false, acting: paul)
    let amara = try await served.browser(of: "amara")
    let page = try await amara.page("/charting/agreement?round=1").text
    #expect(page.contains("Pilot round 1: 1 of 1 source charted") && page.contains("country was read in two ways"))
    #expect(page.contains("href=\"/charting/agreement?round=1\" aria-current=\"page\""))
    #expect(try await amara.page("/charting/agreement?round=2").status == 404)
  }
}
