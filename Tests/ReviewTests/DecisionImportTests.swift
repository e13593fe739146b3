import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct DecisionsMadeElsewhere {
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords([
      "First work of the list|Meyer, B|2010|10.1234/a", "Second work of the list|Li, C|2011",
      "Third work of the list|Roy, D|2012",
    ])
    return small
  }

  @Test func aTableFindsRecordsByNumberIdentifierOrTitle() throws {
    let small = try review()
    let table = try small.folder.write(
      """
      record,doi,title,year,reviewer,decision,reason
      ,https://doi.org/10.1234/A,,,amara,include,
      ,,Second work of the list.,2011,amara,exclude,Setting
      R3,,,,amara,maybe,

      """, to: "votes.csv")
    let report = try small.review.importDecisions(
      table: table, at: .titleAbstract, reviewer: "team", acting: SmallReview.acting())
    #expect(report.decisions == 3)
    #expect(report.unmatched.isEmpty)
    let decisions = try small.review.snapshot().decisions[.titleAbstract]
    #expect(decisions?[RecordID(1)]?.map(\.choice) == [.include])
    #expect(decisions?[RecordID(2)]?.map(\.reason) == ["Setting"])
    #expect(decisions?[RecordID(3)]?.map(\.choice) == [.maybe])
  }

  @Test func aRowThatFitsNothingIsReportedAndTheRestRecorded() throws {
    let small = try review()
    let table = try small.folder.write(
      "record,decision\nR1,include\nR77,include\nR2,perhaps not\n", to: "votes.csv")
    let report = try small.review.importDecisions(
      table: table, at: .titleAbstract, reviewer: "amara", acting: SmallReview.acting())
    #expect(report.decisions == 1)
    #expect(report.unmatched.map(\.line) == [4, 3] || report.unmatched.map(\.line) == [3, 4])
  }

  @Test func aTableWithoutDecisionsIsRefused() throws {
    let small = try review()
    let table = try small.folder.write("record,verdict\nR1,include\n", to: "votes.csv")
    #expect(throws: Problem.self) {
      try small.review.importDecisions(
        table: table, at: .titleAbstract, reviewer: "amara", acting: SmallReview.acting())
    }
    #expect(try small.review.snapshot().decisions.isEmpty)
  }

  @Test func aFileOfIncludedRecordsExcludesTheRestOfTheStage() throws {
    let small = try review()
    let included = try small.folder.write(
      "TY  - JOUR\nTI  - First work of the list\nDO  - 10.1234/a\nER  - \n\nTY  - JOUR\nTI  - Never seen\nER  - \n",
      to: "included.ris")
    let report = try small.review.importIncluded(
      citations: included, at: .titleAbstract, reviewer: "team", reason: nil, acting: SmallReview.acting())
    #expect(report.decisions == 3)
    #expect(report.unmatched.map(\.text) == ["Never seen"])
    let snapshot = try small.review.snapshot()
    let verdicts = snapshot.works.map { snapshot.verdict($0.members, at: .titleAbstract) }
    #expect(verdicts == [.included, .excluded(reason: nil), .excluded(reason: nil)])
    #expect(snapshot.works(reaching: .fullText) == [RecordID(1)])
  }

  @Test func nothingIsEverOverwritten() throws {
    let small = try review()
    for choice in [Choice.include, .exclude, .include] {
      try small.review.decide(
        [NewDecision(record: RecordID(1), reviewer: "amara", choice: choice)], at: .titleAbstract,
        acting: SmallReview.acting())
    }
    #expect(try small.review.snapshot().decisions[.titleAbstract]?[RecordID(1)]?.count == 3)
    #expect(isEqual(try small.review.verify()))
  }
}
