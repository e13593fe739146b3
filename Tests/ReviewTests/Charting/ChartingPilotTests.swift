import Bibliography
import Charting
import Fixtures
import Review
import Testing

@Suite struct TheFormIsTried {
  private let paul = SmallReview.acting("paul", why: "one field was read in two ways")

  @Test("on as many sources as the protocol plans, drawn by a seed, and these come first") func drawn() throws {
    let team = try ChartingTeam(sources: 6)
    let round = try team.review.drawChartingPilot(seed: 4, acting: paul)
    #expect(round.sources.count == 3 && round.round == 1 && round.conclusion == nil)
    let other = try ChartingTeam(sources: 6)
    #expect(try other.review.drawChartingPilot(seed: 4, acting: paul).sources == round.sources)
    let list = try team.review.sourcesToChart(seenBy: "amara")
    #expect(list.prefix(3).map(\.source) == round.sources && list.prefix(3).allSatisfy(\.isPilot))
    #expect(list.dropFirst(3).allSatisfy { !$0.isPilot })
    #expect(throws: Problem.self) { try team.review.drawChartingPilot(seed: 5, acting: paul) }
    #expect(isEqual(try team.review.verify()))
  }

  @Test("and its agreement is shown field by field once all are done, over its sources alone") func agreement() throws {
    let team = try ChartingTeam(sources: 5)
    try team.finish(5, by: "amara", ["country": "USA"])
    let round = try team.review.drawChartingPilot(2, seed: 1, acting: paul)
    #expect(!round.sources.contains(RecordID(5)))
    for (place, source) in round.sources.enumerated() {
      try team.finish(source.number, by: "amara", ["country": "USA", "task": "support"])
      #expect(try team.review.chartingPilot()[0].agreement == nil)
      try team.finish(source.number, by: "jonas", ["country": place == 0 ? "USA" : "Canada", "task": "support"])
    }
    try team.finish(5, by: "jonas", ["country": "USA"])
    let found = try #require(try team.review.chartingPilot()[0].agreement)
    let country = try #require(found.first { $0.field == "country" })
    #expect(country.both == 2 && country.same == 1)
    #expect(found.first { $0.field == "task" }?.same == 2)
  }

  @Test("until the team says, with its reason, that it accepts the form or tries again") func closed() throws {
    let team = try ChartingTeam(sources: 4)
    let round = try team.review.drawChartingPilot(1, seed: 1, acting: paul)
    #expect(throws: Problem.self) { try team.review.closeChartingPilot(isAccepted: true, acting: paul) }
    for user in ["amara", "jonas"] { try team.finish(round.sources[0].number, by: user, ["country": "USA"]) }
    #expect(throws: Problem.self) {
      try team.review.closeChartingPilot(isAccepted: true, acting: SmallReview.acting("paul"))
    }
    try team.review.closeChartingPilot(isAccepted: false, acting: paul)
    #expect(try team.review.chartingPilot()[0].conclusion?.isAccepted == false)
    #expect(try team.review.chartingPilot()[0].conclusion?.why == "one field was read in two ways")
    #expect(try team.review.drawChartingPilot(2, seed: 1, acting: paul).round == 2)
    #expect(throws: Problem.self) { try team.review.closeChartingPilot(isAccepted: true, acting: paul) }
    #expect(isEqual(try team.review.verify()))
  }

  @Test("by two people at least, apart, where the protocol asks for one charter a source") func alone() throws {
    let one = ProtocolText.small.replacing(
      "charters_per_source: 2", with: "charters_per_source: 1\n  verification: Another checks it.")
    #expect(one != ProtocolText.small)
    let team = try ChartingTeam(sources: 3, protocolText: one)
    let source = try team.review.drawChartingPilot(1, seed: 2, acting: paul).sources[0]
    #expect(try team.review.chartingPilot()[0].charted == 0)
    #expect(throws: Problem.self) { try team.review.closeChartingPilot(isAccepted: true, acting: paul) }
    try team.finish(source.number, by: "amara", ["country": "USA"])
    #expect(try team.review.sourcesToChart(seenBy: "jonas")[0].isWanted)
    #expect(try team.review.chartSheet(source, seenBy: "jonas").others.isEmpty)
    #expect(try team.standing("country", of: source.number) == .notCharted)
    try team.finish(source.number, by: "jonas", ["country": "USA"])
    try team.review.closeChartingPilot(isAccepted: true, acting: paul)
    #expect(try team.standing("country", of: source.number) == .answered(.reported("United States")))
    #expect(isEqual(try team.review.verify()))
  }

  @Test("and a closed round stays as it was, whatever is charted or amended afterwards") func evidence() throws {
    let team = try ChartingTeam(sources: 2)
    let source = try team.review.drawChartingPilot(1, seed: 2, acting: paul).sources[0].number
    try team.finish(source, by: "amara", ["country": "USA"])
    try team.finish(source, by: "jonas", ["country": "Canada"])
    try team.review.closeChartingPilot(isAccepted: false, acting: paul)
    try team.amend { $0.replacing("id: country", with: "id: land") }
    try team.finish(source, by: "jonas", ["land": "USA"])
    try team.finish(source, by: "amara", ["land": "USA"])
    let round = try team.review.chartingPilot()[0]
    let country = try #require(round.agreement?.first { $0.field == "country" })
    #expect(country.both == 1 && country.same == 0)
    #expect(round.sources == [RecordID(source)] && round.charted == 1)
  }

  @Test("given up before all are done where the form is to change anyway") func givenUp() throws {
    let team = try ChartingTeam(sources: 3)
    try team.review.drawChartingPilot(1, seed: 1, acting: paul)
    try team.review.closeChartingPilot(isAccepted: false, acting: paul)
    #expect(try team.review.chartingPilot()[0].agreement == nil)
    #expect(try team.review.drawChartingPilot(1, seed: 1, acting: paul).round == 2)
  }

  @Test("by those who organise charting, and nobody else") func rights() throws {
    let team = try ChartingTeam(sources: 3)
    let jonas = SmallReview.acting("jonas", why: "as I like")
    #expect(throws: Problem.self) { try team.review.drawChartingPilot(1, seed: 1, acting: jonas) }
    try team.review.drawChartingPilot(1, seed: 1, acting: paul)
    #expect(throws: Problem.self) { try team.review.closeChartingPilot(isAccepted: false, acting: jonas) }
    #expect(try team.review.chartingPilot().map(\.conclusion) == [nil])
  }

  @Test("not on more sources than are free") func tooMany() throws {
    let team = try ChartingTeam(sources: 2)
    try team.chart(1, by: "amara", ["country": "USA"])
    #expect(throws: Problem.self) { try team.review.drawChartingPilot(2, seed: 1, acting: paul) }
    #expect(try team.review.chartingPilot().isEmpty)
  }
}
