import ArgumentParser
internal import Review
internal import Screening

extension ConflictsCommand {
  struct Resolve: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what the team decided; the votes stay.",
      discussion: """
        By consensus: the reviewers agreed after discussion, and one of them writes it down. By arbiter: a third person \
        decided, who has not voted on the record. Which of them may be is the protocol’s `conflicts_resolved_by`.

        Examples:
          winnow conflicts resolve R17 include
          winnow conflicts resolve R18 exclude --stage full-text --reason "Not paid" --by arbiter --as li
        """)

    @Argument(help: "Any record of the work.")
    var record: RecordID

    @Argument(help: "include, exclude, or maybe to leave it undecided.")
    var choice: Choice

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @Option(name: .long, help: "Primary reason of an exclusion.")
    var reason: String?

    @Option(name: .customLong("by"), help: "How it was decided.")
    var manner = ResolutionManner.consensus

    @Option(name: .long, help: "What spoke for it.")
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().resolve(
        record, at: stage, as: choice, reason: reason, note: note, manner: manner, acting: actor.acting)
      Console.print("\(record.text): \(choice.rawValue), by \(manner.rawValue)")
    }
  }

  struct Reopen: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take the team’s answer back; the votes stand as before.",
      discussion: """
        Example:
          winnow conflicts reopen R17 --why "the authors answered"
        """)

    @Argument(help: "Any record of the work.")
    var record: RecordID

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let taken = try review.open().reopen(record, at: stage, acting: actor.acting)
      Console.print(
        "\(taken.record.text): took back \(taken.choice.rawValue)"
          + (taken.standsAgain.map { "; the team’s answer before it, \($0.rawValue), stands again" } ?? ""))
    }
  }
}

extension ResolutionManner: ExpressibleByArgument {}
