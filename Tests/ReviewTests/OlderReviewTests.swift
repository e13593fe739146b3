import Bibliography
import Fixtures
import Foundation
import Review
import Testing

/// A review made before searches for duplicates were on record.
@Suite struct AnOlderReview {
  private static let work = "Peer workers in reference lists|Meyer, B|2010|10.1234/a"

  private func review() throws -> SmallReview {
    let small = try SmallReview(opensScreening: false)
    try small.importRecords([AnOlderReview.work, "Another work altogether|Li, C|2011"])
    try small.importRecords([AnOlderReview.work], source: "Scopus")
    return small
  }

  @Test func opensVerifiesAndIsSearchedFromTheStart() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    try small.review.splitDuplicates([RecordID(2)], acting: SmallReview.acting())
    try small.age()
    let older = try Review(at: small.review.folder)
    #expect(isEqual(try older.verify()))
    #expect(try older.snapshot().duplicates == .init(isSearched: false, uncompared: 3, unsure: 0))
    let report = try older.findDuplicates(acting: SmallReview.acting())
    #expect(report.scope == .everything(.firstSearch))
    #expect(report.clusters.map { $0.members.map(\.number) } == [[1, 3]])
    #expect(isEqual(try older.verify()))
  }

  @Test func forgetsThePairsThatAMergeByHandShouldHaveCleared() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2), RecordID(3)], acting: SmallReview.acting())
    try small.review.splitDuplicates([RecordID(2), RecordID(3)], acting: SmallReview.acting())
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    let split = try #require(
      try small.review.ledger(limit: 100, seenBy: "amara").first { $0.kind == "duplicates split" })
    // The version before cleared only the pairs that were named: 1 and 2, 1 and 3.
    try small.age("INSERT INTO apart VALUES (2, 3, \(split.sequence))")
    let older = try Review(at: small.review.folder)
    #expect(isEqual(try older.verify()))
  }

  @Test func opensAlsoWhenItsLedgerIsDamagedAndVerifyNamesTheEvent() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates([RecordID(1), RecordID(3)], acting: SmallReview.acting())
    let merge = try #require(try small.review.ledger(limit: 1, seenBy: "amara").last)
    try small.age("UPDATE ledger SET payload = '?' WHERE sequence = \(merge.sequence)")
    guard case .broken(let problem) = try Review(at: small.review.folder).verify() else {
      Issue.record("the damage was not noticed")
      return
    }
    #expect(problem.what.contains("event \(merge.sequence) "))
  }

  @Test func isNotMadeNewerTwice() throws {
    let small = try review()
    try small.age()
    _ = try Review(at: small.review.folder)
    #expect(isEqual(try Review(at: small.review.folder).verify()))
  }

  @Test func isOpenedBySeveralPeopleAtTheSameMoment() throws {
    for _ in 1...40 {
      let small = try review()
      try small.age()
      let folder = small.review.folder
      // Threads, since tasks may wait for each other on a machine with few cores.
      DispatchQueue.concurrentPerform(iterations: 8) { _ in
        #expect(throws: Never.self) { try Review(at: folder) }
      }
      #expect(isEqual(try small.review.verify()))
    }
  }
}
