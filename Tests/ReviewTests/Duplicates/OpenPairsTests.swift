import Fixtures
import Foundation
import Review
import Testing

@Suite struct ThePairsForAPerson {
  /// Six works of one record each; the rules are unsure of three pairs.
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords(
      [
        "Peer work in Norway", "Recovery colleges", "Shared decisions", "Lived experience", "Crisis cards",
        "Open dialogue",
      ]
      .enumerated().map { "\($1), a study of its own|Author\($0), B|\(2001 + 3 * $0)" })
    _ = try small.review.findDuplicates(
      rules: .standIn(unsure: [(1, 2, 0.4), (3, 4, 0.9), (5, 6, 0.6)]), acting: SmallReview.acting())
    return small
  }

  private func open(_ small: SmallReview) throws -> [[Int]] {
    try small.review.openPairs().map { [$0.a.number, $0.b.number] }
  }

  @Test func areListedLikeliestFirst() throws {
    let small = try review()
    #expect(try open(small) == [[3, 4], [5, 6], [1, 2]])
    #expect(try small.review.openPairs().map(\.probability) == [0.9, 0.6, 0.4])
    #expect(try small.review.openPairs()[0].reason == "title: nearly the same; year: one apart")
    #expect(isEqual(try small.review.verify()))
  }

  @Test func leaveWhenTheyAreMerged() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(3), RecordID(4)], acting: SmallReview.acting())
    #expect(try open(small) == [[5, 6], [1, 2]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func leaveWhenAPersonSaysTheyAreDifferent() throws {
    let small = try review()
    _ = try small.review.keepApart([RecordID(6), RecordID(5)], acting: SmallReview.acting())
    #expect(try open(small) == [[3, 4], [1, 2]])
    try small.importRecords(["Something new in the review|Roy, D|2020"], source: "Scopus")
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    #expect(try open(small) == [[3, 4], [1, 2]])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func stayWhenOnlyNewRecordsAreComparedAndLeaveWhenASearchOfEverythingNoLongerListsThem() throws {
    let small = try review()
    try small.importRecords(["Something new in the review|Roy, D|2020"], source: "Scopus")
    _ = try small.review.findDuplicates(rules: .standIn(unsure: [(7, 1, 0.8)]), acting: SmallReview.acting())
    #expect(try open(small) == [[3, 4], [1, 7], [5, 6], [1, 2]])
    _ = try small.review.findDuplicates(
      DuplicateSearch(again: true), rules: .standIn(unsure: [(1, 2, 0.7)]), acting: SmallReview.acting())
    #expect(try open(small) == [[1, 2]])
    #expect(try small.review.openPairs()[0].probability == 0.7)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func ofTheSameTwoWorksAreOneQuestion() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    _ = try small.review.mergeDuplicates([RecordID(2), RecordID(4)], acting: SmallReview.acting())
    let pairs = try small.review.openPairs()
    #expect(pairs.map { [$0.a.number, $0.b.number, $0.others] } == [[3, 4, 1], [5, 6, 0]])
    _ = try small.review.keepApart([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(try open(small) == [[5, 6]])
  }

  @Test func leaveWithTheWorkThatAPersonKeptApart() throws {
    let small = try review()
    // 7 turns out to be 2; what was said of 2 holds for it too.
    _ = try small.review.keepApart([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    try small.importRecords(["Recovery colleges, a study of its own|Author1, B|2004"], source: "Scopus")
    _ = try small.review.findDuplicates(rules: .standIn(unsure: [(1, 7, 0.95)]), acting: SmallReview.acting())
    #expect(try small.review.duplicateClusters().map { $0.members.map(\.number) } == [[2, 7]])
    #expect(try open(small) == [[3, 4], [5, 6]])
  }
}
