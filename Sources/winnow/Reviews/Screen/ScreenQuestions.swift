import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

extension ScreenCommand {
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
}
