import Accounts
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ScreeningThroughTheAPI {
  private let team: ScreeningTeam
  private let server: ServedReview

  init() throws {
    team = try ScreeningTeam(records: 6)
    server = try ServedReview(team.review.folder)
  }

  /// A program of a member, by a token.
  private func program(of user: String) async throws -> WebClient {
    let accounts = try Accounts(besideReviewIn: server.folder)
    let secret = try accounts.invite(user, by: "olga", now: Date())
    try await WebClient(server.address).join(secret.text, password: "a garden in the rain")
    return WebClient(server.address, token: try accounts.makeToken("test", for: user, now: Date()).text)
  }

  private static let stage = "/screening/title-abstract"

  private func vote(
    _ choice: String, on record: String, by client: WebClient, expects: Int? = nil
  ) async throws -> WebClient.Answer {
    var body: [String: Any] = ["choice": choice]
    body["expects"] = expects
    return try await client.call("PUT", Self.stage + "/records/\(record)/vote", body)
  }

  @Test func cardsComeReadyToShowInTheOrderOfTheQueue() async throws {
    let amara = try await program(of: "amara")
    let answer = try await amara.call("GET", Self.stage + "/next?count=3")
    let cards = try #require(answer.json["cards"] as? [[String: Any]])
    #expect(cards.compactMap { $0["record"] as? String } == ["R1", "R2", "R3"])
    #expect((cards[0]["title"] as? [[String: Any]])?.compactMap { $0["text"] as? String } == ["Work number 1"])
    #expect(cards[0]["year"] as? Int == 1991)
    #expect(answer.json["version"] as? Int == 1)
    let rest = try await amara.call("GET", Self.stage + "/next?count=20&after=R5")
    let all = (rest.json["cards"] as? [[String: Any]])?.compactMap { $0["record"] as? String }
    // At the end it begins again from the front, and gives no record twice.
    #expect(all == ["R6", "R1", "R2", "R3", "R4", "R5"])
  }

  @Test func aVoteThatAnotherWindowMadeIsNotOverwritten() async throws {
    let amara = try await program(of: "amara")
    let first = try await vote("exclude", on: "R1", by: amara)
    #expect(first.status == 200)
    let decision = try #require(first.json["decision"] as? Int)
    let other = try await vote("include", on: "R1", by: amara)
    #expect(other.status == 409)
    let current = try #require(other.json["current"] as? [String: Any])
    #expect(current["decision"] as? Int == decision)
    #expect((current["own"] as? [String: Any])?["choice"] as? String == "exclude")
    #expect(try await vote("include", on: "R1", by: amara, expects: decision).status == 200)
    // Sent twice, since its answer was lost.
    let again = try await vote("include", on: "R1", by: amara, expects: decision)
    #expect(again.status == 200)
    #expect(again.json["already"] as? Bool == true)
    #expect(try team.review.pastDecisions(seenBy: "amara").filter { $0.reviewer == "amara" }.count <= 2)
  }

  @Test func aVoteIsTakenBackOnceAndTheRecordWaitsAgain() async throws {
    let amara = try await program(of: "amara")
    let decision = try #require(try await vote("exclude", on: "R2", by: amara).json["decision"] as? Int)
    let path = Self.stage + "/records/R2/vote"
    let back = try await amara.call("DELETE", path, ["decision": decision])
    #expect(back.status == 200)
    #expect(back.json["decision"] == nil)
    #expect(try await amara.call("DELETE", path, ["decision": decision]).json["already"] as? Bool == true)
    let card = try await amara.call("GET", Self.stage + "/records/R2")
    #expect(card.json["own"] == nil)
  }

  @Test func notesLabelsAndQuestionsAreOnesOwn() async throws {
    let (amara, jonas) = (try await program(of: "amara"), try await program(of: "jonas"))
    let record = Self.stage + "/records/R3"
    #expect(try await amara.call("POST", record + "/notes", ["text": "quagga"]).status == 200)
    #expect(try await amara.call("PUT", record + "/labels/to%20ask", [:]).status == 200)
    #expect(try await amara.call("POST", record + "/question", ["text": "Paid or not?"]).status == 200)
    let own = try await amara.call("GET", record).json
    #expect(own["notes"] as? [String] == ["quagga"])
    #expect(own["labels"] as? [String] == ["to ask"])
    #expect(own["question"] as? String == "Paid or not?")
    #expect(try await !jonas.call("GET", record).text.contains("quagga"))
    #expect(try await jonas.call("GET", Self.stage + "/parked").text == "[]")
    #expect(try await amara.call("GET", Self.stage + "/parked").text.contains("Paid or not?"))
    #expect(try await amara.call("DELETE", record + "/question", [:]).status == 200)
    #expect(try await amara.call("DELETE", record + "/labels/to%20ask", [:]).status == 200)
    let after = try await amara.call("GET", record).json
    #expect(after["labels"] as? [String] == [])
    #expect(after["question"] == nil)
  }

  @Test func nothingTellsHowOthersDecidedBeforeAllHave() async throws {
    let (amara, jonas) = (try await program(of: "amara"), try await program(of: "jonas"))
    func seen() async throws -> [String] {
      var all: [String] = []
      for path in ["/desk", "/progress", "/next?count=9", "/previous", "/records/R1", "/parked", "/version"] {
        all.append(try await amara.call("GET", Self.stage + path).text)
      }
      return all
    }
    #expect(try await vote("exclude", on: "R1", by: jonas).status == 200)
    let excluded = try await seen()
    let decision = try await jonas.call("GET", Self.stage + "/records/R1").json["decision"] as? Int
    #expect(try await vote("include", on: "R1", by: jonas, expects: decision).status == 200)
    #expect(try await seen() == excluded)
  }

  @Test func whoDoesntScreenIsToldWhoDoes() async throws {
    let ossi = try await program(of: "ossi")
    let desk = try await ossi.call("GET", Self.stage + "/desk")
    #expect(desk.status == 200)
    #expect((desk.json["gate"] as? [String: Any])?["text"] as? String != nil)
    #expect(try await vote("include", on: "R1", by: ossi).status == 403)
    #expect(try await ossi.send("GET", Self.stage).text.contains("amara, jonas"))
  }

  @Test func aWordThatIsNoChoiceIsRefused() async throws {
    let amara = try await program(of: "amara")
    #expect(try await vote("perhaps", on: "R1", by: amara).status == 400)
    #expect(try await vote("include", on: "R77", by: amara).status == 422)
    #expect(try await vote("include", on: "X1", by: amara).status == 404)
    #expect(try await amara.call("GET", "/screening/third/desk").status == 404)
  }

  @Test func aRoundOfThePilotIsVotedOnThroughTheSamePage() async throws {
    let pilot = try team.review.drawPilot(size: 2, seed: 3, acting: SmallReview.acting("olga"))
    let amara = try await program(of: "amara")
    let base = "/pilot/\(pilot.round)"
    let cards = try await amara.call("GET", base + "/next").json["cards"] as? [[String: Any]]
    #expect(cards?.compactMap { $0["record"] as? String } == pilot.sample.map(\.text))
    let record = pilot.sample[0].text
    let first = try await amara.call("PUT", base + "/records/\(record)/vote", ["choice": "include"])
    #expect(first.status == 200)
    let other = try await amara.call("PUT", base + "/records/\(record)/vote", ["choice": "maybe"])
    #expect(other.status == 409)
    let known = try #require(first.json["decision"] as? Int)
    let changed = try await amara.call(
      "PUT", base + "/records/\(record)/vote", ["choice": "maybe", "expects": known])
    #expect(changed.status == 200)
    #expect(try await amara.call("GET", base + "/progress").json["left"] as? Int == 1)
    #expect(try await amara.send("GET", base + "/vote").text.contains("data-base=\"\(base)\""))
    #expect(try await amara.call("GET", "/pilot/9/desk").status == 404)
  }
}
