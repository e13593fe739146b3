import Bibliography
import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct AttachedFullTexts {
  @Test func aFileIsKeptUnchangedUnderTheRecordsNumberWithItsHash() throws {
    let some = try FullTextReview()
    let text = try some.attach("the paper", to: 1)
    #expect(text.file == "fulltexts/R1.pdf")
    #expect(text.name == "paper.pdf")
    #expect(text.bytes == 9)
    #expect(text.sha256?.count == 64)
    #expect(try some.content(text.file) == "the paper")
    #expect(try some.state(of: 1) == .atHand)
    #expect(try some.state(of: 2) == .sought)
  }

  @Test func aRecordMayHaveSeveralAndNoneTakesAnothersPlace() throws {
    let some = try FullTextReview()
    try some.attach("the paper", to: 1)
    let second = try some.attach("its supplement", to: 1)
    #expect(second.file == "fulltexts/R1-2.pdf")
    #expect(try some.content("fulltexts/R1.pdf") == "the paper")
    #expect(try some.review.fullTexts(of: RecordID(1)).map(\.bytes) == [9, 14])
  }

  @Test func theSameFileTwiceIsRefusedAndSoIsAnEmptyOne() throws {
    let some = try FullTextReview()
    try some.attach("the paper", to: 1)
    #expect(throws: Problem.self) { try some.attach("the paper", named: "again.pdf", to: 1) }
    #expect(throws: Problem.self) { try some.attach("", to: 2) }
    #expect(throws: Problem.self) { try some.attach("x", to: 99) }
    let names = try FileManager.default.contentsOfDirectory(
      atPath: some.review.folder.appending(path: "fulltexts").path)
    #expect(names == ["R1.pdf"])
  }

  @Test func ofSeveralFilesAllAreAttachedOrNone() throws {
    let some = try FullTextReview()
    let good = try some.small.folder.write("good", to: "good.pdf")
    let missing = some.small.folder.url.appending(path: "missing.pdf")
    #expect(throws: Problem.self) {
      try some.review.attachFullTexts([(RecordID(1), good), (RecordID(2), missing)], acting: SmallReview.acting())
    }
    #expect(try some.review.fullTexts(of: RecordID(1)).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: some.review.folder.appending(path: "fulltexts/R1.pdf").path))
  }

  @Test func detachingLeavesTheFileAndTheReportIsSoughtAgain() throws {
    let some = try FullTextReview()
    try some.attach("another paper", to: 1)
    try some.attach("its supplement", to: 1)
    let gone = try some.review.detachFullTexts(of: RecordID(1), file: "R1-2.pdf", acting: SmallReview.acting())
    #expect(gone.map(\.file) == ["fulltexts/R1-2.pdf"])
    #expect(try some.state(of: 1) == .atHand)
    _ = try some.review.detachFullTexts(of: RecordID(1), acting: SmallReview.acting())
    #expect(try some.state(of: 1) == .sought)
    #expect(try some.content("fulltexts/R1.pdf") == "another paper")
    #expect(throws: Problem.self) { try some.review.detachFullTexts(of: RecordID(1), acting: SmallReview.acting()) }
  }

  @Test func verifyNamesAMissingAndAChangedFullText() throws {
    let some = try FullTextReview()
    try some.attach("the paper", to: 1)
    try some.attach("another paper", to: 2)
    guard case .equal = try some.review.verify() else {
      Issue.record("not equal before anything was changed")
      return
    }
    let file = some.review.folder.appending(path: "fulltexts/R2.pdf")
    try Data("another papeR".utf8).write(to: file)
    #expect(try broken(some)?.what.contains("fulltexts/R2.pdf is not the file") == true)
    try FileManager.default.removeItem(at: file)
    #expect(try broken(some)?.what.contains("fulltexts/R2.pdf, the full text of R2") == true)
    _ = try some.review.detachFullTexts(of: RecordID(2), acting: SmallReview.acting())
    #expect(try broken(some) == nil)
  }

  private func broken(_ some: FullTextReview) throws -> Problem? {
    if case .broken(let problem) = try some.review.verify() { return problem }
    return nil
  }

  @Test func theFullTextsOfDuplicatesAreThoseOfTheWork() throws {
    let some = try FullTextReview()
    try some.attach("the paper", to: 2)
    _ = try some.review.mergeDuplicates([RecordID(1), RecordID(2)], acting: SmallReview.acting())
    #expect(try some.review.fullTexts(of: RecordID(1)).map(\.file) == ["fulltexts/R2.pdf"])
    #expect(try some.state(of: 1) == .atHand)
    _ = try some.review.detachFullTexts(of: RecordID(1), acting: SmallReview.acting())
    #expect(try some.state(of: 1) == .sought)
  }
}

@Suite struct ReadingAFullText {
  @Test func aFileIsFoundByItsAttachmentUntilItIsTakenAway() throws {
    let full = try FullTextReview()
    let text = try full.attach("%PDF-1.4 one", to: 1)
    let (found, file) = try full.review.fullTextFile(text.attachment)
    #expect(found == text)
    #expect(try String(contentsOf: file, encoding: .utf8) == "%PDF-1.4 one")
    _ = try full.review.detachFullTexts(of: RecordID(1), attachment: text.attachment, acting: SmallReview.acting())
    #expect(throws: Problem.self) { try full.review.fullTextFile(text.attachment) }
  }

  @Test func onlyTheOneMeantIsTakenAway() throws {
    let full = try FullTextReview()
    let first = try full.attach("%PDF-1.4 one", to: 1)
    let second = try full.attach("%PDF-1.4 two", named: "two.pdf", to: 1)
    _ = try full.review.detachFullTexts(of: RecordID(1), attachment: first.attachment, acting: SmallReview.acting())
    #expect(try full.review.fullTexts(of: RecordID(1)) == [second])
    #expect(throws: Problem.self) {
      try full.review.detachFullTexts(of: RecordID(2), attachment: second.attachment, acting: SmallReview.acting())
    }
  }

  @Test func aReportWithoutAFileHasNoneToRead() throws {
    let full = try FullTextReview()
    let paper = try full.review.noteRetrieved(RecordID(1), acting: SmallReview.acting())
    #expect(throws: Problem.self) { try full.review.fullTextFile(paper.attachment) }
  }

  @Test func aLinkInTheFolderOfFullTextsIsNotFollowed() throws {
    let full = try FullTextReview()
    let text = try full.attach("%PDF-1.4 one", to: 1)
    let file = try full.review.fullTextFile(text.attachment).file
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: full.small.protocolFile)
    #expect(throws: Problem.self) { try full.review.fullTextFile(text.attachment) }
  }
}
