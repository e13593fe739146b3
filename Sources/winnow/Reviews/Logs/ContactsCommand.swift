import ArgumentParser
internal import Bibliography
internal import Review

struct ContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "The log of questions to authors and others: whom, about which records, what came of it.",
    discussion: """
      Examples:
        winnow contacts add --date 2026-04-02 --whom "M. Lee" --records R17 R40 --asked "the task list that table 2 names"
        winnow contacts revise 512 --outcome "sent on 9 April"
      """,
    subcommands: [List.self, Add.self, Revise.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The contacts, by date.",
      discussion: """
        Example:
          winnow contacts list --json
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let list = try review.open().contacts()
      guard !json else {
        Console.print(JSONValue.array(list.map(\.json)).jsonText)
        return
      }
      for one in list {
        let content = one.content
        let about = content.records.isEmpty ? "" : " about \(content.records.listed)"
        Console.print("\(one.number)  \(content.date)  \(content.whom)\(about)")
        Console.print("      asked: \(content.asked)")
        Console.print("      outcome: \(content.outcome ?? "waits for an answer")")
      }
      if list.isEmpty { Console.say("No contact is on record: `winnow contacts add`.") }
    }
  }

  /// What is said of a contact.
  struct Content: ParsableArguments {
    @Option(name: .long, help: "When: YYYY-MM-DD or YYYY-MM.")
    var date: String?

    @Option(name: .long, help: "Who was asked.")
    var whom: String?

    @Option(name: .long, parsing: .upToNextOption, help: "The records it was about.")
    var records: [RecordID] = []

    @Option(name: .long, help: "What was asked.")
    var asked: String?

    @Option(name: .long, help: "What came of it.")
    var outcome: String?
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note a contact.",
      discussion: """
        Example:
          winnow contacts add --date 2026-04-02 --whom "M. Lee" --records R17 --asked "the interview guide"
        """)

    @OptionGroup var content: Content
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if content.date == nil || content.whom == nil || content.asked == nil {
        throw ValidationError("Say --date, --whom and --asked.")
      }
    }

    func run() throws {
      let number = try review.open().log(
        contact: Contact(
          date: content.date ?? "", whom: content.whom ?? "", records: content.records, asked: content.asked ?? "",
          outcome: content.outcome), acting: actor.acting)
      Console.print("contact \(number)")
    }
  }

  struct Revise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell a contact better, or what came of it; what isn't named stays.",
      discussion: """
        Example:
          winnow contacts revise 512 --outcome "no answer after two letters"
        """)

    @Argument(help: "Its number in the list.")
    var number: Int

    @OptionGroup var content: Content
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      guard var known = try review.contacts().first(where: { $0.number == number })?.content else {
        throw Problem("there is no contact \(number)", remedy: "`winnow contacts list` shows their numbers.")
      }
      known.date = content.date ?? known.date
      known.whom = content.whom ?? known.whom
      known.records = content.records.isEmpty ? known.records : content.records
      known.asked = content.asked ?? known.asked
      known.outcome = content.outcome ?? known.outcome
      try review.log(contact: known, insteadOf: number, acting: actor.acting)
      Console.print("contact \(number) is told anew")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a contact back; it stays in the ledger.",
      discussion: """
        Example:
          winnow contacts remove 512 --why "noted twice"
        """)

    @Argument(help: "Its number in the list.")
    var number: Int

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().log(contact: nil, insteadOf: number, acting: actor.acting)
      Console.print("contact \(number) is taken back")
    }
  }
}

extension Logged<Contact> {
  fileprivate var json: JSONValue {
    .object([
      ("number", .number(String(number))), ("date", .string(content.date)), ("whom", .string(content.whom)),
      ("records", .array(content.records.map { .string($0.text) })), ("asked", .string(content.asked)),
      ("outcome", content.outcome.map { .string($0) } ?? .null), ("by", .string(signed.actor)),
    ])
  }
}
