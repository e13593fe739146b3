import Bibliography
import Charting
import Fixtures
import Foundation
import Review
import Testing

@Suite struct ATableOfCodes {
  private func table(_ team: CodingTeam, _ text: String) throws -> URL {
    try team.team.small.folder.write(text, to: "codes.csv")
  }

  @Test("is taken line by line; each cell that can’t be used is told and the rest kept") func problems() throws {
    let team = try CodingTeam()
    let file = try table(
      team,
      """
      Document,Unit,Quote,Code,Group,Memo
      abstract:R1,,led groups,groups,peers,weekly
      abstract:1,3,,office,,
      abstract:1,,no such words,gardening,,
      poster:1,1,,office,,
      abstract:1,9,,office,,
      abstract:1,two,,office,,
      abstract:1,,,office,,
      abstract:1,2,spoke up,office,,
      """)
    let report = try team.review.importCoding(file, acting: SmallReview.acting("amara"))
    #expect(report.documents == 1 && report.codings == 2 && report.known == 0)
    #expect(report.problems.map(\.line) == [4, 4, 5, 6, 7, 8, 9])
    #expect(report.problems.allSatisfy { $0.file == "codes.csv" && !$0.remedy.contains("othing was recorded") })
    let own = try team.review.codingSheet(.abstract(1), seenBy: "amara").own
    #expect(own.map(\.quote) == ["led groups", "Notes were written at night."])
    #expect(own[0].voice.group == "peers" && own[0].memo == "weekly")
    #expect(isEqual(try team.review.verify()))
  }

  @Test("that comes twice is recorded once, and can say that one is done") func twice() throws {
    let team = try CodingTeam()
    let file = try table(team, "document,unit,code\nabstract:1,2,groups\n")
    _ = try team.review.importCoding(file, acting: SmallReview.acting("amara"))
    let again = try team.review.importCoding(file, finishes: true, acting: SmallReview.acting("amara"))
    #expect(again.codings == 0 && again.known == 1 && again.problems.isEmpty)
    #expect(try team.review.codingSheet(.abstract(1), seenBy: "amara").isFinished)
    let late = try team.review.importCoding(
      try table(team, "document,unit,code\nabstract:1,1,groups\n"), acting: SmallReview.acting("amara"))
    #expect(late.problems.count == 1 && late.codings == 0)
  }

  @Test(
    "needs its columns",
    arguments: ["document,code\nabstract:1,groups", "unit,code\n1,groups", "document,unit\nabstract:1,1"])
  func columns(text: String) throws {
    let team = try CodingTeam()
    #expect(throws: Problem.self) {
      try team.review.importCoding(try table(team, text), acting: SmallReview.acting("amara"))
    }
  }
}
