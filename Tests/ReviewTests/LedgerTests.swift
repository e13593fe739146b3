import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct TheLedger {
  private func review() throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords(["Peer workers in services|Meyer, B|2010", "Peer workers in services|Meyer, B|2010"])
    _ = try small.review.findDuplicates(acting: SmallReview.acting())
    try small.review.decide(
      [NewDecision(record: RecordID(1), reviewer: "jonas", choice: .exclude, reason: "Setting")], at: .fullText,
      acting: SmallReview.acting("jonas", why: "read twice"))
    return small
  }

  @Test func eachEntryIsChainedToTheOneBefore() throws {
    let entries = try review().review.ledger(limit: 100, seenBy: "jonas")
    #expect(entries.map(\.sequence) == Array(1...entries.count))
    #expect(entries[0].previous == LedgerEntry.genesis)
    for (a, b) in zip(entries, entries.dropFirst()) { #expect(b.previous == a.hash) }
    for entry in entries { #expect(entry.hash == entry.computedHash) }
  }

  @Test func theHashCanBeComputedByAnyoneFromTheDocumentedText() throws {
    let entry = try #require(try review().review.ledger(limit: 1, seenBy: "jonas").last)
    let fields = [
      entry.previous, String(entry.sequence), entry.at, entry.actor, entry.kind, entry.payload, entry.why ?? "",
    ]
    let text = fields.map { "\($0.utf8.count):\($0)" }.joined()
    #expect(SHA256.hex(text.utf8) == entry.hash)
  }

  @Test func isReadBackwardsPageByPageAndDayByDay() throws {
    let review = try review().review
    let all = try review.ledger(limit: 100, seenBy: "jonas").map(\.sequence)
    #expect(try review.ledger(before: 4, limit: 2, seenBy: "jonas").map(\.sequence) == [2, 3])
    #expect(try review.ledger(after: 2, before: 4, limit: 9, seenBy: "jonas").map(\.sequence) == [3])
    // SmallReview acts on 2023-11-14.
    func days(_ from: String?, _ to: String?) throws -> Int {
      try review.ledger(limit: 100, days: (from, to), seenBy: "jonas").count
    }
    #expect(try days("2023-11-14", "2023-11-14") == all.count)
    #expect(try days("2023-11-15", nil) == 0)
    #expect(try days(nil, "2023-11-13") == 0)
  }

  @Test func everyEventReadsBackAsItWasWritten() throws {
    for entry in try review().review.ledger(limit: 100, seenBy: "jonas") {
      #expect(try entry.event().kind == entry.kind)
    }
  }

  @Test func theHistoryOfARecordNamesImportMergeAndDecisions() throws {
    let kinds = try review().review.ledger(limit: 100, record: RecordID(1), seenBy: "jonas").map(\.kind)
    #expect(kinds == ["records imported", "duplicates merged", "decided"])
  }

  @Test func whoAndWhyAreKept() throws {
    let small = try review()
    let entries = try small.review.ledger(limit: 100, actor: "jonas", seenBy: "jonas")
    #expect(entries.map(\.why) == ["read twice"])
  }

  @Test func longHistoriesPage() throws {
    let small = try review()
    let first = try small.review.ledger(after: 0, limit: 2, seenBy: "jonas")
    let second = try small.review.ledger(after: 2, limit: 2, seenBy: "jonas")
    #expect(first.map(\.sequence) == [1, 2])
    #expect(second.map(\.sequence) == [3, 4])
  }
}

@Suite struct OpeningAReview {
  @Test func aFolderWithoutAReviewSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    #expect(throws: Problem.self) { try Review(at: folder.url) }
  }

  @Test func aReviewIsNotMadeOverSomethingElse() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("mine", to: "notes.txt")
    #expect(throws: Problem.self) {
      try Review.create(at: folder.url, title: "x", protocolText: "", version: "test", acting: SmallReview.acting())
    }
  }

  @Test func twoOpenReviewsSeeEachOthersWork() throws {
    let small = try SmallReview()
    let other = try Review(at: small.review.folder)
    try small.importRecords(["A record|Meyer, B|2010"])
    #expect(try other.snapshot().records.count == 1)
    try other.decide(
      [NewDecision(record: RecordID(1), reviewer: "jonas", choice: .include)], at: .titleAbstract,
      acting: SmallReview.acting("jonas"))
    #expect(isEqual(try small.review.verify()))
  }
}
