import Deduplication
import Fixtures
import Foundation
import Review
import Testing

@Suite struct PublicationsOfOneStudy {
  /// Six works; `pairs` are taken for versions of one study.
  private func review(_ pairs: [(Int, Int, VersionKind)]) throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords((1...6).map { "Work \($0) with a title of its own|Author\($0), B|\(1990 + 3 * $0)" })
    _ = try small.review.findDuplicates(rules: .standIn(versions: pairs), acting: SmallReview.acting())
    return small
  }

  private func groups(_ small: SmallReview) throws -> [[Int]] {
    try small.review.studyVersions().map { $0.records.map(\.number) }
  }

  @Test func areListedInGroupsAndStaySeparateRecords() throws {
    let small = try review([(5, 6, .thesis), (3, 1, .preprint), (3, 4, .abstract)])
    #expect(try groups(small) == [[1, 3, 4], [5, 6]])
    #expect(
      try small.review.studyVersions()[0].pairs.map(\.kind) == [
        "preprint and publication", "conference abstract and full paper",
      ])
    #expect(try small.review.studyVersions()[1].pairs.map(\.reason) == ["title: same; authors: same"])
    #expect(try small.review.duplicateClusters().isEmpty)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func areOneGroupWhenDuplicatesConnectThem() throws {
    let small = try review([(1, 2, .preprint), (3, 4, .correction)])
    _ = try small.review.mergeDuplicates([RecordID(2), RecordID(3)], acting: SmallReview.acting())
    #expect(try groups(small) == [[1, 2, 3, 4]])
  }

  @Test func areNoGroupOnceTheyAreMerged() throws {
    let small = try review([(1, 2, .preprint)])
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(try groups(small).isEmpty)
    try small.review.splitDuplicates([RecordID(2)], acting: SmallReview.acting())
    #expect(try groups(small) == [[1, 2]])
  }

  @Test func areForgottenWhenASearchOfEverythingNoLongerFindsThem() throws {
    let small = try review([(1, 2, .preprint), (3, 4, .thesis)])
    try small.importRecords(["Something new in the review|Roy, D|2020"], source: "Scopus")
    _ = try small.review.findDuplicates(rules: .standIn(versions: [(7, 5, .update)]), acting: SmallReview.acting())
    #expect(try groups(small) == [[1, 2], [3, 4], [5, 7]])
    _ = try small.review.findDuplicates(
      DuplicateSearch(again: true), rules: .standIn(versions: [(3, 4, .thesis)]), acting: SmallReview.acting())
    #expect(try groups(small) == [[3, 4]])
    #expect(isEqual(try small.review.verify()))
  }
}
