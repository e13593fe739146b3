import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct AFolderOfFullTexts {
  private func match(_ files: [String: String], in some: FullTextReview) throws -> MatchedFiles {
    let folder = some.small.folder.url.appending(path: "papers")
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "inner"), withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    return try some.review.matchFullTexts(in: folder)
  }

  @Test(
    "is matched by record number, DOI or PMID",
    arguments: [
      ("R2.pdf", 2), ("r2 supplement.pdf", 2), ("R2-2.pdf", 2), ("10.1234_one.a.pdf", 1), ("10.1234-ONE.A.pdf", 1),
      ("doi 10.1234 two.html", 2), ("31234567.pdf", 5), ("pmid31234567.pdf", 5), ("PMID 31234567.pdf", 5),
    ])
  func names(name: String, record: Int) throws {
    let some = try FullTextReview()
    let file = try some.small.folder.write(
      "PMID- 31234567\nTI  - Raking in gardens\nDP  - 2015\n\n", to: "more.nbib")
    _ = try some.review.importRecords(
      [ImportRequest(file: file, source: "PubMed", kind: .database)], acting: SmallReview.acting())
    let matched = try match([name: "x"], in: some)
    #expect(matched.found.map(\.record) == [RecordID(record)])
    #expect(matched.left.isEmpty)
  }

  @Test("leaves what fits no record", arguments: ["Reading.pdf", "R77.pdf", "R2x.pdf", "2.pdf", "10.1234_none.pdf"])
  func strangers(name: String) throws {
    let matched = try match([name: "x"], in: FullTextReview())
    #expect(matched.found.isEmpty)
    #expect(matched.left.map(\.file) == [name])
    #expect(matched.left.map(\.what) == ["its name fits no record"])
  }

  @Test func whatIsAttachedAlreadyIsLeftSoThatTheFolderCanBeTakenAgain() throws {
    let some = try FullTextReview()
    let files = ["R1.pdf": "one", "R1 copy.pdf": "one", "R2.pdf": "two", "R3.pdf": "", ".hidden": "x"]
    let first = try match(files, in: some)
    #expect(first.found.map(\.record) == [RecordID(1), RecordID(2)])
    #expect(first.left.map(\.what) == ["has the same content as another file for R1", "is empty"])
    _ = try some.review.attachFullTexts(first.found, acting: SmallReview.acting())
    let again = try match(files, in: some)
    #expect(again.found.isEmpty)
    #expect(again.left.count == 4)
  }

  @Test func aNameThatFitsSeveralWorksIsAPersonsToDecide() throws {
    let some = try FullTextReview()
    try some.small.importRecords(["An erratum|Meyer, B|2011|10.1234/One.A"], source: "Scopus")
    let matched = try match(["10.1234_one.a.pdf": "x"], in: some)
    #expect(matched.found.isEmpty)
    #expect(matched.left.first?.text == "R1, R5")
  }
}
