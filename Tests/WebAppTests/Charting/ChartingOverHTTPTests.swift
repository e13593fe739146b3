import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ChartingOnThePages {
  @Test func anAnswerIsKeptInTheOneFormOfItsField() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    let saved = try await amara.chart("country", "usa")
    #expect(saved.status == 200)
    let answer = try #require(saved.json["answer"] as? [String: Any])
    #expect((answer["entries"] as? [[String: Any]])?.first?["value"] as? String == "United States")
    #expect(saved.json["answered"] as? Int == 1 && saved.json["asked"] as? Int == 6)
    let kept = try served.review.chartSheet(RecordID(1), seenBy: "amara").answers["country"]
    #expect(kept == .reported("United States"))
  }

  @Test func aCodeKeepsThePageAndTheWordsThatShowIt() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    let entry = ["value": "support", "page": "12", "quote": "She went along."]
    #expect(try await amara.put("/charting/R1/task", ["state": "reported", "entries": [entry]]).status == 200)
    let kept = try served.review.chartSheet(RecordID(1), seenBy: "amara").answers["task"]
    #expect(kept == Answer(.reported, [.init("support", page: "12", quote: "She went along.")]))
  }

  @Test func whatDoesNotFitIsRefusedInWordsAndNothingIsRecorded() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    let before = try served.review.ledgerLength()
    let refused = try await amara.chart("year", "soon")
    #expect(refused.status == 422)
    #expect((refused.json["title"] as? String)?.contains("“Year” takes a number") == true)
    #expect(try await amara.put("/charting/R1/year", ["state": "perhaps"]).status == 400)
    #expect(try await amara.chart("year", "2019", of: "R3").status == 422)
    #expect(try await amara.page("/charting/R3").status == 404)
    #expect(try served.review.ledgerLength() == before)
  }

  @Test func aChangeInAnotherWindowIsNotOverwrittenUnseen() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    let first = try await amara.chart("year", "2019", expects: 0)
    #expect(first.status == 200)
    let second = try await amara.chart("year", "2020", expects: 0)
    #expect(second.status == 409)
    let current = try #require(second.json["current"] as? [String: Any])
    #expect(current["text"] as? String == "2019" && current["event"] as? Int == first.json["event"] as? Int)
    // The same once more is no change.
    #expect(try await amara.chart("year", "2019", expects: 0).status == 200)
    #expect(try await amara.chart("year", "2020", expects: first.json["event"] as? Int).status == 200)
  }

  @Test func anAnswerIsTakenBackWithNull() async throws {
    let served = try ServedCharting()
    let amara = try await served.browser(of: "amara")
    try await amara.chart("year", "2019")
    let back = try await amara.put("/charting/R1/year", nil)
    #expect(back.status == 200 && back.json["answered"] as? Int == 0)
    #expect(try await amara.field("year")["answer"] == nil)
  }

  @Test func theListSaysWhatIsToDoNextAndHowFarOneIs() async throws {
    let served = try ServedCharting(sources: 3)
    let amara = try await served.browser(of: "amara")
    try await amara.chart("year", "2019", of: "R2")
    let list = try await amara.client.call("GET", "/charting")
    let lines = try #require(list.json["lines"] as? [[String: Any]])
    #expect(lines.compactMap { $0["record"] as? String } == ["R2", "R1", "R3"])
    #expect(lines.compactMap { $0["state"] as? String } == ["begun", "untouched", "untouched"])
    #expect(list.json["summary"] as? String == "3 sources wait for you.")
    try await amara.finish("R2")
    let done = try await amara.client.call("GET", "/charting?state=finished")
    #expect((done.json["lines"] as? [[String: Any]])?.compactMap { $0["record"] as? String } == ["R2"])
    #expect(try await amara.page("/").text.contains("2 sources to chart"))
  }

  @Test func anEmptyRoomSaysWhatToDo() async throws {
    let served = try ServedTeam(records: 1)
    let amara = try await served.browser(of: "amara")
    #expect(try await amara.page("/charting").text.contains("A source is charted once it is included at full text."))
    let small = try SmallReview()
    let bare = try ServedReview(small.review.folder, as: "amara")
    #expect(try await WebClient(bare.address).page("/charting").text.contains("No charting form yet"))
  }

  @Test func theAPITellsOfEverythingThatCanBeDone() async throws {
    let served = try ServedCharting()
    let all = try await Operations(served.served.server.address).all.map { "\($0.method) \($0.path)" }
    for operation in [
      "GET /api/v1/charting", "GET /api/v1/charting/{record}", "PUT /api/v1/charting/{record}/{field}",
      "POST /api/v1/charting/{record}/finished", "DELETE /api/v1/charting/{record}/finished",
      "GET /api/v1/charting/{record}/compare", "PUT /api/v1/charting/{record}/agreed/{field}",
      "POST /api/v1/charting/{record}/verified", "GET /api/v1/charting/agreement",
    ] {
      #expect(all.contains(operation))
    }
  }
}
