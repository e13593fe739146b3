import Bibliography
import Charting
import Fixtures
import Review
import Screening
import Testing

@Suite struct TwoWhoChartedASource {
  @Test("are those who are done, whoever began before them, and the one who looks is the first") func compared() throws
  {
    let team = try ChartingTeam(sources: 1)
    try team.review.setMember("lena", roles: [.reviewer], acting: SmallReview.acting("olga"))
    // Lena answers one field and takes it back.
    try team.chart(1, by: "lena", ["country": "USA"])
    let nothing: Answer? = nil
    try team.review.chart(["country": nothing], of: RecordID(1), acting: SmallReview.acting("lena"))
    try team.finish(1, by: "amara", ["country": "USA"])
    try team.finish(1, by: "jonas", ["country": "Canada"])
    let sheet = try team.review.chartSheet(RecordID(1), seenBy: "jonas")
    #expect(sheet.compared.map(\.reviewer) == ["jonas", "amara"])
    #expect(sheet.open.map(\.field) == ["country"])
    #expect(try team.review.chartSheet(RecordID(1), seenBy: "olga").compared.map(\.reviewer) == ["amara", "jonas"])
  }

  @Test("are not joined by a third who could read what they say") func latecomer() throws {
    let team = try ChartingTeam(sources: 1)
    try team.review.setMember("lena", roles: [.reviewer], acting: SmallReview.acting("olga"))
    try team.chart(1, by: "lena", ["country": "Peru"])
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["country": "USA"]) }
    #expect(throws: Problem.self) { try team.chart(1, by: "lena", ["country": "Chile"]) }
    #expect(throws: Problem.self) {
      try team.review.finishCharting(RecordID(1), acting: SmallReview.acting("lena"))
    }
    #expect(try team.standing("country", of: 1) == .answered(.reported("United States")))
  }

  @Test("of three don't show their agreement before the third is done") func third() throws {
    let three = ProtocolText.small.replacing("charters_per_source: 2", with: "charters_per_source: 3")
    let team = try ChartingTeam(sources: 1, protocolText: three)
    for user in ["amara", "jonas"] { try team.finish(1, by: user, ["country": "USA"]) }
    #expect(try team.review.chartingAgreement().allSatisfy { $0.both + $0.oneAnswered == 0 })
  }
}
