import Bibliography
import Fixtures
import Foundation
import Testing

/// The protocol's life through the commands, as a team lives it.
@Suite struct TheProtocolCommands {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    _ = try Command.winnow("init", "r", "--title", "Tasks: a scoping review", in: folder.url)
    try edit(ProtocolText.small)
  }

  private var review: URL { folder.url.appending(path: "r") }

  private func edit(_ text: String) throws {
    try Data(text.utf8).write(to: review.appending(path: "protocol.yaml"))
  }

  /// Runs a command inside the review.
  @discardableResult
  private func winnow(_ arguments: String..., status: Int32 = 0, _ place: SourceLocation = #_sourceLocation) throws
    -> Finished
  {
    let run = try Command.run(Places.winnow, arguments, in: review)
    #expect(run.status == status, "\(arguments): \(run.output)\(run.errors)", sourceLocation: place)
    return run
  }

  @Test func aLifeFromTheFirstCheckToARestoredFile() throws {
    #expect(try winnow("status").output.contains("Protocol: not registered yet"))
    #expect(try winnow("protocol", "check").errors.contains("`winnow protocol register` makes it version 1"))
    let registered = try winnow("protocol", "register", "--registry", "OSF", "--registry-id", "osf.io/abcde")
    #expect(registered.output.hasPrefix("registered version 1 of the protocol, SHA-256 "))
    #expect(!registered.errors.contains("stand"))
    #expect(try winnow("status").output.contains("Protocol: version 1 in force since "))
    #expect(try winnow("protocol", "check").errors.contains("protocol.yaml is version 1, in force since"))

    try edit(ProtocolText.reworded)
    for command in [["status"], ["verify"], ["protocol", "check"]] {
      let run = try Command.run(Places.winnow, command, in: review)
      #expect(run.status == 0)
      #expect((run.output + run.errors).contains("protocol.yaml was edited since"), "\(command)")
    }
    #expect(try winnow("protocol", "diff").errors.contains("from version 1 to protocol.yaml"))

    let amended = try winnow("protocol", "amend", "--why", "the pilot showed it", "--as", "jonas")
    #expect(amended.output.contains("version 2 is in force"))
    #expect(try winnow("protocol", "diff", "1", "2").errors.contains("from version 1 to version 2"))
    #expect(try winnow("protocol", "diff").errors.contains("version 2 and protocol.yaml say the same"))
    let versions = try winnow("protocol", "versions").output
    #expect(versions.contains("registered: OSF, osf.io/abcde"))
    #expect(versions.contains("why: the pilot showed it"))
    #expect(try winnow("protocol", "show", "1", "--format", "yaml").output == ProtocolText.small)
    #expect(try winnow("protocol", "show", "--format", "yaml").output == ProtocolText.reworded)

    try edit("mine: [")
    #expect(try winnow("verify").errors.contains("protocol.yaml was edited since and has"))
    let restored = try winnow("protocol", "restore")
    #expect(restored.output.contains("the edited file is protocol.edited.yaml"))
    #expect(restored.errors == "To get the edit back: `mv protocol.edited.yaml protocol.yaml`\n")
    #expect(try winnow("verify").errors.isEmpty)
    let log = try winnow("log").output
    for promise in [
      "set full-text: 2 reviewers a record, maybe counts as include, reasons must agree",
      "registered version 1 of the protocol", "OSF, osf.io/abcde", "amended the protocol to version 2",
    ] {
      #expect(log.contains(promise), "\(promise)")
    }
  }

  @Test func aDraftIsReadBeforeAndAfterRegistering() throws {
    let refused = try winnow("protocol", "show", status: 1)
    #expect(refused.errors.contains("`winnow protocol show --draft` prints protocol.yaml as it is"))
    let draft = try winnow("protocol", "show", "--draft").output
    #expect(draft.contains("\n\nProtocol of a scoping review. **Draft, not registered.**\n\n"))
    try winnow("protocol", "show", "--draft", "1", status: 64)
    let text = try winnow("protocol", "show", "--draft", "--format", "yaml")
    #expect(text.output == ProtocolText.small)
    #expect(text.errors == "Draft, not registered.\n")
    try edit(ProtocolText.small + "colour: red\n")
    #expect(try winnow("protocol", "show", "--draft").output.contains("It has 1 error; what can’t be read is missing"))
    try edit(ProtocolText.small)
    try winnow("protocol", "register")
    #expect(try winnow("protocol", "show", "--draft").errors.contains("says the same as version 1"))
    try edit(ProtocolText.reworded)
    #expect(
      try winnow("protocol", "show", "--draft").output.contains(
        "**Draft of an amendment of version 1, not recorded.**"))
    let json = try winnow("protocol", "show", "--draft", "--format", "json").output
    #expect(json.hasPrefix("{\n  \"draft\": true,\n  \"amends\": 1,\n  \"complete\": true,"))
  }

  @Test func whatAProtocolChangesOfTheStagesIsSaidBeforeTheReasonIsAsked() throws {
    try winnow("protocol", "register")
    _ = try folder.write("TY  - JOUR\nTI  - One work\nAU  - Meyer, B\nER  - \n", to: "one.ris")
    try winnow("import", "../one.ris", "--source", "MEDLINE", "--quiet")
    _ = try folder.write("record,decision,reviewer\nR1,include,amara\nR1,include,jonas\n", to: "votes.csv")
    try SmallReview.openStage(of: review)
    try winnow("screen", "import", "../votes.csv", "--stage", "title-abstract")
    try edit(ProtocolText.small.replacing("reviewers_per_record: 2", with: "reviewers_per_record: 3"))
    let amended = try winnow("protocol", "amend", "--why", "a third colleague joins")
    #expect(
      amended.errors.contains(
        "title-abstract: 2 reviewers a record, maybe counts as include → 3 reviewers a record, maybe counts as include; 1 decided record will be open again"
      ), "\(amended.errors)")
  }

  @Test func strictFailsWhatCouldNotBeRegistered() throws {
    try edit(
      ProtocolText.small.replacing("title: \"Tasks", with: "title: \"<Tasks").replacing(
        "scoping review\"\n", with: "scoping review>\"\n"))
    try winnow("protocol", "check")
    try winnow("protocol", "check", "--strict", status: 1)
  }

  @Test func aRegistryThatTakesNoScopingReviewsIsRefused() throws {
    let refused = try winnow("protocol", "register", "--registry", "Prospero", status: 1)
    #expect(refused.errors.contains("PROSPERO doesn't take scoping reviews"))
    #expect(try winnow("status").output.contains("not registered yet"))
  }

  @Test func warningsThatStandAreCountedAndThoseOfOneKindSaidOnce() throws {
    let bare = ProtocolText.small.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("    examples: ") }.joined(separator: "\n")
    try edit(bare)
    let check = try winnow("protocol", "check")
    let all = try winnow("protocol", "check", "--all")
    #expect(check.output.firstMatch(of: #/\n    and the same in lines \d+, \d+, \d+\n/#) != nil, "\(check.output)")
    #expect(all.output.split(separator: "\n").count > check.output.split(separator: "\n").count)
    #expect(!all.output.contains("and the same"))
    #expect(check.errors == all.errors)
    let registered = try winnow("protocol", "register").errors
    #expect(
      registered.hasSuffix(
        "Next the pilot that it plans: `winnow pilot draw`.\n4 warnings stand: `winnow protocol check`\n"),
      "\(registered)")
  }

  @Test func effectsOfAFileWithErrorsAreNotThoseOfAnOlderAmendment() throws {
    try winnow("protocol", "register")
    try edit(ProtocolText.reworded)
    try winnow("protocol", "amend", "--why", "clearer wording")
    try edit(ProtocolText.reworded + "colour: red\n")
    let run = try winnow("protocol", "effects", status: 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("has 1 error, so the effects of the edit can't be told"))
    #expect(run.errors.contains("`winnow protocol check` lists them"))
    try winnow("protocol", "effects", "1", "2")
    let deviations = try winnow("protocol", "deviations").output
    #expect(deviations.hasPrefix("- the protocol was amended (version 2):\n    - criterion I1 reworded: “"))
  }

  @Test func screeningWaitsAndSaysWhatToDo() throws {
    let export = try folder.write("TY  - JOUR\nTI  - A work of interest\nAU  - Meyer, B\nER  - \n", to: "e.ris")
    let votes = try folder.write("record,decision\nR1,include\n", to: "v.csv")
    try winnow("import", export.path, "--source", "MEDLINE")
    let refused = try winnow("screen", "import", votes.path, "--stage", "title-abstract", status: 1)
    #expect(refused.errors.contains("winnow protocol override --why"))
    try winnow("protocol", "register")
    let early = try winnow("screen", "import", votes.path, "--stage", "title-abstract", status: 1)
    #expect(early.errors.contains("winnow pilot draw"))
    try SmallReview.openStage(of: review)
    let taken = try winnow("screen", "import", votes.path, "--stage", "title-abstract", "--as", "amara")
    #expect(!taken.errors.contains("protocol.yaml"))
    try edit(ProtocolText.reworded)
    let noted = try winnow("screen", "import", votes.path, "--stage", "title-abstract", "--as", "jonas")
    #expect(noted.errors.contains("Version 1 counts: record the edit with `winnow protocol amend`"))
    #expect(try winnow("log", "--as", "jonas").output.contains("include by jonas under protocol version 1"))

    let effects = try winnow("protocol", "effects").output
    #expect(effects.contains("version 2, as protocol.yaml would make it"))
    #expect(effects.contains("look again at 1 record kept before I1 was changed\n    R1\n"))
    try winnow("protocol", "amend", "--why", "clearer wording")
    #expect(try winnow("protocol", "effects").output.hasPrefix("version 2 (clearer wording)\n"))
    #expect(try winnow("protocol", "effects", "1", "2", "--ids").output == "R1\n")
    #expect(try winnow("protocol", "effects", "--json").output.contains(#""records":["R1"]"#))
    try winnow("protocol", "effects", "2", "1", status: 1)
  }

  @Test func anOverrideNeedsAReasonAndIsShown() throws {
    try winnow("protocol", "override", status: 64)
    try winnow("protocol", "override", "--why", "taken over from paper", "--as", "amara")
    #expect(try winnow("status").output.contains("screening was opened without it (amara, "))
    #expect(
      try winnow("log").output.contains("opened screening without a registered protocol  — taken over from paper"))
  }

  @Test func aCheckSaysPlaceSeverityAndCodeAndFailsOnErrorsOnly() throws {
    try edit(ProtocolText.small + "colour: red\n")
    let line = ProtocolText.small.split(separator: "\n", omittingEmptySubsequences: false).count
    let run = try winnow("protocol", "check", status: 1)
    #expect(run.output.contains("protocol.yaml:\(line):1: error: there is no key “colour” here."))
    #expect(run.output.contains("[unknown-key]\n"))
    #expect(run.errors.contains("1 error: it can't be registered yet"))
    try edit(ProtocolText.unfinished)
    let open = try winnow("protocol", "check")
    #expect(open.output.contains(": open: "))
    #expect(open.errors.contains("1 place to fill in: it can't be registered yet"))
  }

  @Test func aCheckNeedsNoReviewAndReadsStandardInput() throws {
    let draft = try folder.write(ProtocolText.small, to: "draft.yaml")
    let run = try Command.winnow("protocol", "check", draft.path, "--json", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains(#""complete":true,"errors":0,"open":0"#))
    // Tests give commands no input: an empty protocol.
    #expect(try Command.winnow("protocol", "check", "-", in: folder.url).status == 1)
    let missing = try Command.winnow("protocol", "check", in: folder.url)
    #expect(missing.status == 1)
    #expect(missing.errors.contains("there is no such file"))
  }

  @Test func whatStandsInTheWayOfRegisteringIsListed() throws {
    try edit(ProtocolText.unfinished)
    let run = try winnow("protocol", "register", status: 1)
    #expect(run.errors.contains(": open: "))
    #expect(run.errors.contains("Error: protocol.yaml: is not finished: 1 place to fill in"))
    // The template as a new review has it: nobody reads sixty lines to learn that it isn't written yet.
    _ = try Command.winnow("init", "fresh", in: folder.url)
    let fresh = try Command.winnow("protocol", "register", "--review", "fresh", in: folder.url)
    #expect(fresh.errors.split(separator: "\n").count == 22)
    #expect(fresh.errors.contains("\nand "))
  }

  @Test func anAmendmentWithoutAReasonIsRefusedAfterShowingTheDifference() throws {
    try winnow("protocol", "register")
    try edit(ProtocolText.reworded)
    let run = try winnow("protocol", "amend", status: 64)
    #expect(run.output.contains("protocol.yaml changes version 1"))
    #expect(run.errors.contains("an amendment needs a reason"))
    #expect(try winnow("protocol", "versions").output.contains("version 2") == false)
  }

  @Test func settingsOfAStageFollowTheProtocol() throws {
    try edit(ProtocolText.threeReviewers)
    try winnow("protocol", "register")
    #expect(try winnow("screen", "settings").output.contains("title-abstract: 3 reviewers a record"))
    let refused = try winnow("screen", "settings", "--stage", "full-text", "--reviewers", "1", status: 1)
    #expect(refused.errors.contains("winnow protocol amend"))
  }

  @Test func aLostPackageIsWrittenAgain() throws {
    try winnow("protocol", "register")
    let package = review.appending(path: "exports/registration")
    try FileManager.default.removeItem(at: package)
    let run = try winnow("protocol", "package")
    #expect(run.output.contains("exports/registration/protocol-v1.md"))
    #expect(FileManager.default.fileExists(atPath: package.appending(path: "protocol-v1.json").path))
  }

  @Test func whatIsReportedIsAlsoJSON() throws {
    try winnow("protocol", "register", "--registry", "OSF", "--date", "2026-03-04")
    try edit(ProtocolText.reworded)
    for command in [
      ["protocol", "check"], ["protocol", "diff"], ["protocol", "versions"], ["status"], ["verify"],
      ["protocol", "amend", "--why", "clearer wording"],
    ] {
      let run = try Command.run(Places.winnow, command + ["--json"], in: review)
      #expect(run.status == 0, "\(run.errors)")
      #expect(throws: Never.self, "\(command)") { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    }
    #expect(try winnow("status", "--json").output.contains(#""protocol":{"in_force":{"version":2,"#))
  }

  @Test func theSchemaForEditorsIsJSON() throws {
    let schema = try winnow("protocol", "schema").output
    let value = try JSONSerialization.jsonObject(with: Data(schema.utf8)) as? [String: Any]
    #expect((value?["properties"] as? [String: Any])?["criteria"] != nil)
  }

  @Test func wrongUsageIsRefused() throws {
    try winnow("protocol", "register", "--date", "2026-03-04", status: 64)
    try winnow("protocol", "register", "--registry", "OSF", "--date", "2026-02-31", status: 64)
    try winnow("protocol", "deposit", "--registry-id", "x", status: 64)
    try winnow("protocol", "show", status: 1)
    try winnow("protocol", "amend", "--why", "x", status: 1)
  }
}
