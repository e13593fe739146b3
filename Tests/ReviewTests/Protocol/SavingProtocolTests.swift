import Bibliography
import Fixtures
import Foundation
import Review
import Testing

@Suite struct SavingTheDraft {
  private func hash(_ small: SmallReview) throws -> String? { try ProtocolFile(in: small.review.folder)?.hash }

  @Test func writesTheTextAndRecordsNothing() throws {
    let small = try SmallReview.registered()
    let length = try small.review.ledgerLength()
    let saved = try small.review.saveProtocolFile(
      ProtocolText.reworded, expecting: hash(small), acting: SmallReview.acting())
    #expect(try saved == hash(small))
    #expect(try String(contentsOf: small.protocolFile, encoding: .utf8) == ProtocolText.reworded)
    #expect(try small.review.ledgerLength() == length)
  }

  @Test func isRefusedWhenSomebodyElseSavedSince() throws {
    let small = try SmallReview.registered()
    let read = try hash(small)
    try small.edit(ProtocolText.otherLayout)
    let now = try hash(small)
    let error = #expect(throws: ProtocolFileChanged.self) {
      try small.review.saveProtocolFile("title: mine\n", expecting: read, acting: SmallReview.acting())
    }
    #expect(error?.hash == now)
    #expect(try hash(small) == now)
  }

  @Test func isForThoseWhoMayWriteTheProtocol() throws {
    let team = try ScreeningTeam(records: 0)
    let read = try hash(team.small)
    #expect(throws: Problem.self) {
      try team.review.saveProtocolFile("title: mine\n", expecting: read, acting: SmallReview.acting("amara"))
    }
    #expect(try hash(team.small) == read)
    _ = try team.review.saveProtocolFile("title: ours\n", expecting: read, acting: SmallReview.acting("paul"))
    #expect(try hash(team.small) != read)
  }

  @Test func aLinkStaysALink() throws {
    let small = try SmallReview.registered()
    let real = small.folder.url.appending(path: "elsewhere.yaml")
    try FileManager.default.moveItem(at: small.protocolFile, to: real)
    try FileManager.default.createSymbolicLink(at: small.protocolFile, withDestinationURL: real)
    _ = try small.review.saveProtocolFile("title: t\n", expecting: hash(small), acting: SmallReview.acting())
    #expect(try String(contentsOf: real, encoding: .utf8) == "title: t\n")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: small.protocolFile.path) == real.path)
  }
}
