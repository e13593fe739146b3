import Bibliography
import Fixtures
import Review
import Screening
import Testing

@Suite struct ReportsThatAreSought {
  @Test func triesAreLoggedWithMethodDateAndNote() throws {
    let some = try FullTextReview()
    let acting = SmallReview.acting("li")
    #expect(try some.review.logTry(for: RecordID(1), method: "library", acting: acting) == 1)
    let tries = try some.review.logTry(
      for: RecordID(1), method: " author contacted ", date: "2023-11-20", note: "no answer", acting: acting)
    #expect(tries == 2)
    let logged = try some.review.tries(of: RecordID(1))
    #expect(logged.map(\.method) == ["library", "author contacted"])
    #expect(logged.map(\.date) == ["2023-11-14", "2023-11-20"])
    #expect(logged.map(\.note) == [nil, "no answer"])
    #expect(logged[0].signed.actor == "li")
    #expect(throws: Problem.self) { try some.review.logTry(for: RecordID(1), method: " ", acting: acting) }
  }

  @Test func onlyReportsThatReachedFullTextAreSought() throws {
    let some = try FullTextReview()
    #expect(try some.review.reports().map(\.record) == [1, 2, 3].map { RecordID($0) })
    #expect(throws: Problem.self) {
      try some.review.logTry(for: RecordID(4), method: "library", acting: SmallReview.acting())
    }
    #expect(throws: Problem.self) {
      try some.review.noteNotRetrieved(RecordID(4), acting: SmallReview.acting())
    }
  }

  @Test func aReportNotedWithFewerTriesThanTheProtocolPlansIsSaidSo() throws {
    let some = try FullTextReview(registered: true)
    try some.review.logTry(for: RecordID(1), method: "library", acting: SmallReview.acting())
    let noted = try some.review.noteNotRetrieved(RecordID(1), note: "lost", acting: SmallReview.acting())
    #expect(
      noted.shortfall == "the protocol plans 3 tries for each report, and only 1 try is on record for R1")
    #expect(try some.review.shortOfTries().map(\.record) == [RecordID(1)])
    for method in ["author contacted", "interlibrary loan"] {
      try some.review.logTry(for: RecordID(1), method: method, acting: SmallReview.acting())
    }
    #expect(try some.review.shortOfTries().isEmpty)
  }

  @Test func aReportThatCouldBeHadAfterAllIsBackInTheQueue() throws {
    let some = try FullTextReview()
    for record in [1, 2] {
      _ = try some.review.noteNotRetrieved(RecordID(record), acting: SmallReview.acting())
      #expect(try some.state(of: record) == .notRetrieved)
    }
    try some.attach("found in a drawer", to: 1)
    try some.review.noteRetrieved(RecordID(2), note: "on paper", acting: SmallReview.acting())
    #expect(try some.state(of: 1) == .atHand)
    #expect(try some.review.reports(.atHand).last?.fullTexts.map(\.note) == ["on paper"])
    #expect(try some.review.snapshot().standings[.fullText]?[RecordID(1)]?.state == .unseen)
    #expect(throws: Problem.self) { try some.review.noteRetrieved(RecordID(2), acting: SmallReview.acting()) }
  }

  @Test func whatIsAtHandOrWasJudgedIsNotNotedAsNotRetrieved() throws {
    let some = try FullTextReview()
    try some.attach("the paper", to: 1)
    try some.decide([2], .include, at: .fullText)
    for record in [1, 2] {
      #expect(throws: Problem.self) {
        try some.review.noteNotRetrieved(RecordID(record), acting: SmallReview.acting())
      }
    }
    _ = try some.review.noteNotRetrieved(RecordID(3), acting: SmallReview.acting())
    #expect(throws: Problem.self) { try some.review.noteNotRetrieved(RecordID(3), acting: SmallReview.acting()) }
  }

  @Test func theListComesInPagesAndByState() throws {
    let some = try FullTextReview()
    _ = try some.review.noteNotRetrieved(RecordID(2), note: "lost", acting: SmallReview.acting())
    #expect(try some.review.reports(limit: 1).map(\.record) == [RecordID(1)])
    #expect(try some.review.reports(limit: 1, after: RecordID(1)).map(\.note) == ["lost"])
    #expect(try some.review.reports(.sought, after: RecordID(1)).map(\.record) == [RecordID(3)])
    #expect(try some.review.retrievalCounts() == [.sought: 2, .notRetrieved: 1])
  }

  @Test func oneVoteDoesNotShowInTheListOfReports() throws {
    let some = try FullTextReview()
    try some.review.vote(.include, on: RecordID(1), at: .fullText, acting: SmallReview.acting("jonas"))
    #expect(try some.state(of: 1) == .sought)
    try some.review.vote(.include, on: RecordID(1), at: .fullText, acting: SmallReview.acting("amara"))
    #expect(try some.state(of: 1) == .atHand)
  }
}
