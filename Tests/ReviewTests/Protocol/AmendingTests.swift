import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct AmendingAProtocol {
  private let why = SmallReview.acting("jonas", why: "the pilot showed it")

  @Test func makesTheNextVersionWithItsReasonAndLeavesTheFirstAsItWas() throws {
    let small = try SmallReview.registered()
    let first = try small.review.protocolVersion()
    try small.edit(ProtocolText.reworded)
    let second = try small.review.amendProtocol(acting: why)
    #expect(second.number == 2)
    #expect(second.reason == "the pilot showed it")
    #expect(second.by == "jonas")
    #expect(second.sha256 != first.sha256)
    #expect(try small.review.protocolVersions() == [first, second])
    #expect(try small.review.protocolStanding().file == .same)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func keepsTheChangesInTheWordsThatWereShown() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    let preview = try small.review.previewAmendment()
    #expect(
      preview.changes
        == ProtocolDifference.changes(
          from: try small.review.protocolVersion(1).document.value,
          to: ProtocolDocument(Array(ProtocolText.reworded.utf8)).value))
    let second = try small.review.amendProtocol(shown: preview, acting: why)
    #expect(second.changes == preview.changes.map(\.sentence))
  }

  @Test func needsAReasonThatSaysSomething() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    for blank in [nil, "", "  \n"] {
      #expect(throws: Problem.self) { try small.review.amendProtocol(acting: SmallReview.acting(why: blank)) }
    }
    for silent in ["y", "pilot", "…  -", "ok."] {
      let refusal = #expect(throws: Problem.self) {
        try small.review.amendProtocol(acting: SmallReview.acting(why: silent))
      }
      #expect(refusal?.what == "“\(silent)” doesn't say why; the report prints the reason of an amendment")
    }
    #expect(try small.review.protocolVersions().count == 1)
    try small.review.amendProtocol(acting: SmallReview.acting(why: "试点表明如此"))
  }

  @Test func isRefusedWhenNothingIsRegistered() throws {
    let small = try SmallReview(protocolText: ProtocolText.small, opensScreening: false)
    let refusal = #expect(throws: Problem.self) { try small.review.amendProtocol(acting: why) }
    #expect(refusal?.remedy.contains("winnow protocol register") == true)
  }

  @Test func isRefusedKindlyWhenOnlyTheLayoutChanged() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.otherLayout)
    let refusal = #expect(throws: Problem.self) { try small.review.amendProtocol(acting: why) }
    #expect(refusal?.what.contains("nothing but its layout changed") == true)
  }

  @Test func isRefusedWhenNothingChanged() throws {
    let small = try SmallReview.registered()
    let refusal = #expect(throws: Problem.self) { try small.review.amendProtocol(acting: why) }
    #expect(refusal?.remedy.contains("nothing to amend") == true)
  }

  @Test func isRefusedWhileSomethingIsLeftToFillIn() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.unfinished)
    #expect(throws: UnfinishedProtocol.self) { try small.review.amendProtocol(acting: why) }
    #expect(try small.review.protocolVersions().count == 1)
  }

  @Test func setsTheStagesAsItSaysAndSaysWhy() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.threeReviewers)
    try small.review.amendProtocol(acting: why)
    let snapshot = try small.review.snapshot()
    for stage in Stage.allCases { #expect(snapshot.settings(stage).reviewers == 3) }
    #expect(
      try small.review.ledger(limit: 2, seenBy: "amara").map(\.why) == ["the pilot showed it", "the pilot showed it"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func writesAPackageOfEachVersion() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    try small.review.amendProtocol(acting: why)
    let place = small.review.folder.appending(path: "exports/registration")
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path)
    #expect(names.filter { $0.hasPrefix("protocol-v2.") }.count == 3)
    #expect(names.filter { $0.hasPrefix("protocol-v1.") }.count == 3)
  }

  @Test func isRefusedWhenAnotherVersionCameBetweenLookingAndGivingTheReason() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    let shown = try small.review.previewAmendment()
    try small.edit(ProtocolText.threeReviewers)
    try small.review.amendProtocol(acting: SmallReview.acting("amara", why: "more eyes"))
    try small.edit(ProtocolText.reworded)
    let refusal = #expect(throws: Problem.self) { try small.review.amendProtocol(shown: shown, acting: why) }
    #expect(refusal?.what.contains("version 2 was recorded in the meantime by amara") == true)
  }

  @Test func isRefusedWhenTheFileWasEditedBetweenLookingAndGivingTheReason() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    let shown = try small.review.previewAmendment()
    try small.edit(ProtocolText.threeReviewers)
    #expect(throws: Problem.self) { try small.review.amendProtocol(shown: shown, acting: why) }
    #expect(try small.review.protocolVersions().count == 1)
  }

  @Test func byManyAtOnceIsRecordedOnce() throws {
    let small = try SmallReview.registered()
    try small.edit(ProtocolText.reworded)
    let (folder, acting) = (small.review.folder, why)
    DispatchQueue.concurrentPerform(iterations: 6) { _ in
      _ = try? Review(at: folder).amendProtocol(acting: acting)
    }
    #expect(try small.review.protocolVersions().map(\.number) == [1, 2])
    #expect(isEqual(try small.review.verify()))
  }
}
