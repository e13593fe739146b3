import ArgumentParser
internal import Bibliography
internal import Reporting
internal import Review
internal import Screening

extension PilotCommand {
  struct Result: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Agreement, the gate, and what to discuss; refused until the round is done.",
      discussion: """
        Shows agreement with its interval, by both definitions for more than two people, and corrected for chance; every \
        two people beside each other; the records and the criteria on which they differ.

        Examples:
          winnow pilot result
          winnow pilot result 1 --json
        """)

    @Argument(help: "The round; the latest that is done without it.")
    var round: Int?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let review = try review.open()
      let result = try review.pilotResult(round: round, seenBy: viewer.name)
      let report = try PilotReport(result, titles: review.titles(of: result.pilot.sample.map(\.number)))
      Console.print(json ? report.json : report.text)
    }
  }

  struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep what the team said about a round or one of its records.",
      discussion: """
        Examples:
          winnow pilot note "volunteers with an allowance count as paid" --record R17
          winnow pilot note "the wording of I2 was unclear to all"
        """)

    @Argument(help: "What was said.")
    var text: String

    @Option(name: .long, help: "The record it is about.")
    var record: RecordID?

    @Option(name: .long, help: "The round; the latest without it.")
    var round: Int?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().notePilot(text, on: record, round: round, acting: actor.acting)
      Console.print("noted")
    }
  }

  struct Accept: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open the stage: the round’s agreement is high enough.",
      discussion: """
        Refused below the threshold, and when the protocol was amended since the sample was drawn. The votes of the round \
        become votes of the stage, so that nobody screens these records again; with --apart they stay a trial, and the \
        records are screened anew.

        Examples:
          winnow pilot accept
          winnow pilot accept --apart
        """)

    @Argument(help: "The round; the latest that is done without it.")
    var round: Int?

    @Flag(name: .long, help: "Keep the round’s votes apart from the stage.")
    var apart = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let accepted = try review.open().acceptPilot(round: round, counts: !apart, acting: actor.acting)
      Console.print(
        "pilot round \(accepted.round) accepted: \(accepted.stage.title.lowercased()) is open; "
          + (apart
            ? "its votes stay apart" : "\(accepted.votesTaken.counted("vote")) of it became votes of the stage"))
    }
  }

  struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "End a round before everybody has voted; needs a reason.",
      discussion: """
        Those who did not finish count only where they voted.

        Example:
          winnow pilot close --why "Jonas is ill"
        """)

    @Option(name: .long, help: "The round; the one that is open without it.")
    var round: Int?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().closePilot(round: round, acting: actor.acting)
      Console.print("closed; `winnow pilot result` shows what came out")
    }
  }

  struct Override: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open a stage although no pilot passed, and put the reason on record.",
      discussion: """
        The reason stands in the ledger for good.

        Example:
          winnow pilot override --why "the trial was held on paper in March; its table is in the appendix"
        """)

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if actor.why?.allSatisfy(\.isWhitespace) ?? true {
        throw ValidationError("An override needs a reason: say it with --why \"...\".")
      }
    }

    func run() throws {
      try review.open().openStage(stage, acting: actor.acting)
      Console.print("\(stage.title.lowercased()) is open without a passed pilot; the reason is on record")
    }
  }
}
