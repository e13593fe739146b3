import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ThePilotOnTheWeb {
  @Test func goesFromTheDrawToTheOpenStage() async throws {
    let small = try SmallReview.registered(opensStage: false)
    try small.importRecords((1...8).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    for (user, roles) in [("amara", [Role.owner, .reviewer]), ("jonas", [.reviewer]), ("ines", [.arbiter])] {
      try small.review.setMember(user, roles: roles, acting: SmallReview.acting("amara"))
    }
    let server = try ServedReview(small.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/pilot")
    let drawn = try await client.call("POST", "/pilot", ["size": 4, "seed": 7])
    #expect(drawn.json["page"] as? String == "/pilot/1")
    let pilot = try #require(try small.review.pilots().first)
    for (place, record) in pilot.sample.enumerated() {
      for user in ["amara", "jonas", "ines"] {
        if place == 3, user == "ines" { continue }
        try small.review.pilotVote(
          place == 0 && user == "jonas" ? .include : .exclude, on: record,
          criteria: ["I1": place == 0 && user == "jonas" ? .yes : .no], note: "zebra", acting: SmallReview.acting(user))
      }
    }
    let sealed = try await client.call("GET", "/pilot/1")
    #expect(sealed.json["result"] == nil && !sealed.text.contains("zebra") && !sealed.text.contains("exclude"))
    #expect(try await client.call("POST", "/pilot/1/notes", ["text": "too early"]).status == 422)
    try small.review.pilotVote(.exclude, on: pilot.sample[3], acting: SmallReview.acting("ines"))
    let result = try #require(try await client.call("GET", "/pilot/1").json["result"] as? [String: Any])
    let disagreements = try #require(result["disagreements"] as? [[String: Any]])
    #expect(disagreements.map { $0["record"] as? String } == [pilot.sample[0].text])
    #expect(disagreements.first?["split"] as? String == "I1")
    let note: [String: Any] = ["text": "volunteers count", "record": pilot.sample[0].text]
    #expect(try await client.call("POST", "/pilot/1/notes", note).status == 200)
    #expect(try await client.page("/pilot/1").text.contains("volunteers count"))
    #expect(try !small.review.isOpen(.titleAbstract))
    #expect(try await client.call("POST", "/pilot/1/accept", [:]).json["votesTaken"] as? Int == 8)
    #expect(try small.review.isOpen(.titleAbstract))
  }

  @Test func endingARoundEarlyOrBeginningWithoutOneTakesAReason() async throws {
    let small = try SmallReview.registered(opensStage: false)
    try small.importRecords((1...8).map { "Study number \($0) of peer workers|Meyer, B|\(2000 + $0)" })
    let server = try ServedReview(small.review.folder, as: "amara")
    let client = WebClient(server.address)
    try await client.page("/pilot")
    _ = try await client.call("POST", "/pilot", ["size": 2, "reviewers": "amara, jonas"])
    #expect(try small.review.pilots().map(\.reviewers) == [["amara", "jonas"]])
    #expect(try await client.call("POST", "/pilot/1/close", [:]).status == 422)
    #expect(try await client.call("POST", "/pilot/1/close", ["why": "Jonas is ill"]).status == 200)
    #expect(try await client.call("POST", "/pilot/override", [:]).status == 422)
    #expect(try await client.call("POST", "/pilot/override", ["why": "held on paper"]).status == 200)
    #expect(try small.review.isOpen(.titleAbstract))
  }
}
