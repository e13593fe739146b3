import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol
internal import Screening

extension ProtocolCommand {
  struct Register: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make protocol.yaml version 1, which never changes, and open screening.",
      discussion: """
        Writes the registration package into exports/registration/: the protocol as Markdown, as JSON, and as you wrote \
        it. Hand it to OSF, Figshare or a journal; PROSPERO doesn't take scoping reviews. Where it is registered can be \
        said now or later (`winnow protocol deposit`). To read the document before it is registered: \
        `winnow protocol show --draft`.

        Example:
          winnow protocol register --registry OSF --registry-id osf.io/abcde --date 2026-03-04
        """)

    @OptionGroup var deposit: DepositOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let review = try self.review.open()
      let before = try review.snapshot()
      let version = try ProtocolCommand.sayingWhatIsLeft(in: self.review.protocolFile) {
        try review.registerProtocol(deposit: deposit.deposit, acting: actor.acting)
      }
      guard !json else {
        Console.print(version.json.jsonText)
        return
      }
      Console.print("registered version 1 of the protocol, SHA-256 \(version.sha256)")
      guard !common.quiet else { return }
      for line in try StageChanges(version.document.content.selection, from: before, to: review.snapshot()).lines() {
        Console.say(line)
      }
      if let deposit = deposit.deposit { Console.say("registered elsewhere: \(deposit.registry)") }
      Console.say("The package for a registry is in exports/registration/.")
      Console.say(
        try review.isOpen(.titleAbstract)
          ? "Screening is open." : "Next the pilot that it plans: `winnow pilot draw\(self.review.suffix)`.")
      let warnings = ProtocolDocument(Array(version.text.utf8)).messages(.warning).count
      if warnings > 0 {
        let stand = warnings == 1 ? "1 warning stands" : "\(warnings) warnings stand"
        Console.say("\(stand): `winnow protocol check\(self.review.suffix)`")
      }
    }
  }

  /// Where a version is registered outside of Winnow.
  struct DepositOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Where it is registered: OSF, Figshare, a journal.", valueName: "name"))
    var registry: String?

    @Option(name: .long, help: ArgumentHelp("Number or DOI it has there.", valueName: "id"))
    var registryID: String?

    @Option(name: .long, help: ArgumentHelp("Its address there.", valueName: "url"))
    var url: String?

    @Option(name: .long, help: ArgumentHelp("Day of the registration, YYYY-MM-DD.", valueName: "date"))
    var date: String?

    func validate() throws {
      if registry == nil, registryID != nil || url != nil || date != nil {
        throw ValidationError("--registry-id, --url and --date go with --registry.")
      }
      if let registry, registry.allSatisfy(\.isWhitespace) { throw ValidationError("--registry must not be empty.") }
      if let date, !date.isDay { throw ValidationError("--date takes a date as YYYY-MM-DD, not “\(date)”.") }
    }

    var deposit: NewDeposit? {
      registry.map { NewDeposit(registry: $0, id: registryID, url: url, date: date) }
    }
  }
}
