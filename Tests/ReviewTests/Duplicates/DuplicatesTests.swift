import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct DuplicatesInAReview {
  /// Two databases and a reference list that share one work.
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords(
      ["Peer workers in reference lists|Meyer, B|2010|10.1234/a"], source: "Reference lists", kind: .citation)
    try small.importRecords([
      "Peer workers in reference lists|Meyer, B|2010|10.1234/a", "Another work altogether|Li, C|2011",
    ])
    try small.importRecords(["Peer workers in reference lists|Meyer, B|2010"], source: "Scopus")
    return small
  }

  @Test func findingMergesWithAReasonAndTheDatabaseRecordStandsForAll() throws {
    let small = try review()
    let found = try small.review.findDuplicates(acting: SmallReview.acting()).clusters
    #expect(found.count == 1)
    #expect(found[0].members.map(\.number) == [1, 2, 4])
    #expect(found[0].head == RecordID(2))
    #expect(found[0].merges.map(\.reason) == ["same DOI, title, authors and year", "same title, authors and year"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func findingAgainChangesNothing() throws {
    let small = try review()
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    let before = try small.review.snapshot()
    #expect(try small.review.findDuplicates(acting: SmallReview.acting()).clusters.isEmpty)
    #expect(try small.review.snapshot() == before)
  }

  @Test func comparingEverythingAnewJoinsNothingThatWasRefused() throws {
    let small = try SmallReview()
    // The second record fits both others, which have two places in the literature.
    try small.importRecords(["Peer workers in reference lists|Meyer, B|2010|10.1234/a|7|11"])
    try small.importRecords(["Peer workers in reference lists|Meyer, B|2010"], source: "Scopus")
    try small.importRecords(["Peer workers in reference lists|Meyer, B|2010|10.1234/b|7|95"], source: "Embase")
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    let before = try small.review.duplicateClusters().map(\.members)
    #expect(before.map(\.count) == [2])
    _ = try small.review.findDuplicates(DuplicateSearch(again: true), acting: SmallReview.acting())
    #expect(try small.review.duplicateClusters().map(\.members) == before)
  }

  @Test func aSplitIsKeptWhenFindingAgain() throws {
    let small = try review()
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    try small.review.splitDuplicates([RecordID(4)], acting: SmallReview.acting("jonas", why: "another edition"))
    let again = DuplicateSearch(again: true)
    #expect(try small.review.findDuplicates(again, acting: SmallReview.acting()).clusters.isEmpty)
    #expect(try small.review.duplicateClusters().map { $0.members.map(\.number) } == [[1, 2]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func aMergeByHandUndoesASplit() throws {
    let small = try review()
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    try small.review.splitDuplicates([RecordID(4)], acting: SmallReview.acting())
    let cluster = try small.review.mergeDuplicates([RecordID(2), RecordID(4)], acting: SmallReview.acting()).cluster
    #expect(cluster.members.map(\.number) == [1, 2, 4])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func whatCantBeMergedOrSplitSaysWhy() throws {
    let small = try review()
    #expect(throws: Problem.self) { try small.review.splitDuplicates([RecordID(3)], acting: SmallReview.acting()) }
    #expect(throws: Problem.self) {
      try small.review.mergeDuplicates([RecordID(1), RecordID(99)], acting: SmallReview.acting())
    }
    #expect(throws: Problem.self) {
      try small.review.mergeDuplicates([RecordID(1), RecordID(1)], acting: SmallReview.acting())
    }
    #expect(try small.review.duplicateClusters().isEmpty)
  }

  @Test func splittingTheRecordThatHeldTwoOthersTogetherPartsThemToo() throws {
    let small = try SmallReview()
    try small.importRecords(["One work under its title|Meyer, B|2010|10.1234/a"])
    try small.importRecords(["One work under its title: and subtitle|Meyer, B|2010|10.1234/a|7|11"], source: "Scopus")
    try small.importRecords(["One work under its title; and subtitle|Meyer, B|2010||7|11"], source: "Embase")
    #expect(
      try small.review.findDuplicates(acting: SmallReview.acting()).clusters.map { $0.members.map(\.number) } == [
        [1, 2, 3]
      ])
    try small.review.splitDuplicates([RecordID(2)], acting: SmallReview.acting())
    #expect(try small.review.duplicateClusters().isEmpty)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func worksDecidedApartWithDifferentResultsAreAConflictWhenMerged() throws {
    let small = try SmallReview()
    try small.importRecords(["Peer workers in one place|Meyer, B|2010", "Peer workers somewhere else|Li, C|2011"])
    func vote(_ record: Int, _ choice: Choice, _ kind: DecisionKind = .vote) throws {
      for reviewer in ["amara", "jonas"] {
        try small.review.decide(
          [NewDecision(record: RecordID(record), reviewer: reviewer, kind: kind, choice: choice)], at: .titleAbstract,
          acting: SmallReview.acting(reviewer))
      }
    }
    func verdict() throws -> Verdict {
      let snapshot = try small.review.snapshot()
      return snapshot.verdict(on: try #require(snapshot.works.first), at: .titleAbstract)
    }
    try vote(1, .include)
    try vote(2, .exclude)
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(try verdict() == .conflict)
    try vote(1, .include, .resolution)
    #expect(try verdict() == .included)
  }

  @Test func theMergedRecordSaysWhereEachFieldCameFrom() throws {
    let small = try SmallReview()
    try small.importRecords(["PEER WORKERS IN ONE PLACE|Meyer, B|2010|10.1234/a"])
    try small.importRecords(["Peer workers in one place|Meyer, B|2010|10.1234/a|7|11-19"], source: "Scopus")
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    let fields = try small.review.mergedWork(of: RecordID(1)).fields
    #expect(fields.first { $0.name == "title" }?.from == RecordID(2))
    #expect(fields.first { $0.name == "pages" }?.value == "11-19")
    #expect(fields.first { $0.name == "doi" }?.from == RecordID(1))
  }

  @Test func decisionsOnADuplicateCountForTheWork() throws {
    let small = try review()
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    try small.review.decide(
      [
        NewDecision(record: RecordID(4), reviewer: "amara", choice: .include),
        NewDecision(record: RecordID(2), reviewer: "jonas", choice: .include),
      ], at: .titleAbstract, acting: SmallReview.acting())
    let snapshot = try small.review.snapshot()
    let work = try #require(snapshot.works.first { $0.head == RecordID(2) })
    #expect(snapshot.verdict(on: work, at: .titleAbstract) == .included)
  }
}
