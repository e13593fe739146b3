import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct WorksKeptApart {
  /// The same work as databases write it.
  private static let work = [
    "Peer workers in reference lists|Meyer, B|2010|10.1234/a",
    "PEER WORKERS in reference lists|Meyer, B|2010|10.1234/a",
    "Peer workers in reference lists.|Meyer, B|2010|10.1234/a",
    "Peer Workers in Reference Lists|Meyer, B|2010|10.1234/a",
  ]

  /// Three records of the same work, none merged yet, and a fourth of another.
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    for (work, source) in zip(WorksKeptApart.work, ["MEDLINE", "Scopus", "Embase"]) {
      try small.importRecords([work], source: source)
    }
    try small.importRecords(["Another work altogether|Li, C|2011"], source: "PsycInfo")
    return small
  }

  private func clusters(_ small: SmallReview) throws -> [[Int]] {
    try small.review.duplicateClusters().map { $0.members.map(\.number) }
  }

  private func search(_ small: SmallReview, again: Bool = true) throws {
    _ = try small.review.findDuplicates(DuplicateSearch(again: again), acting: SmallReview.acting())
  }

  @Test func areNeverJoinedByTheRules() throws {
    let small = try review()
    let groups = try small.review.keepApart([RecordID(2), RecordID(1)], acting: SmallReview.acting("jonas"))
    #expect(groups == [[RecordID(1)], [RecordID(2)]])
    try search(small)
    let found = try clusters(small)
    #expect(!found.contains { $0.contains(1) && $0.contains(2) })
    try search(small)
    #expect(try clusters(small) == found)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func areKeptApartWithAllTheirRecords() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(4)], acting: SmallReview.acting())
    let groups = try small.review.keepApart([RecordID(4), RecordID(2)], acting: SmallReview.acting())
    #expect(groups.map { $0.map(\.number) } == [[2], [1, 4]])
    try search(small)
    #expect(try clusters(small).allSatisfy { !($0.contains(1) && $0.contains(2)) })
    let history = try small.review.ledger(limit: 100, record: RecordID(1), seenBy: "amara").map(\.kind)
    #expect(history.contains("duplicates kept apart"))
    #expect(isEqual(try small.review.verify()))
  }

  @Test func canBeThreeAtOnce() throws {
    let small = try review()
    _ = try small.review.keepApart([RecordID(1), RecordID(2), RecordID(3)], acting: SmallReview.acting())
    try search(small)
    #expect(try clusters(small).isEmpty)
  }

  @Test func areRefusedWhenTheyAreMergedAndSplitIsNamed() throws {
    let small = try review()
    try search(small)
    do {
      _ = try small.review.keepApart([RecordID(1), RecordID(4), RecordID(3)], acting: SmallReview.acting())
      Issue.record("merged records were kept apart")
    } catch let problem as Problem {
      #expect(problem.what == "R1 and R3 are merged into one work")
      #expect(problem.remedy.contains("winnow duplicates split R3"))
    }
    #expect(try small.review.ledger(limit: 1, seenBy: "amara").last?.kind == "duplicates searched")
  }

  @Test func areRefusedWhenItMakesNoSense() throws {
    let small = try review()
    for records in [[1], [1, 1], [1, 99]] {
      #expect(throws: Problem.self) {
        try small.review.keepApart(records.map { RecordID($0) }, acting: SmallReview.acting())
      }
    }
    _ = try small.review.keepApart([RecordID(1), RecordID(2)], acting: SmallReview.acting("jonas", why: "part II"))
    do {
      _ = try small.review.keepApart([RecordID(2), RecordID(1)], acting: SmallReview.acting())
      Issue.record("said twice")
    } catch let problem as Problem {
      #expect(problem.what.contains("are kept apart already (jonas, 2023-11-14: part II)"))
    }
  }

  @Test func areOneWorkAgainAfterAMergeByHandWhichSaysWhatItTakesBack() throws {
    let small = try review()
    _ = try small.review.keepApart([RecordID(1), RecordID(2)], acting: SmallReview.acting("jonas", why: "part II"))
    let merge = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(merge.cluster.members.map(\.number) == [1, 2])
    #expect(merge.undone.map { [$0.a.number, $0.b.number] } == [[1, 2]])
    #expect(merge.undone.map(\.signed.text) == ["jonas, 2023-11-14: part II"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func areForgottenForAllRecordsOfTheWorksThatAMergeByHandJoins() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    _ = try small.review.keepApart([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    let merge = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(merge.undone.map { [$0.a.number, $0.b.number] } == [[1, 2], [2, 3]])
    #expect(isEqual(try small.review.verify()))

    // 1 held 2 and 3 together. They are alone without it, but nobody says any more that they are different works.
    let taken = try small.review.splitDuplicates([RecordID(1)], acting: SmallReview.acting())
    #expect(taken.map { $0.left.map { $0.map(\.number) } } == [[[2], [3]]])
    try search(small)
    #expect(try clusters(small) == [[2, 3]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func doNotHinderASearchAfterTheMergeThatTookThemBack() throws {
    let small = try review()
    try search(small)
    try small.review.splitDuplicates([RecordID(3)], acting: SmallReview.acting())
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    try small.importRecords([WorksKeptApart.work[3]], source: "Web of Science")
    try search(small, again: false)
    #expect(try clusters(small) == [[1, 2, 3, 5]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func aMergeIsUndoneByASplitAndASplitByAMerge() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(4)], acting: SmallReview.acting())
    try small.review.splitDuplicates([RecordID(4)], acting: SmallReview.acting())
    #expect(try clusters(small).isEmpty)
    _ = try small.review.mergeDuplicates([RecordID(4), RecordID(1)], acting: SmallReview.acting())
    #expect(try clusters(small) == [[1, 4]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func takingTwoOutOfAWorkPartsThemUntilAMergeJoinsThem() throws {
    let small = try review()
    try search(small)
    let taken = try small.review.splitDuplicates([RecordID(3), RecordID(2)], acting: SmallReview.acting())
    #expect(taken.map { $0.records.map(\.number) } == [[2, 3]])
    #expect(taken.map { $0.left.map { $0.map(\.number) } } == [[[1]]])
    try search(small)
    #expect(try clusters(small).isEmpty)
    _ = try small.review.mergeDuplicates([RecordID(2), RecordID(3)], acting: SmallReview.acting())
    try search(small)
    #expect(try clusters(small) == [[2, 3]])
  }
}
