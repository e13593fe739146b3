import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen records, bring in decisions, and set how they count.",
    discussion: """
      `winnow screen` by itself shows one record at a time and takes single keys; see `winnow screen records --help`.
      """,
    subcommands: [
      Records.self, Vote.self, Undo.self, Park.self, Questions.self, Divide.self, Import.self, Settings.self,
    ], defaultSubcommand: Records.self)
}

extension ScreenCommand {
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show or set how votes become a verdict at a stage.",
      discussion: """
        JBI asks for two or more reviewers at both stages; a new review starts with two. Once a protocol is registered, \
        its `selection` says how votes count; to change that, amend the protocol.

        Examples:
          winnow screen settings
          winnow screen settings --stage title-abstract --reviewers 3
        """)

    @Option(name: .long, help: "The stage to set.")
    var stage: Stage?

    @Option(name: .long, help: "Reviewers who decide on each record.")
    var reviewers: Int?

    @Option(name: .long, help: "What `maybe` counts as when votes are compared.")
    var maybe: Choice?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if let reviewers, !(1...20).contains(reviewers) {
        throw ValidationError("--reviewers takes a number from 1 to 20.")
      }
      if stage == nil, reviewers != nil || maybe != nil { throw ValidationError("Say which --stage to set.") }
    }

    func run() throws {
      let review = try review.open()
      if let stage, reviewers != nil || maybe != nil {
        var settings = try review.snapshot().settings(stage)
        settings.reviewers = reviewers ?? settings.reviewers
        settings.maybeCountsAs = maybe ?? settings.maybeCountsAs
        try review.set(settings, for: stage, acting: actor.acting)
      }
      let snapshot = try review.snapshot()
      for stage in Stage.allCases {
        let settings = snapshot.settings(stage)
        Console.print(
          "\(stage.rawValue): \(settings.words(at: stage))")
      }
    }
  }
}

extension Stage: ExpressibleByArgument {}

extension Choice: ExpressibleByArgument {}
