import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct AnalysesOnThePages {
  /// Everything that can be asked of the small form.
  private static let questions = [
    "show=frequencies&rows=task", "show=frequencies&rows=year", "show=crosstab&rows=task&columns=setting",
    "show=crosstab&rows=task&columns=setting&cells=row%20shares", "show=map&rows=task&columns=setting",
    "show=gaps&rows=task&columns=setting", "show=timeline", "show=countries&rows=country",
    "show=profile&rows=task&columns=setting",
  ]

  @Test(arguments: questions) func everyNumberLeadsToItsSources(question: String) async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.call("GET", "/analysis?\(question)")
    #expect(page.status == 200)
    let cells = ServedAnalysis.cells(page.json)
    #expect(!cells.isEmpty)
    for cell in cells {
      let sources = try #require(cell["sources"] as? [String])
      guard let path = cell["path"] as? String, path.hasPrefix("/analysis/sources") else {
        #expect(sources.isEmpty || question.contains("map"), "\(cell) leads nowhere")
        continue
      }
      let behind = try await ossi.call("GET", path)
      #expect(behind.status == 200 && behind.json["count"] as? Int == sources.count, "\(path)")
      let records = (behind.json["sources"] as? [[String: Any]])?.compactMap { $0["record"] as? String }
      #expect(records == sources, "\(path)")
    }
  }

  @Test func aCellOfTheCrosstabShowsWhatWasChartedWithPagesAndQuotes() async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.call("GET", "/analysis?show=crosstab&rows=task&columns=setting")
    let cell = try #require(ServedAnalysis.cell("Support of clients, day centre: n", page.json))
    #expect(cell["text"] as? String == "2")
    let path = try #require(cell["path"] as? String)
    let behind = try await ossi.page(path)
    #expect(behind.text.contains("p. 12") && behind.text.contains("She went along."))
    #expect(behind.text.contains("href=\"/charting/R1\"") && behind.text.contains("href=\"/records/R1\""))
    #expect(!behind.text.contains("href=\"/charting/R3\""))
    #expect(try await ossi.page(path + "%20or%20so").status == 404)
  }

  @Test func eachRowIsTestedBetweenTwoColumnsAndThatIsCalledDescriptive() async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let query = "show=crosstab&rows=task&columns=setting&first=day%20centre&second=street"
    let page = try await ossi.page("/analysis?\(query)")
    #expect(page.text.contains("Fisher’s exact test") && page.text.contains("Descriptive"))
    let test = try #require(try await ossi.call("GET", "/analysis?\(query)").json["test"] as? [String: Any])
    let cell = try #require(ServedAnalysis.cell("Support of clients, day centre: has", ["table": test]))
    #expect(cell["text"] as? String == "2")
    let behind = try await ossi.call("GET", try #require(cell["path"] as? String))
    #expect(behind.json["count"] as? Int == 2)
    #expect(
      try await ossi.page(query.replacing("show", with: "/analysis?show").replacing("street", with: "nowhere")).status
        == 404)
  }

  @Test func theAddressOfANumberMeansTheSameAfterARowWasAdded() async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let page = try await ossi.call("GET", "/analysis?show=frequencies&rows=setting")
    let path = try #require(ServedAnalysis.cell("day centre, sources", page.json)?["path"] as? String)
    for user in ["amara", "jonas"] { try served.charting.finish(4, by: user, ["setting": "club"]) }
    let behind = try await ossi.call("GET", path)
    #expect(behind.json["heading"] as? String == "day centre, sources" && behind.json["count"] as? Int == 2)
  }

  @Test func figuresAndTablesCanBeTakenAlong() async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let query = "show=crosstab&rows=task&columns=setting"
    let page = try await ossi.page("/analysis?\(query)")
    #expect(page.text.contains("<svg") && page.text.contains("scope=\"colgroup\"") && page.text.contains("row %"))
    let csv = try await ossi.send("GET", "/analysis/export?\(query)&format=csv")
    #expect(csv.headers["content-type"] == "text/csv; charset=utf-8")
    #expect(csv.headers["content-disposition"]?.contains("crosstab-task-setting.csv") == true)
    #expect(csv.text.contains("Support of clients") && csv.text.hasPrefix("kind,level,Task"))
    #expect(try await ossi.send("GET", "/analysis/export?\(query)&format=sources").text.contains("R1"))
    #expect(try await ossi.send("GET", "/analysis/export?\(query)&format=markdown").text.contains("| :--"))
    #expect(
      try await ossi.send("GET", "/analysis/export?\(query)&format=json").json["title"] as? String == "Task by Service")
    #expect(try await ossi.send("GET", "/analysis/export?\(query)&format=svg").text.hasPrefix("<svg"))
    let countries = try await ossi.send("GET", "/analysis/export?show=countries&rows=country&format=svg")
    #expect(countries.text.hasPrefix("<svg"))
    #expect(try await ossi.send("GET", "/analysis/export?show=gaps&rows=task&columns=setting&format=svg").status == 404)
    #expect(try await ossi.send("GET", "/analysis/export?\(query)&format=docx").status == 400)
  }

  @Test func whatIsClosedCountsForNobody() async throws {
    let served = try ServedAnalysis()
    try served.charting.finish(4, by: "amara", ["setting": "quagga", "task": "support", "year": "1888"])
    try served.charting.chart(4, by: "jonas", ["setting": "zebra"])
    let places = Self.questions.map { "?\($0)" } + ["?show=frequencies&rows=setting"]
    for user in ["amara", "jonas", "ines", "olga"] {
      let client = try await served.browser(of: user)
      for place in places + ["/sources?show=frequencies&rows=setting&row=quagga&column=sources"] {
        for path in ["/analysis\(place)", "/api/v1/analysis\(place)"] {
          let answer = try await client.send("GET", path)
          // The address itself is no news.
          guard answer.status == 200 else { continue }
          #expect(!answer.text.contains("quagga") && !answer.text.contains("1888"), "\(path) tells \(user)")
        }
      }
      let export = try await client.send("GET", "/analysis/export?show=frequencies&rows=setting&format=sources")
      #expect(!export.text.contains("quagga"))
    }
    try served.charting.finish(4, by: "jonas", ["setting": "quagga", "task": "support", "year": "1888"])
    let open = try await served.browser(of: "ossi").page("/analysis?show=frequencies&rows=setting")
    #expect(open.text.contains("quagga"))
  }

  @Test func whatNobodyCanAskIsRefusedInWords() async throws {
    let served = try ServedAnalysis()
    let ossi = try await served.browser(of: "ossi")
    let unknown = try await ossi.page("/analysis?show=frequencies&rows=nothing")
    #expect(unknown.status == 404 && unknown.text.contains("The form has no field “nothing”"))
    #expect(try await ossi.page("/analysis?show=poem").status == 400)
    #expect(try await ossi.page("/analysis?show=crosstab&cells=some").status == 400)
    let noCountry = ProtocolText.small.replacing("type: country", with: "type: text")
    let other = try ServedCharting(protocolText: noCountry)
    let page = try await other.browser(of: "ossi").page("/analysis?show=countries")
    #expect(page.status == 200 && page.text.contains("no field that holds countries"))
  }

  @Test func anEmptyRoomSaysWhatToDo() async throws {
    let served = try ServedTeam(records: 1)
    let amara = try await served.browser(of: "amara")
    #expect(try await amara.page("/analysis").text.contains("Nothing to analyse yet"))
    let small = try SmallReview()
    let bare = try ServedReview(small.review.folder, as: "amara")
    #expect(try await WebClient(bare.address).page("/analysis").text.contains("No charting form yet"))
  }

  @Test func hostileAnswersAreTextInFiguresToo() async throws {
    let served = try ServedCharting()
    for user in ["amara", "jonas"] {
      try served.charting.finish(1, by: user, ["setting": HostileTexts.payload, "task": "support"])
    }
    let ossi = try await served.browser(of: "ossi").client
    for question in [
      "show=frequencies&rows=setting", "show=crosstab&rows=setting&columns=task", "show=map&rows=task&columns=setting",
    ] {
      let page = try await ossi.page("/analysis?\(question)")
      #expect(page.text.contains("onhostile"))
      #expect(HostileTexts.wound(page.body) == nil, "\(question)")
      for cell in ServedAnalysis.cells(try await ossi.call("GET", "/analysis?\(question)").json) {
        guard let path = cell["path"] as? String else { continue }
        #expect(HostileTexts.wound(try await ossi.page(path).body) == nil, "\(path)")
      }
    }
  }
}
