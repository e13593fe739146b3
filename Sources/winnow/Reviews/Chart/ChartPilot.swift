import ArgumentParser
internal import Bibliography
internal import Charting
internal import Review

extension ChartCommand {
  /// Trying the form before all is charted by it.
  struct Pilot: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Try the form on a few sources first: draw them, see the agreement field by field, decide.",
      discussion: """
        JBI: the form is tried on two or three sources by all who chart, and changed where they read it in different ways. \
        By itself the command shows the rounds.

        Examples:
          winnow chart pilot draw
          winnow chart pilot
          winnow chart pilot close --again --why "setting was read in two ways"
        """,
      subcommands: [Status.self, Draw.self, Close.self], defaultSubcommand: Status.self)

    struct Status: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "The rounds: who is done, and once all are, the agreement in each field.")

      @OptionGroup var review: ReviewOptions

      func run() throws {
        let rounds = try review.open().chartingPilot()
        for round in rounds { Pilot.show(round) }
        if rounds.isEmpty { Console.say("The form was not tried yet: `winnow chart pilot draw`.") }
      }
    }

    struct Draw: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "Draw sources at random for all who chart.",
        discussion: """
          Example:
            winnow chart pilot draw --sources 3
          """)

      @Option(name: .long, help: "How many; without it as many as the protocol plans, or two.")
      var sources: Int?

      @Option(name: .long, help: "The seed of the draw; the same seed draws the same.")
      var seed: UInt64?

      @OptionGroup var review: ReviewOptions
      @OptionGroup var actor: ActorOptions

      func run() throws {
        let round = try review.open().drawChartingPilot(
          sources, seed: seed ?? UInt64.random(in: 1...999_999), acting: actor.acting)
        Console.print(
          "pilot round \(round.round): \(round.sources.map(\.text).joined(separator: ", ")), seed \(round.seed)")
        Console.say("All who chart fill in the form for these, apart; then `winnow chart pilot`.")
      }
    }

    struct Close: ParsableCommand {
      static let configuration = CommandConfiguration(
        abstract: "End a round: accept the form, or say that it is changed and tried again.",
        discussion: """
          Example:
            winnow chart pilot close --accept --why "the two agree on all fields but one, which has a rule now"
          """)

      @Flag(name: .long, help: "The form is good enough.")
      var accept = false

      @Flag(name: .long, help: "The form is changed and tried again.")
      var again = false

      @OptionGroup var review: ReviewOptions
      @OptionGroup var actor: ActorOptions

      func validate() throws {
        if accept == again { throw ValidationError("Say either --accept or --again.") }
      }

      func run() throws {
        try review.open().closeChartingPilot(isAccepted: accept, acting: actor.acting)
        Console.print(accept ? "the form is accepted" : "the form is tried again: amend it, then draw the next round")
      }
    }

    private static func show(_ round: ChartingPilotRound) {
      Console.print("\(round.progress), by the form of protocol version \(round.protocolVersion)")
      Console.print("  \(round.sources.map(\.text).joined(separator: ", "))")
      for field in round.agreement ?? [] where field.both + field.oneAnswered > 0 { Console.print("  \(field.line)") }
      if let end = round.conclusion {
        Console.print("  \(end.isAccepted ? "accepted" : "tried again") by \(end.by): \(end.why)")
      }
    }
  }
}
