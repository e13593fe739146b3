import Fixtures
import Foundation
import Review
import Screening
import Testing

@Suite struct ScreeningOverAServerFromTheCommandLine {
  let served: ServedTeam

  init() throws {
    served = try ServedTeam(records: 0)
    let text = (1...4).map { number in
      """
      TY  - JOUR
      TI  - Peer workers of kind \(number)
      AU  - Meyer, B
      JO  - A Journal
      PY  - 200\(number)
      AB  - BACKGROUND: Peer workers are many. METHODS: We asked \(number)0 of them. CONCLUSIONS: Their duties differ.
      KW  - Peer Group
      ER  -
      """
    }.joined(separator: "\n\n")
    let file = try served.team.small.folder.write(text, to: "four.ris")
    _ = try served.review.importRecords(
      [ImportRequest(file: file, source: "MEDLINE", kind: .database)], acting: SmallReview.acting("lia"))
  }

  func screen(as user: String, _ lines: String, _ more: String...) throws -> TheCommandThatAsksAServer.Said {
    try TheCommandThatAsksAServer.run(
      ["screen", "--server", served.server.address.absoluteString, "--plain"] + more,
      token: try served.program(of: user).token, input: lines)
  }

  func choices(of user: String) throws -> [Int: Choice] {
    try (1...4).reduce(into: [:]) { choices, number in
      choices[number] = try served.review.ownWork(on: RecordID(number), at: .titleAbstract, of: user).judgement?.choice
    }
  }

  @Test func recordsDecisionsNotesAndQuestions() throws {
    let run = try screen(as: "amara", "i\ne\nnote of a conference\nlabel later\npark Is that paid?\nm\nq\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try choices(of: "amara") == [1: .include, 2: .exclude, 4: .maybe])
    let third = try served.review.ownWork(on: RecordID(3), at: .titleAbstract, of: "amara")
    #expect(third.notes == ["of a conference"])
    #expect(third.labels == ["later"])
    #expect(third.question?.text == "Is that paid?")
  }

  @Test func showsTheSameAsOnTheOwnMachine() throws {
    let lines = "i\ncriteria\ne\nu\nprevious\nq\n"
    let remote = try screen(as: "amara", lines, "--stage", "title-abstract")
    let local = try TheCommandThatAsksAServer.run(
      [
        "screen", "--as", "jonas", "--review", served.review.folder.path, "--plain", "--stage", "title-abstract",
      ], input: lines)
    #expect(remote.output == local.output)
    #expect(remote.output.contains("METHODS"))
    #expect(try choices(of: "amara") == choices(of: "jonas"))
  }

  @Test func tellsNothingOfWhatOthersDecided() throws {
    try served.team.vote(.exclude, on: 1, by: "jonas", note: "jonas was here")
    let run = try screen(as: "amara", "read\nq\n")
    #expect(run.output.contains("Peer workers of kind 1"))
    #expect(!run.output.lowercased().contains("jonas"))
    #expect(!run.output.contains("xcluded"))
  }

  @Test func takesBackOnlyWhatIsOnesOwn() throws {
    _ = try screen(as: "amara", "i\nq\n")
    _ = try screen(as: "jonas", "e\nq\n")
    let run = try screen(as: "amara", "previous\nu\nq\n")
    #expect(run.status == 0, "\(run.errors)\(run.output)")
    #expect(try choices(of: "amara").isEmpty)
    #expect(try choices(of: "jonas") == [1: .exclude])
  }

  @Test func saysWhyWhereSomebodyDoesNotScreen() throws {
    let observer = try screen(as: "ossi", "i\nq\n", "--stage", "title-abstract")
    #expect(observer.status == 1)
    #expect(!observer.errors.isEmpty)
    let stranger = try TheCommandThatAsksAServer.run(
      ["screen", "--server", served.server.address.absoluteString, "--plain"], input: "i\n")
    #expect(stranger.status == 1)
    #expect(stranger.errors.contains("WINNOW_TOKEN"))
  }

  @Test func saysWhenNothingWaits() throws {
    _ = try screen(as: "amara", "i\ni\ni\ni\nq\n")
    let run = try screen(as: "amara", "q\n")
    #expect(run.status == 0)
    #expect(run.errors.contains("Nothing waits for you."))
  }
}
