import ArgumentParser
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Deposit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note where a version is registered outside of Winnow.",
      discussion: """
        Example:
          winnow protocol deposit --registry OSF --registry-id osf.io/abcde --date 2026-03-04
        """)

    @OptionGroup var deposit: DepositOptions

    @Option(
      name: .customLong("of"),
      help: ArgumentHelp("Number of the version; the one in force without it.", valueName: "version"))
    var version: Int?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if deposit.registry == nil { throw ValidationError("Say where it is registered: --registry NAME.") }
    }

    func run() throws {
      guard let deposit = deposit.deposit else { return }
      let version = try review.open().noteDeposit(deposit, of: version, acting: actor.acting)
      Console.print("noted: version \(version.number) is registered at \(deposit.registry)")
    }
  }
}
