import Bibliography
import Fixtures
import Foundation
import Review
import ReviewProtocol
import Screening
import Testing

@Suite struct RegisteringAProtocol {
  private func unregistered(_ text: String = ProtocolText.small) throws -> SmallReview {
    try SmallReview(protocolText: text, opensScreening: false)
  }

  @Test func makesVersion1ByTheSHA256OfItsCanonicalForm() throws {
    let small = try unregistered()
    let version = try small.review.registerProtocol(acting: SmallReview.acting("jonas"))
    #expect(version.number == 1)
    #expect(version.by == "jonas")
    #expect(version.sha256 == SHA256.hex(version.canonical.utf8))
    #expect(version.canonical == ProtocolDocument(Array(ProtocolText.small.utf8)).value.canonicalText)
    #expect(version.text == ProtocolText.small)
    #expect(version.document.value == ProtocolDocument(Array(ProtocolText.small.utf8)).value)
    #expect(try small.review.protocolStanding().inForce == version)
    #expect(isEqual(try small.review.verify()))
  }

  @Test func isTheSameVersionHoweverItWasLaidOut() throws {
    let (a, b) = (try SmallReview.registered(), try SmallReview.registered(ProtocolText.otherLayout))
    #expect(try a.review.protocolVersion().sha256 == b.review.protocolVersion().sha256)
  }

  @Test func isRefusedWithEveryMessageWhileSomethingIsLeft() throws {
    for text in [ProtocolText.unfinished, ProtocolText.small + "colour: red\n"] {
      let small = try unregistered(text)
      let refusal = #expect(throws: UnfinishedProtocol.self) {
        try small.review.registerProtocol(acting: SmallReview.acting())
      }
      #expect(refusal?.messages.contains { $0.severity != .warning && $0.problem.line != nil } == true)
      #expect(try small.review.protocolVersions().isEmpty)
    }
  }

  @Test func isRefusedTheSecondTime() throws {
    let small = try SmallReview.registered()
    let refusal = #expect(throws: Problem.self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
    #expect(refusal?.remedy.contains("winnow protocol amend") == true)
  }

  @Test func isRefusedWithoutTheFile() throws {
    let small = try unregistered()
    try FileManager.default.removeItem(at: small.protocolFile)
    #expect(throws: Problem.self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
  }

  @Test func setsTheStagesAsTheProtocolSays() throws {
    let text = ProtocolText.threeReviewers.replacing("maybe_counts_as: include", with: "maybe_counts_as: conflict")
      .replacing(
        "  ranking:", with: "  stages: [{id: full-text, reviewers_per_record: 1, maybe_counts_as: exclude}]\n  ranking:"
      )
      .replacing("reasons_must_agree: true", with: "reasons_must_agree: false")
    let small = try SmallReview.registered(text)
    let snapshot = try small.review.snapshot()
    #expect(snapshot.settings(.titleAbstract) == StageSettings(reviewers: 3, maybeCountsAs: .maybe))
    #expect(snapshot.settings(.fullText) == StageSettings(reviewers: 1, maybeCountsAs: .exclude))
    #expect(isEqual(try small.review.verify()))
  }

  @Test func recordsNoSettingThatIsAsBefore() throws {
    let small = try SmallReview.registered()
    #expect(try small.review.ledger(limit: 100, seenBy: "amara").filter { $0.kind == "stage set" }.count == 2)
  }

  @Test func keepsWhereItIsRegisteredElsewhere() throws {
    let small = try unregistered()
    try small.review.registerProtocol(
      deposit: NewDeposit(registry: "OSF", id: "osf.io/abcde", date: "2026-03-04"), acting: SmallReview.acting())
    try small.review.noteDeposit(NewDeposit(registry: "A journal"), acting: SmallReview.acting())
    #expect(
      try small.review.protocolDeposits() == [
        ProtocolDeposit(version: 1, registry: "OSF", id: "osf.io/abcde", url: nil, date: "2026-03-04"),
        ProtocolDeposit(version: 1, registry: "A journal", id: nil, url: nil, date: nil),
      ])
    #expect(throws: Problem.self) {
      try small.review.noteDeposit(NewDeposit(registry: "OSF"), of: 2, acting: SmallReview.acting())
    }
    #expect(isEqual(try small.review.verify()))
  }

  @Test func writesAPackageThatCanBeWrittenAgain() throws {
    let small = try SmallReview.registered()
    let place = small.review.folder.appending(path: "exports/registration")
    let names = ["protocol-v1.json", "protocol-v1.md", "protocol-v1.yaml"]
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path).sorted() == names)
    #expect(try String(contentsOf: place.appending(path: names[2]), encoding: .utf8) == ProtocolText.small)
    try FileManager.default.removeItem(at: place)
    #expect(try small.review.writeRegistrationPackage().map(\.lastPathComponent).sorted() == names)
    #expect(throws: Problem.self) { try small.review.writeRegistrationPackage(of: 2) }
  }

  @Test func standsAlsoWhenThePackageCannotBeWritten() throws {
    let small = try unregistered()
    _ = try small.folder.write("in the way", to: "review/exports/registration")
    let refusal = #expect(throws: Problem.self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
    #expect(refusal?.what.contains("version 1 is registered") == true)
    #expect(try small.review.protocolVersions().count == 1)
  }

  @Test func keepsTextInAllScriptsAndLineBreaks() throws {
    let text = ProtocolText.small.replacing(
      "conflicts_of_interest: None.",
      with: "conflicts_of_interest: \"Žádné — «ninguno» 日本語 🙂 \\\"so\\\"\\nSecond line: - yes # no\"")
    let small = try SmallReview.registered(text)
    let version = try small.review.protocolVersion()
    #expect(
      version.document.content.conflictsOfInterest
        == ["Žádné — «ninguno» 日本語 🙂 \"so\"\nSecond line: - yes # no"])
    #expect(isEqual(try small.review.verify()))
  }

  @Test func isRefusedForACharacterThatCouldNotBeReadBack() throws {
    let text = ProtocolText.small.replacing(
      "conflicts_of_interest: None.", with: "conflicts_of_interest: \"None\\x7F of us\"")
    let small = try unregistered(text)
    #expect(throws: (any Error).self) { try small.review.registerProtocol(acting: SmallReview.acting()) }
    #expect(try small.review.protocolVersions().isEmpty)
  }
}
