import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

extension ScreenCommand {
  struct Vote: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Decide on one record by command.",
      discussion: """
        Examples:
          winnow screen vote R17 include --stage title-abstract --as amara
          winnow screen vote R17 exclude --stage full-text --reason "Roles or tasks not described"
          winnow screen vote R17 maybe --stage title-abstract --criterion I1=yes --criterion I3=unclear
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Argument(help: "The decision.")
    var choice: Choice

    @Option(name: .long, help: "The stage; the last that the record reached without it.")
    var stage: Stage?

    @Option(name: .long, help: "Primary reason of an exclusion; at full text one of the protocol's.")
    var reason: String?

    @Option(name: .customLong("other-reason"), help: "A reason that applies too; repeat for several.")
    var otherReasons: [String] = []

    @Option(name: .long, help: ArgumentHelp("Whether a criterion is met; repeat.", valueName: "id=yes|no|unclear"))
    var criterion: [CriterionOption] = []

    @Option(name: .long, help: "A note; others see it once all have decided.")
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      let receipt = try review.vote(
        choice, on: record, at: stage ?? review.lastStage(of: record), reason: reason, otherReasons: otherReasons,
        criteria: CriterionOption.answers(criterion), note: note, acting: actor.acting)
      Console.print("\(record.text): \(choice.rawValue) (\(receipt.decision))")
      if receipt.isInformed {
        Console.say("note: the others' votes were open to you, so this one doesn't count in agreement")
      }
    }
  }

  struct Park: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a record aside with a question instead of guessing.",
      discussion: """
        Example:
          winnow screen park R17 "Is a peer navigator a peer worker?" --stage title-abstract
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Argument(help: "The question.")
    var question: String

    @Option(name: .long, help: "The stage; the last that the record reached without it.")
    var stage: Stage?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      let number = try review.park(
        record, question: question, at: stage ?? review.lastStage(of: record), acting: actor.acting)
      Console.print("\(record.text) is put aside with question \(number)")
    }
  }
}
