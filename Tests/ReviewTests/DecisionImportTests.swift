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
    let decisions = try small.review.decisionsUnsealed()[.titleAbstract]
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
    #expect(try small.review.decisionsUnsealed().isEmpty)
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
    let verdicts = snapshot.works.map { snapshot.verdict(on: $0, at: .titleAbstract) }
    #expect(verdicts == [.included, .excluded(reason: nil), .excluded(reason: nil)])
    #expect(snapshot.works.filter { snapshot.reaches($0, .fullText) }.map(\.head) == [RecordID(1)])
  }

  @Test func anotherProgramsNumbersAreNotTakenForOurs() throws {
    let small = try review()
    let table = try small.folder.write(
      "id,title,decision\n3,First work of the list,include\nR3,Second work of the list,include\n", to: "votes.csv")
    let report = try small.review.importDecisions(
      table: table, at: .titleAbstract, reviewer: "amara", acting: SmallReview.acting())
    #expect(try small.review.decisionsUnsealed()[.titleAbstract]?.keys.sorted() == [RecordID(1)])
    #expect(report.unmatched.map(\.line) == [3])
  }

  @Test func aQuoteLeftOpenStopsTheTableInsteadOfSwallowingVotes() throws {
    let small = try review()
    let table = try small.folder.write("record,decision,note\nR1,include,\"5 inch\nR2,include,\n", to: "votes.csv")
    #expect(throws: Problem.self) {
      try small.review.importDecisions(
        table: table, at: .titleAbstract, reviewer: "amara", acting: SmallReview.acting())
    }
    #expect(try small.review.decisionsUnsealed().isEmpty)
  }

  @Test func worksThatAnIncludedRecordMightMeanAreLeftUndecided() throws {
    let small = try SmallReview()
    try small.importRecords([
      "Peer workers in services|Meyer, B|2010||1|5", "Peer workers in services|Meyer, B|2010||2|9",
      "Another work|Li, C|2011",
      "A work that is included|Roy, D|2012",
    ])
    let included = try small.folder.write(
      "TY  - JOUR\nTI  - Peer workers in services\nER  - \n\nTY  - JOUR\nTI  - A work that is included\nER  - \n",
      to: "i.ris")
    let report = try small.review.importIncluded(
      citations: included, at: .titleAbstract, reviewer: "team", reason: nil, acting: SmallReview.acting())
    #expect(report.decisions == 2)
    let snapshot = try small.review.snapshot()
    let verdicts = snapshot.works.map { snapshot.verdict(on: $0, at: .titleAbstract) }
    #expect(verdicts == [.unseen, .unseen, .excluded(reason: nil), .included])
  }

  @Test func aReportFoundAfterAllIsDecidedLikeAnyOther() throws {
    let small = try review()
    func take(_ text: String, _ stage: Stage) throws -> DecisionImportReport {
      let table = try small.folder.write("record,decision,kind\n\(text)\n", to: "t.csv")
      return try small.review.importDecisions(table: table, at: stage, reviewer: "amara", acting: SmallReview.acting())
    }
    func isNotRetrieved() throws -> Bool {
      let snapshot = try small.review.snapshot()
      return snapshot.isNotRetrieved(try #require(snapshot.works.first))
    }
    #expect(throws: Problem.self) { try take("R1,not retrieved,", .titleAbstract) }
    _ = try take("R1,include,resolution", .titleAbstract)
    _ = try take("R1,not retrieved,", .fullText)
    #expect(try isNotRetrieved())
    _ = try take("R1,include,resolution", .fullText)
    #expect(try !isNotRetrieved())
  }

  @Test func aDecisionWithoutEffectIsRecordedAndSaid() throws {
    let small = try review()
    let table = try small.folder.write("record,decision\nR1,include\n", to: "t.csv")
    let report = try small.review.importDecisions(
      table: table, at: .fullText, reviewer: "amara", acting: SmallReview.acting())
    #expect(report.decisions == 1)
    #expect(report.notes.first?.what == "R1 has not reached this stage")
  }

  @Test func nothingIsEverOverwritten() throws {
    let small = try review()
    for choice in [Choice.include, .exclude, .include] {
      try small.review.decide(
        [NewDecision(record: RecordID(1), reviewer: "amara", choice: choice)], at: .titleAbstract,
        acting: SmallReview.acting())
    }
    #expect(try small.review.decisionsUnsealed()[.titleAbstract]?[RecordID(1)]?.count == 3)
    #expect(isEqual(try small.review.verify()))
  }
}
