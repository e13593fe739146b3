import ArgumentParser
internal import Review
internal import Screening

extension ScreenCommand {
  struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back one's own last decision; it stays in the history.",
      discussion: """
        Example:
          winnow screen undo
        """)

    @Option(name: .long, help: "The stage; the one of the last decision without it.")
    var stage: Stage?

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
