import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ResolvingConflictsOnThePages {
  /// Record 1 is in conflict, record 2 waits for Jonas, record 3 is in conflict.
  private func served() throws -> ServedTeam {
    let served = try ServedTeam(records: 4)
    let team = served.team
    for record in [1, 3] {
      try team.vote(.include, on: record, by: "amara", criteria: ["I1": .yes, "I2": .yes])
      try team.vote(.exclude, on: record, by: "jonas", reason: "I2", criteria: ["I1": .yes, "I2": .no])
    }
    try team.vote(.exclude, on: 2, by: "amara", note: "quagga")
    return served
  }

  private let resolution = "/conflicts/title-abstract/R1/resolution"

  @Test func thePageShowsBothVotesAndWhatSplitThem() async throws {
    let served = try served()
    let amara = try await served.browser(of: "amara")
    let list = try await amara.page("/conflicts")
    #expect(list.status == 200)
    #expect(list.text.contains("Work number 1") && list.text.contains("Work number 3"))
    #expect(!list.text.contains("Work number 2"))
    let page = try await amara.call("GET", "/conflicts/title-abstract/R1")
    let conflict = try #require(page.json["conflict"] as? [String: Any])
    #expect((conflict["votes"] as? [[String: Any]])?.compactMap { $0["choice"] as? String } == ["include", "exclude"])
    #expect((conflict["splits"] as? [[String: Any]])?.compactMap { $0["id"] as? String } == ["I2"])
    #expect(
      try await amara.page("/conflicts/title-abstract/R1").text.contains("The source describes at least one task."))
  }

  @Test func aRecordThatWaitsForAVoteIsNotFoundWhateverWasSaid() async throws {
    let served = try served()
    for user in ["jonas", "ines", "olga"] {
      let answer = try await served.browser(of: user).send("GET", "/conflicts/title-abstract/R2")
      #expect(answer.status == 404)
      #expect(!answer.text.contains("quagga"))
    }
  }

  @Test func aReviewerIsNoArbiterOfTheirOwnConflict() async throws {
    let served = try served()
    let amara = try await served.browser(of: "amara")
    let answer = try await amara.call("POST", resolution, ["choice": "include", "manner": "arbiter"])
    #expect(answer.status == 422)
    #expect((answer.json["title"] as? String)?.contains("amara may not decide a conflict as arbiter") == true)
    // Who is both still may not where he or she voted.
    try served.team.review.setMember("amara", roles: [.reviewer, .arbiter], acting: SmallReview.acting("olga"))
    let voted = try await amara.call("POST", resolution, ["choice": "include", "manner": "arbiter"])
    #expect(voted.status == 422)
    #expect((voted.json["title"] as? String)?.contains("can't be its arbiter") == true)
    #expect(try served.team.state(of: 1) == .conflict)
  }

  @Test func anObserverResolvesNothing() async throws {
    let served = try served()
    let ossi = try await served.browser(of: "ossi")
    #expect(try await ossi.call("POST", resolution, ["choice": "include", "manner": "consensus"]).status == 403)
    #expect(try await ossi.call("DELETE", resolution, [:]).status == 403)
    #expect(try await ossi.call("POST", "/conflicts/title-abstract/R1/notes", ["text": "x"]).status == 403)
    #expect(
      try await ossi.page("/conflicts/title-abstract/R1").text.contains("Reviewers and arbiters resolve conflicts."))
  }

  @Test func ofTwoWhoResolveAtOnceTheSecondIsToldOfTheFirst() async throws {
    let served = try served()
    let (ines, amara) = (try await served.browser(of: "ines"), try await served.browser(of: "amara"))
    async let one = ines.call("POST", resolution, ["choice": "include", "manner": "arbiter", "expects": 0])
    async let two = amara.call("POST", resolution, ["choice": "exclude", "manner": "consensus", "expects": 0])
    let answers = try await [one, two]
    #expect(answers.map(\.status).sorted() == [200, 409])
    let second = try #require(answers.first { $0.status == 409 })
    #expect((second.json["title"] as? String)?.contains("was resolved meanwhile by") == true)
    #expect((second.json["current"] as? [String: Any])?["by"] as? String != nil)
    #expect(answers.first { $0.status == 200 }?.json["next"] as? String == "/conflicts/title-abstract/R3")
  }

  @Test func whatWasResolvedIsOpenedAgainWithAReason() async throws {
    let served = try served()
    let ines = try await served.browser(of: "ines")
    try await ines.call("POST", resolution, ["choice": "exclude", "manner": "arbiter", "note": "no task"])
    #expect(try served.team.state(of: 1) == .excluded)
    #expect(try await ines.page("/conflicts?resolved=1").text.contains("Work number 1"))
    #expect(try await ines.call("DELETE", resolution, ["why": "the authors answered"]).status == 200)
    #expect(try served.team.state(of: 1) == .conflict)
  }

  @Test func aQuestionIsAnsweredByThoseWhoMay() async throws {
    let served = try served()
    let number = try served.team.review.park(
      RecordID(4), question: "Is <b>it</b> paid?", at: .titleAbstract, acting: SmallReview.acting("jonas"))
    let (ines, amara) = (try await served.browser(of: "ines"), try await served.browser(of: "amara"))
    #expect(try await amara.page("/questions").text.contains("paid?") == false)
    #expect(try await ines.page("/questions").text.contains("Is &lt;b&gt;it&lt;/b&gt; paid?"))
    #expect(try await amara.call("POST", "/questions/\(number)/answer", ["answer": "Yes."]).status == 403)
    #expect(try await ines.call("POST", "/questions/\(number)/answer", ["answer": "Yes."]).status == 200)
    #expect(try served.team.review.openQuestions() == 0)
  }
}
