import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Effects: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What an amendment asks to be looked at again: decisions made before it.",
      discussion: """
        Without numbers: the effects that the edits in protocol.yaml would have, or, when there are none, those of the last \
        amendment. It also says what to do beyond past decisions, such as to search a new source. With --ids only the records that need another look, one a line, to make a queue of.

        Examples:
          winnow protocol effects
          winnow protocol effects 1 3 --ids
        """)

    @Argument(help: "Number of the earlier version.")
    var from: Int?

    @Argument(help: "Number of the later version; the version in force without it.")
    var to: Int?

    @Flag(name: .long, help: "Print only the numbers of records that need another look.")
    var ids = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func validate() throws {
      if ids, json { throw ValidationError("Choose --ids or --json.") }
    }

    func run() throws {
      let outcomes = try outcomes()
      if json {
        Console.print(JSONValue.array(outcomes.map(\.json)).jsonText)
      } else if ids {
        for record in Set(outcomes.flatMap(\.queue)).sorted() { Console.print(record.text) }
      } else {
        for outcome in outcomes { show(outcome) }
      }
    }

    private func outcomes() throws -> [AmendmentOutcome] {
      let review = try self.review.open()
      let inForce = try review.protocolVersion()
      if let from { return try review.protocolEffects(from: from, to: to ?? inForce.number, seenBy: viewer.name) }
      switch try review.protocolStanding().file {
      case .changed:
        guard let file = try ProtocolFile(in: review.folder) else { break }
        return [try review.protocolEffects(of: file, seenBy: viewer.name)]
      // Effects of an older amendment would be taken for those of the edit.
      case .withErrors(let errors):
        throw Problem(
          "has \(errors.count.counted("error")), so the effects of the edit can't be told",
          file: self.review.protocolFile,
          remedy:
            "`winnow protocol check\(self.review.suffix)` lists them; the numbers of two versions give the effects between these."
        )
      case .unreadable(let problem): throw problem
      case .missing:
        throw Problem(
          "is missing", file: self.review.protocolFile,
          remedy: "`winnow protocol restore\(self.review.suffix)` puts it back.")
      case .same, .otherLayoutOnly, nil: break
      }
      guard inForce.number > 1 else {
        Console.say("Version 1 is in force and was never amended; there are no effects.")
        return []
      }
      return try review.protocolEffects(from: inForce.number - 1, to: inForce.number, seenBy: viewer.name)
    }

    private func show(_ outcome: AmendmentOutcome) {
      let reason = outcome.reason.map { " (\($0))" } ?? ", as protocol.yaml would make it"
      Console.print("version \(outcome.number)\(reason)")
      var told: [String] = []
      for effect in outcome.effects {
        // One change may have several effects; it is said once.
        if effect.changes != told { for change in effect.changes { Console.print("- \(change)") } }
        told = effect.changes
        Console.print("    \(effect.action)")
        if effect.weight != .nothing, !effect.kind.isAboutCharting, !effect.items.isEmpty {
          Console.print("    \(effect.items.map { RecordID($0) }.listed)")
        }
      }
      if outcome.effects.isEmpty { Console.print("    nothing that was decided depends on what changed") }
    }
  }
}

extension AmendmentOutcome {
  fileprivate var json: JSONValue {
    .object([
      ("version", .number(String(number))), ("reason", reason.map(JSONValue.string) ?? .null),
      (
        "effects",
        .array(
          effects.map { effect in
            .object([
              ("kind", .string(effect.kind.rawValue)), ("weight", .string(effect.weight.rawValue)),
              ("action", .string(effect.action)), ("changes", .array(effect.changes.map(JSONValue.string))),
              (
                effect.kind.isAboutCharting ? "sources" : "records",
                .array(effect.items.map { .string(RecordID($0).text) })
              ),
            ])
          })
      ),
    ])
  }
}
