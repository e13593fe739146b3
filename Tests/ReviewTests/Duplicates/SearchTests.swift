import Bibliography
import Deduplication
import Fixtures
import Foundation
import Review
import Testing

@Suite struct ASearchForDuplicates {
  private static let work = "Peer workers in reference lists|Meyer, B|2010|10.1234/a"

  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords([ASearchForDuplicates.work, "Another work altogether|Li, C|2011"])
    return small
  }

  private func searches(_ small: SmallReview) throws -> [Event.DuplicatesSearched] {
    try small.review.ledger(limit: 1000, seenBy: "amara").compactMap { entry in
      if case .duplicatesSearched(let search) = try entry.event() { search } else { nil }
    }
  }

  @Test func comparesOnlyWhatCameSinceTheSearchBefore() throws {
    let small = try review()
    let first = try small.review.findDuplicates(acting: SmallReview.acting())
    #expect(first.scope == .everything(.firstSearch))
    #expect(first.compared == 2)
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    let second = try small.review.findDuplicates(acting: SmallReview.acting())
    #expect(second.scope == .newRecords)
    #expect(second.compared == 1)
    #expect(second.clusters.map { $0.members.map(\.number) } == [[1, 3]])
    #expect(try searches(small).map(\.through.number) == [2, 3])
    #expect(try searches(small).map(\.anew) == [true, false])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func doesNotCompareOldPairsAgainUnlessAsked() throws {
    let small = try review()
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    let blind = DuplicateRules.blind()
    #expect(try small.review.findDuplicates(rules: blind, acting: SmallReview.acting()).clusters.isEmpty)
    try small.importRecords(["A third work, on something else|Roy, D|2012"], source: "Embase")
    // Only the pairs of the new record are given to the finder, so the pair it was blind to stays unseen.
    let seen = DuplicateRules(version: MatchRules.version) { records, progress in
      #expect(records.newFrom == 3)
      #expect(records.ids.count == 4)
      return blind.find(records, progress)
    }
    #expect(try small.review.findDuplicates(rules: seen, acting: SmallReview.acting()).scope == .newRecords)
    let again = try small.review.findDuplicates(DuplicateSearch(again: true), acting: SmallReview.acting())
    #expect(again.scope == .everything(.asked))
    #expect(again.compared == 4)
    #expect(again.clusters.map { $0.members.map(\.number) } == [[1, 3]])
  }

  @Test func thatFindsNothingNewToCompareIsNotOnRecord() throws {
    let small = try review()
    #expect(try small.review.findDuplicates(acting: SmallReview.acting()).scope == .everything(.firstSearch))
    let before = try small.review.snapshot()
    let report = try small.review.findDuplicates(acting: SmallReview.acting())
    #expect(report.scope == .nothingNew)
    #expect(report.compared == 0)
    #expect(try small.review.snapshot() == before)
  }

  @Test func ofAReviewWithoutRecordsIsNotOnRecord() throws {
    let small = try SmallReview()
    let again = DuplicateSearch(again: true)
    #expect(try small.review.findDuplicates(again, acting: SmallReview.acting()).scope == .nothingNew)
    #expect(try searches(small).isEmpty)
  }

  @Test func byOtherRulesComparesEverythingAnewAndSaysSo() throws {
    let small = try review()
    _ = try small.review.findDuplicates(rules: .standIn(version: "old"), acting: SmallReview.acting())
    let report = try small.review.findDuplicates(acting: SmallReview.acting())
    #expect(report.scope == .everything(.otherRules))
    #expect(report.compared == 2)
    #expect(try searches(small).map(\.rules) == ["old", MatchRules.version])
  }

  @Test func keepsTheSettingsOfTheSearchBefore() throws {
    let small = try review()
    let first = try small.review.findDuplicates(
      DuplicateSearch(mergesPreprints: true), acting: SmallReview.acting())
    #expect(first.settings.mergesPreprints && !first.settings.mergesUpdates)
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    let seen = DuplicateRules(version: MatchRules.version) { records, progress in
      #expect(records.settings.mergesPreprints && !records.settings.mergesUpdates)
      return DuplicateRules.current.find(records, progress)
    }
    let second = try small.review.findDuplicates(rules: seen, acting: SmallReview.acting())
    #expect(second.scope == .newRecords)
    #expect(second.settings.mergesPreprints)
    #expect(try searches(small).map(\.mergesPreprints) == [true, true])
    let third = try small.review.findDuplicates(
      DuplicateSearch(mergesUpdates: true, mergesPreprints: false), acting: SmallReview.acting())
    #expect(third.scope == .everything(.otherSettings))
    #expect(third.settings.mergesUpdates && !third.settings.mergesPreprints)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func isOnRecordWithWhatItFound() throws {
    let small = try review()
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    _ = try small.review.findDuplicates(
      rules: .standIn(unsure: [(2, 1, 0.61803)], versions: [(3, 2, .preprint)]), acting: SmallReview.acting("jonas"))
    let search = try #require(try searches(small).first)
    #expect(search.through == RecordID(3))
    #expect(search.compared == 3)
    #expect(search.clusters == 1)
    #expect(search.rules == MatchRules.version)
    #expect(
      search.unsure == [
        .init(a: RecordID(1), b: RecordID(2), probability: 0.618, reason: "title: nearly the same; year: one apart")
      ])
    #expect(search.versions.map(\.kind) == ["preprint and publication"])
    let kinds = try small.review.ledger(limit: 100, record: RecordID(2), seenBy: "amara").map(\.kind)
    #expect(kinds == ["records imported", "duplicates searched"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func tellsHowFarItIs() throws {
    let small = try review()
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    var told: [Int] = []
    _ = try small.review.findDuplicates(acting: SmallReview.acting()) { done, all in
      #expect(all == 6)
      told.append(done)
    }
    #expect(told.prefix(3) == [1, 2, 3])
    #expect(told == told.sorted())
    #expect(told.allSatisfy { $0 <= 6 })
  }

  @Test func saysHowManyRecordsItHasNotSeen() throws {
    let small = try review()
    #expect(try small.review.snapshot().duplicates == .init(isSearched: false, uncompared: 2, unsure: 0))
    _ = try small.review.findDuplicates(rules: .standIn(unsure: [(1, 2, 0.5)]), acting: SmallReview.acting())
    try small.importRecords([ASearchForDuplicates.work], source: "Scopus")
    #expect(try small.review.snapshot().duplicates == .init(isSearched: true, uncompared: 1, unsure: 1))
  }
}
