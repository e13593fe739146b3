import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Testing

@Suite struct TheProtocolFileAfterRegistration {
  private func state(_ small: SmallReview) throws -> ProtocolStanding.FileState? {
    try small.review.protocolStanding().file
  }

  @Test func isComparedOnlyOnceAVersionIsRegistered() throws {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    #expect(try state(small) == nil)
    try small.review.registerProtocol(acting: SmallReview.acting())
    #expect(try state(small) == .same)
  }

  @Test func editedInPlaceIsDetectedAndTheVersionStays() throws {
    let small = try SmallReview.registered()
    let version = try small.review.protocolVersion()
    try small.edit(ProtocolText.reworded)
    guard case .changed(let changes) = try state(small) else {
      Issue.record("the edit was not noticed")
      return
    }
    #expect(
      changes
        == ProtocolDifference.changes(
          from: version.document.value, to: ProtocolDocument(Array(ProtocolText.reworded.utf8)).value))
    #expect(try small.review.protocolVersion() == version)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func aSingleLetterIsEnough() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.small.replacing("Hospital ward", with: "Hospital Ward"))
    guard case .changed = try state(small) else {
      Issue.record("the edit was not noticed")
      return
    }
  }

  @Test func withOtherCommentsOrQuotesIsToldFromAChange() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.otherLayout)
    #expect(try state(small) == .otherLayoutOnly)
    try small.edit(ProtocolText.small + "\n")
    #expect(try state(small) == .otherLayoutOnly)
  }

  @Test func missingBrokenOrUnreadableIsSaid() throws {
    let small = try SmallReview.registered()
    try small.edit("title: [")
    guard case .withErrors(let errors) = try state(small) else {
      Issue.record("the error was not noticed")
      return
    }
    #expect(!errors.isEmpty)
    try FileManager.default.removeItem(at: small.protocolFile)
    #expect(try state(small) == .missing)
    try FileManager.default.createDirectory(at: small.protocolFile, withIntermediateDirectories: false)
    guard case .unreadable = try state(small) else {
      Issue.record("a folder in the place of the file was not noticed")
      return
    }
  }

  @Test func comesBackAsRegisteredAndTheEditedOneIsKept() throws {
    let small = try SmallReview.registered()
    func text(_ name: String) throws -> String {
      try String(contentsOf: small.review.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try small.review.restoreProtocolFile().wasSame)
    try small.edit(ProtocolText.reworded)
    #expect(try small.review.restoreProtocolFile().kept?.lastPathComponent == "protocol.edited.yaml")
    #expect(try text("protocol.yaml") == ProtocolText.small)
    #expect(try text("protocol.edited.yaml") == ProtocolText.reworded)
    try small.edit(ProtocolText.threeReviewers)
    #expect(try small.review.restoreProtocolFile().kept?.lastPathComponent == "protocol.edited-2.yaml")
    #expect(try text("protocol.edited.yaml") == ProtocolText.reworded)
    #expect(try text("protocol.edited-2.yaml") == ProtocolText.threeReviewers)
    let large = ProtocolText.small + String(repeating: "# much\n", count: 1_500_000)
    try small.edit(large)
    #expect(try small.review.restoreProtocolFile().kept?.lastPathComponent == "protocol.edited-3.yaml")
    #expect(try text("protocol.edited-3.yaml").utf8.count == large.utf8.count)
    try FileManager.default.removeItem(at: small.protocolFile)
    #expect(try small.review.restoreProtocolFile().kept == nil)
    #expect(try state(small) == .same)
  }

  @Test func thatIsALinkStaysOneWhenTheTextComesBack() throws {
    let small = try SmallReview.registered()
    let elsewhere = small.folder.url.appending(path: "shared-protocol.yaml")
    try FileManager.default.removeItem(at: small.protocolFile)
    try Data("title: edited\n".utf8).write(to: elsewhere)
    try FileManager.default.createSymbolicLink(at: small.protocolFile, withDestinationURL: elsewhere)
    _ = try small.review.restoreProtocolFile()
    #expect(try String(contentsOf: elsewhere, encoding: .utf8) == ProtocolText.small)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: small.protocolFile.path) == elsewhere.path)
  }

  @Test func thatIsAPipeIsRefusedInsteadOfWaitedFor() throws {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    try FileManager.default.removeItem(at: small.protocolFile)
    #expect(mkfifo(small.protocolFile.path, 0o600) == 0)
    #expect(throws: Problem.self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
  }

  @Test func inUTF16IsRefusedSinceItsTextCouldNotBeKept() throws {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    try #require(ProtocolText.small.data(using: .utf16)).write(to: small.protocolFile)
    #expect(throws: (any Error).self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
    #expect(try small.review.protocolVersions().isEmpty)
  }

  @Test func cannotComeBackWhenNothingIsRegistered() throws {
    let small = try SmallReview(protocolText: "mine\n", opensScreening: false)
    #expect(throws: Problem.self) { try small.review.restoreProtocolFile() }
    #expect(try String(contentsOf: small.protocolFile, encoding: .utf8) == "mine\n")
  }
}
