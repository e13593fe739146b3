import ArgumentParser
internal import Review

extension ProtocolCommand {
  struct Override: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open screening although no protocol is registered, and put the reason on record.",
      discussion: """
        JBI asks for the protocol before the review begins. Where that can't be, for example when an older review is taken \
        over, the reason stands in the ledger for good. The protocol can still be registered later.

        Example:
          winnow protocol override --why "screened on paper before we used Winnow"
        """)

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if actor.why?.allSatisfy(\.isWhitespace) ?? true {
        throw ValidationError("An override needs a reason: say it with --why \"...\".")
      }
    }

    func run() throws {
      try review.open().openUnregistered(acting: actor.acting)
      Console.print("screening is open without a registered protocol; the reason is on record")
    }
  }
}
