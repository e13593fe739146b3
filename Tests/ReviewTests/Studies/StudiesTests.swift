import Bibliography
import Fixtures
import Review
import Testing

@Suite struct ReportsOfOneStudy {
  private func review(_ works: Int = 5) throws -> SmallReview {
    let small = try SmallReview()
    try small.importRecords((1...works).map { "Work number \($0) of a garden|Meyer, B\($0)|20\($0 + 10)" })
    return small
  }

  private func records(_ numbers: Int...) -> [RecordID] { numbers.map { RecordID($0) } }

  @Test func areListedWithTheMainReportFirstAndTheirName() throws {
    let small = try review()
    let study = try small.review.linkReports(
      records(3, 1), name: " Garden trial ", acting: SmallReview.acting())
    #expect(study.reports == records(3, 1))
    #expect(study.main == RecordID(3))
    #expect(study.name == "Garden trial")
    #expect(try small.review.studies() == [study])
    #expect(!study.isPrevious)
  }

  @Test func linksReachFurtherAndTheNameStays() throws {
    let small = try review()
    try small.review.linkReports(records(1, 2), name: "Garden trial", acting: SmallReview.acting())
    try small.review.linkReports(records(4, 5), acting: SmallReview.acting())
    let all = try small.review.linkReports(records(2, 4), acting: SmallReview.acting())
    #expect(all.reports == records(2, 1, 4, 5))
    #expect(all.name == "Garden trial")
    #expect(try small.review.studies().count == 1)
  }

  @Test func anotherMainReportOrNameCanBeGiven() throws {
    let small = try review()
    try small.review.linkReports(records(1, 2), acting: SmallReview.acting())
    #expect(throws: Problem.self) { try small.review.linkReports(records(1, 2), acting: SmallReview.acting()) }
    #expect(try small.review.linkReports(records(2, 1), acting: SmallReview.acting()).main == RecordID(2))
    #expect(try small.review.linkReports(records(2, 1), name: "T", acting: SmallReview.acting()).name == "T")
  }

  @Test func aReportTakenOutLeavesTheOthersTogether() throws {
    let small = try review()
    try small.review.linkReports(records(1, 2, 3), name: "Garden trial", acting: SmallReview.acting())
    let left = try small.review.unlinkReports(records(1), acting: SmallReview.acting())
    #expect(left.map(\.reports) == [records(2, 3)])
    #expect(left.map(\.name) == ["Garden trial"])
    try small.review.unlinkReports(records(3), acting: SmallReview.acting())
    #expect(try small.review.studies().isEmpty)
    #expect(throws: Problem.self) { try small.review.unlinkReports(records(1), acting: SmallReview.acting()) }
  }

  @Test func theyAreWorksThatExist() throws {
    let small = try review()
    _ = try small.review.mergeDuplicates(records(1, 2), acting: SmallReview.acting())
    #expect(throws: Problem.self) { try small.review.linkReports(records(1, 2), acting: SmallReview.acting()) }
    #expect(throws: Problem.self) { try small.review.linkReports(records(1, 99), acting: SmallReview.acting()) }
    #expect(throws: Problem.self) { try small.review.linkReports(records(1), acting: SmallReview.acting()) }
    let study = try small.review.linkReports(records(2, 3), acting: SmallReview.acting())
    #expect(study.reports == records(1, 3))
  }

  @Test func mergingRecordsKeepsTheLinksOfBoth() throws {
    let small = try review()
    try small.review.linkReports(records(1, 2), acting: SmallReview.acting())
    try small.review.linkReports(records(3, 4), acting: SmallReview.acting())
    _ = try small.review.mergeDuplicates(records(2, 3), acting: SmallReview.acting())
    #expect(try small.review.studies().map { Set($0.reports) } == [Set(records(1, 2, 4))])
    try small.review.unlinkReports(records(2), acting: SmallReview.acting())
    #expect(try small.review.studies().map { Set($0.reports) } == [Set(records(1, 4))])
    guard case .equal = try small.review.verify() else {
      Issue.record("not equal")
      return
    }
  }
}
