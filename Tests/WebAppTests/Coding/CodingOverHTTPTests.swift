import Charting
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct CodingOnThePages {
  @Test func aPassageKeepsItsWordsItsCodeAndWhoseViewItIs() async throws {
    let served = try ServedCoding()
    let amara = try await served.browser(of: "amara")
    let more = ["group": "peers", "memo": "In their own words."]
    let coded = try await amara.code(6..<14, "tasks:support/advocacy", more)
    #expect(coded.status == 200)
    #expect(coded.json["quote"] as? String == "spoke up" && coded.json["label"] as? String == "Advocacy")
    let own = try served.review.codingSheet(.abstract(1), seenBy: "amara").own
    #expect(own.map(\.quote) == ["spoke up"] && own.map(\.voice.group) == ["peers"])
    #expect(own.map(\.memo) == ["In their own words."])
    // Sent twice, it counts once.
    #expect(try await amara.code(6..<14, "tasks:support/advocacy", more).json["id"] as? Int == own[0].id)
    #expect(try await amara.passages().count == 1)
    #expect(try await amara.client.call("DELETE", "/coding/abstract:1/passages/\(own[0].id)", [:]).status == 200)
    #expect(try await amara.passages().isEmpty)
  }

  @Test func placesAreCountedSoThatABrowserAndTheServerMeanTheSameWords() async throws {
    let text = "😀 cafe\u{301} 👩‍👩‍👧 Peers spoke up. هذه فقرة قصيرة."
    let served = try ServedCoding(abstracts: [text])
    let amara = try await served.browser(of: "amara")
    let page = try await amara.client.call("GET", "/coding/abstract:1").json
    let units = try #require(page["units"] as? [[String: Any]])
    let scalars = Array(text.unicodeScalars)
    for unit in units {
      let (start, end) = (try #require(unit["start"] as? Int), try #require(unit["end"] as? Int))
      #expect(unit["text"] as? String == String(String.UnicodeScalarView(scalars[start..<end])))
    }
    let start = try #require((0..<scalars.count).first { scalars[$0] == "P" })
    let coded = try await amara.code(start..<(start + 5), "tasks:office")
    #expect(coded.json["quote"] as? String == "Peers" && coded.json["start"] as? Int == start)
  }

  @Test func memosAreKeptOnPassagesAndOnTheText() async throws {
    let served = try ServedCoding()
    let amara = try await served.browser(of: "amara")
    try await amara.code(0..<5, "tasks:office")
    let path = "/coding/abstract:1/memo"
    #expect(try await amara.client.call("PUT", path, ["start": 0, "end": 5, "text": "Who?"]).status == 200)
    #expect(try await amara.client.call("PUT", path, ["text": "A short one."]).status == 200)
    #expect(try await amara.passages().first?["memo"] as? String == "Who?")
    #expect(try await amara.client.call("GET", "/coding/abstract:1").json["memo"] as? String == "A short one.")
    #expect(try await amara.client.call("PUT", path, [:]).status == 200)
    #expect(try await amara.client.call("GET", "/coding/abstract:1").json["memo"] as? String == "")
    #expect(try await amara.client.call("PUT", path, ["start": 0, "text": "Half a place."]).status == 400)
  }

  @Test func memosOnCodesAreReadByEverybodyAtOnceAndTakenBack() async throws {
    let served = try ServedCoding()
    let (amara, jonas) = (try await served.browser(of: "amara"), try await served.browser(of: "jonas"))
    let body = ["code": "tasks:office", "text": "Notes count too."]
    #expect(try await amara.client.call("PUT", "/coding/memos", body).status == 200)
    #expect(try await amara.client.call("PUT", "/coding/memos", ["text": "It goes well."]).status == 200)
    try await amara.client.call("PUT", "/coding/abstract:1/memo", ["text": "quagga"])
    let page = try await jonas.page("/coding/memos").text
    #expect(page.contains("Notes count too.") && page.contains("It goes well.") && !page.contains("quagga"))
    #expect(try await amara.client.call("PUT", "/coding/memos", ["code": "tasks:office"]).status == 200)
    #expect(try await !jonas.page("/coding/memos").text.contains("Notes count too."))
    #expect(try await served.browser(of: "ossi").client.call("PUT", "/coding/memos", body).status == 403)
  }

  @Test func whatDoesNotFitIsRefusedInWordsAndNothingIsRecorded() async throws {
    let served = try ServedCoding()
    let amara = try await served.browser(of: "amara")
    let length = try served.review.ledgerLength()
    #expect(try await amara.code(0..<5, "tasks:sleeping").status == 422)
    #expect(try await amara.code(0..<5, "nothing").status == 400)
    #expect(try await amara.code(0..<5000, "tasks:office").status == 422)
    let changed = try await amara.code(0..<5, "tasks:office", ["textHash": "0000"])
    #expect(changed.status == 422)
    #expect((changed.json["title"] as? String)?.contains("was changed meanwhile") == true)
    #expect(try await served.browser(of: "ossi").code(0..<5, "tasks:office").status == 403)
    #expect(try await amara.page("/coding/abstract:9").status == 404)
    #expect(try await amara.page("/coding/poem:1").status == 404)
    #expect(try served.review.ledgerLength() == length)
    try await amara.finish()
    #expect(try await amara.code(0..<5, "tasks:office").status == 422)
    #expect(try await amara.client.call("DELETE", "/coding/abstract:1/finished", [:]).status == 200)
    #expect(try await amara.code(0..<5, "tasks:office").status == 200)
  }

  @Test func theListSaysHowFarOneIs() async throws {
    let served = try ServedCoding(abstracts: [CodingTeam.abstract, "Another one.", "A third."])
    let amara = try await served.browser(of: "amara")
    try await amara.code(0..<5, "tasks:office")
    try await amara.finish("abstract:2")
    let list = try await amara.client.call("GET", "/coding")
    let lines = try #require(list.json["lines"] as? [[String: Any]])
    #expect(lines.compactMap { $0["state"] as? String } == ["begun", "finished", "untouched"])
    #expect(list.json["summary"] as? String == "2 texts wait for you.")
    let begun = try await amara.client.call("GET", "/coding?state=begun&kind=abstract")
    #expect((begun.json["lines"] as? [[String: Any]])?.compactMap { $0["document"] as? String } == ["abstract:1"])
    #expect(try await amara.page("/coding?kind=poem").status == 400)
    #expect(try await amara.page("/").text.contains("1 text that you began to code"))
  }

  @Test func anEmptyRoomSaysWhatToDo() async throws {
    let served = try ServedTeam(records: 1)
    let amara = try await served.browser(of: "amara")
    #expect(try await amara.page("/coding").text.contains("Nothing to code yet"))
    let small = try SmallReview()
    let bare = try ServedReview(small.review.folder, as: "amara")
    #expect(try await WebClient(bare.address).page("/coding").text.contains("No codebook yet"))
  }

  @Test func hostileTextsAreTextOnThePageToo() async throws {
    let served = try ServedCoding(abstracts: ["Peers \(HostileTexts.payload.replacing("|", with: ""))"])
    for user in ["amara", "jonas"] {
      let client = try await served.browser(of: user)
      try await client.code(
        0..<40, "tasks:office", ["memo": HostileTexts.payload, "participant": HostileTexts.payload])
      try await client.finish()
      for path in ["/coding", "/coding/abstract:1", "/coding/abstract:1/compare", "/coding/sign-off"] {
        #expect(HostileTexts.wound(try await client.page(path).body) == nil, "\(path)")
      }
    }
  }

  @Test func theAPITellsOfEverythingThatCanBeDone() async throws {
    let served = try ServedTeam(records: 0)
    let all = try await Operations(served.server.address).all.map { "\($0.method) \($0.path)" }
    for operation in [
      "GET /api/v1/coding", "GET /api/v1/coding/{document}", "POST /api/v1/coding/{document}/passages",
      "DELETE /api/v1/coding/{document}/passages/{coding}", "PUT /api/v1/coding/{document}/memo",
      "POST /api/v1/coding/{document}/finished", "GET /api/v1/coding/{document}/compare",
      "PUT /api/v1/coding/{document}/settled", "GET /api/v1/coding/agreement", "POST /api/v1/coding/sign-off",
      "GET /api/v1/analysis", "GET /api/v1/analysis/sources", "PUT /api/v1/analysis/gap",
    ] {
      #expect(all.contains(operation), "\(operation)")
    }
  }
}
