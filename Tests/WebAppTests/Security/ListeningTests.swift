import Fixtures
import Foundation
import Review
import Testing

@Suite struct APageThatListens {
  let served: ServedTeam

  init() throws { served = try ServedTeam(records: 1) }

  private func importWork(_ number: Int) throws {
    try served.team.small.importRecords(["Another work \(number)|Meyer, B|2001"], file: "\(number).ris", by: "lia")
  }

  @Test(.timeLimit(.minutes(10))) func hearsNothingMoreOnceItsPersonLeft() async throws {
    let amara = try await served.browser(of: "amara")
    let listening = Task { try await amara.send("GET", "/api/v1/events") }
    try await Task.sleep(for: .seconds(2))
    try served.review.setActive(false, "amara", acting: SmallReview.acting("olga"))
    for number in 1...3 {
      try await Task.sleep(for: .milliseconds(1500))
      try importWork(number)
    }
    try await Task.sleep(for: .seconds(1))
    served.server.stop()
    let heard = try await listening.value.text
    #expect(heard.contains("event: goodbye"))
    #expect(heard.components(separatedBy: "event: changed").count <= 2)
  }

  @Test(.timeLimit(.minutes(10))) func hearsOfItsOwnPersonsWorkOnly() async throws {
    let (lia, amara) = (try await served.browser(of: "lia"), try await served.browser(of: "amara"))
    let own = Task { try await lia.send("GET", "/api/v1/events").text }
    let others = Task { try await amara.send("GET", "/api/v1/events").text }
    try await Task.sleep(for: .seconds(2))
    let file = Data("TY  - JOUR\nTI  - A plant\nER  - \n".utf8)
    let upload = try await lia.send("POST", "/api/v1/uploads?name=a.ris", file).json["id"] as? String
    let imported = try await lia.call(
      "POST", "/imports",
      ["uploads": [try #require(upload)], "source": "A", "kind": "database", "job": "the job of lia"])
    #expect(imported.status == 200, "\(imported.text)")
    try await Task.sleep(for: .seconds(2))
    served.server.stop()
    #expect(try await own.value.contains("the job of lia"))
    let heard = try await others.value
    #expect(heard.contains("event: changed") && !heard.contains("job"))
  }
}
