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

  @Test("not on more sources than are free") func tooMany() throws {
    let team = try ChartingTeam(sources: 2)
    try team.chart(1, by: "amara", ["country": "USA"])
    #expect(throws: Problem.self) { try team.review.drawChartingPilot(2, seed: 1, acting: paul) }
    #expect(try team.review.chartingPilot().isEmpty)
  }
}
