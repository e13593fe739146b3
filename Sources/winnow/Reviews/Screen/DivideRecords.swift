import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

extension ScreenCommand {
  struct Divide: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Divide a stage's records among the reviewers.",
      discussion: """
        Without a division everybody takes the next record from a common queue. With --share each record goes to as many \
        reviewers as the stage asks for, each getting about the share named; with --group to one of the groups. Who gets \
        what follows from the seed. When somebody leaves, only that person's records go to others.

        Examples:
          winnow screen divide --stage title-abstract --share amara=2 --share jonas=1 --share ines=1
          winnow screen divide --stage title-abstract --group amara+jonas --group ines+li --seed 7
          winnow screen divide --stage title-abstract --queue
        """)

    @Option(name: .long, help: "The stage.")
    var stage: Stage

    @Option(
      name: .long, help: ArgumentHelp("A reviewer and how much he or she takes; repeat.", valueName: "who=number"))
    var share: [String] = []

    @Option(name: .long, help: ArgumentHelp("Reviewers who work together; repeat.", valueName: "who+who"))
    var group: [String] = []

    @Flag(name: .long, help: "Back to a common queue.")
    var queue = false

    @Option(name: .long, help: "The same seed gives the same division.")
    var seed: UInt64 = 1

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      guard [!share.isEmpty, !group.isEmpty, queue].count(where: { $0 }) == 1 else {
        throw ValidationError("Say one of --share, --group, --queue.")
      }
      _ = try plan()
    }

    func run() throws {
      let review = try review.open()
      let allocation = Allocation(try plan(), seed: seed)
      try review.allocate(allocation, at: stage, acting: actor.acting)
      Console.print("\(stage.title) is divided \(allocation.words)")
      for reviewer in try review.team().activeReviewers {
        let load = try review.workload(at: stage, for: reviewer)
        Console.print("  \(reviewer): \(load.decided) decided, \(load.left) to do")
      }
    }

    private func plan() throws -> Allocation.Plan {
      if queue { return .queue }
      if !group.isEmpty { return .groups(group.map { $0.split(separator: "+").map(String.init) }) }
      return .shares(
        try share.map { text in
          let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
          guard parts.count == 2, let weight = Double(parts[1]), weight > 0 else {
            throw ValidationError("Write a share as NAME=NUMBER, for example amara=2; this is “\(text)”.")
          }
          return Allocation.Share(reviewer: parts[0], weight: weight)
        })
    }
  }

  struct Questions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the questions with which records were put aside, or answer one.",
      discussion: """
        Examples:
          winnow screen questions
          winnow screen questions --answer 412 --text "Yes, count navigators with lived experience."
        """)

    @Option(name: .long, help: "Number of the question to answer.")
    var answer: Int?

    @Option(name: .long, help: "The answer.")
    var text: String?

    @Flag(name: .long, help: "Those with an answer too.")
    var all = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if (answer == nil) != (text == nil) { throw ValidationError("--answer goes with --text.") }
    }

    func run() throws {
      let review = try review.open()
      if let answer, let text {
        try review.answer(answer, text, acting: actor.acting)
        Console.print("answered question \(answer); the record is back with the one who asked")
        return
      }
      let questions = try review.questions(seenBy: actor.acting.actor, unansweredOnly: !all)
      for question in questions {
        Console.print("\(question.number)  \(question.record.text)  \(question.reviewer): \(question.question)")
        if let answer = question.answer { Console.print("      \(answer)") }
      }
      if questions.isEmpty { Console.say("No questions\(all ? "" : " without an answer").") }
    }
  }

  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back one's own last decision at a stage; it stays in the history.",
      discussion: """
        Example:
          winnow screen undo --stage title-abstract
        """)

    @Option(name: .long, help: "The stage.")
    var stage: Stage

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let taken = try review.open().takeBackLast(at: stage, acting: actor.acting)
      Console.print(
        "took back \(taken.choice.rawValue) on \(taken.record.text)"
          + (taken.standsAgain.map { "; \($0.rawValue) stands again" } ?? "; the record waits for you again"))
    }
  }
}
