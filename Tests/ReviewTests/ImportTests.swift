import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct Importing {
  @Test func recordsAreNumberedOnInTheOrderOfImport() throws {
    let small = try SmallReview()
    try small.importRecords(["One title here|Meyer, B|2010", "Two titles here|Meyer, B|2011"])
    let second = try small.importRecords(["Three titles here|Meyer, B|2012"], source: "Scopus")
    #expect(second[0].firstRecord == RecordID(3))
    #expect(try small.review.records([RecordID(3)]).first?.record.title == "Three titles here")
  }

  @Test func theExportFileIsKeptUnchanged() throws {
    let small = try SmallReview()
    let file = try small.folder.write("TY  - JOUR\r\nTI  - Kept as it is\r\nER  - \r\n", to: "export.ris")
    _ = try small.review.importRecords(
      [ImportRequest(file: file, source: "MEDLINE", kind: .database)], acting: SmallReview.acting())
    let kept = small.review.folder.appending(path: "searches/export.ris")
    #expect(try Data(contentsOf: kept) == Data(contentsOf: file))
  }

  @Test func twoFilesOfOneNameAreBothKept() throws {
    let small = try SmallReview()
    try small.importRecords(["First file of the name|Meyer, B|2010"], file: "export.ris")
    try small.importRecords(["Second file of the name|Meyer, B|2011"], source: "Scopus", file: "export.ris")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: small.review.folder.appending(path: "searches").path
    ).sorted()
    #expect(names == ["export-2.ris", "export.ris"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func theSameFileTwiceIsRefusedAndLeavesNothing() throws {
    let small = try SmallReview()
    try small.importRecords(["A record|Meyer, B|2010"], file: "a.ris")
    #expect(throws: Problem.self) { try small.importRecords(["A record|Meyer, B|2010"], file: "b.ris") }
    #expect(try small.review.snapshot().records.count == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.review.folder.path + "/searches") == ["a.ris"])
  }

  @Test func ofSeveralFilesAllComeInOrNone() throws {
    let small = try SmallReview()
    let good = try small.folder.write("TY  - JOUR\nTI  - Good\nER  - \n", to: "good.ris")
    let bad = try small.folder.write("this is no citation file", to: "bad.txt")
    #expect(throws: Problem.self) {
      try small.review.importRecords(
        [good, bad].map { ImportRequest(file: $0, source: "MEDLINE", kind: .database) }, acting: SmallReview.acting())
    }
    #expect(try small.review.snapshot().records.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: small.review.folder.path + "/searches").isEmpty)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func theRepairReportSaysWhatWasSkippedAndWhere() throws {
    let small = try SmallReview()
    let file = try small.folder.write(
      "title,year\nGood,2020\nBad,2021,surplus\n", to: "export.csv")
    let report = try small.review.importRecords(
      [ImportRequest(file: file, source: "MEDLINE", kind: .database)], acting: SmallReview.acting())[0]
    #expect(report.tally.records == 1)
    #expect(report.tally.skipped == 1)
    #expect(report.tally.problems.first?.line == 3)
    let stored = try small.review.problems(batch: try #require(try small.review.snapshot().batches.first?.id))
    #expect(stored.map(\.outcome) == ["skipped"])
    #expect(stored.first?.problem.file == "searches/export.csv")
  }

  @Test func everythingTheFileSaidIsStillThere() throws {
    let small = try SmallReview()
    let file = try small.folder.write(
      "TY  - JOUR\nTI  - Good\nM2  - Department of X\nM2  - Y\nER  - \n", to: "export.ris")
    _ = try small.review.importRecords(
      [ImportRequest(file: file, source: "MEDLINE", kind: .database)], acting: SmallReview.acting())
    let record = try #require(try small.review.records([RecordID(1)]).first?.record)
    #expect(record.extra == [Tag("M2", "Department of X"), Tag("M2", "Y")])
  }
}

/// Whether a verification found everything equal.
func isEqual(_ verification: Verification) -> Bool {
  if case .equal = verification { return true }
  return false
}
