import ArgumentParser
internal import Bibliography
internal import Review

struct ConsultationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consultation",
    abstract: "The log of consultations with knowledge users: who, when, what they said, what changed.",
    discussion: """
      Examples:
        winnow consultation add --date 2026-02-03 --who "peer support workers" --people 5 --said "two tasks are missing" \
      --changed "the codebook has both"
        winnow consultation list
      """,
    subcommands: [List.self, Add.self, Revise.self, Remove.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The consultations, by date.",
      discussion: """
        Example:
          winnow consultation list --json
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let list = try review.open().consultations()
      guard !json else {
        Console.print(JSONValue.array(list.map(\.json)).jsonText)
        return
      }
      for one in list {
        let content = one.content
        let people = content.people.map { " (\($0.counted("person", "people")))" } ?? ""
        let about = [content.stage, content.how].compactMap(\.self).joined(separator: ", ")
        Console.print("\(one.number)  \(content.date)  \(content.who)\(people)\(about.isEmpty ? "" : ": \(about)")")
        Console.print("      said: \(content.said)")
        Console.print("      changed: \(content.changed ?? "nothing noted")")
      }
      if list.isEmpty { Console.say("No consultation is on record: `winnow consultation add`.") }
    }
  }

  /// What is said of a consultation.
  struct Content: ParsableArguments {
    @Option(name: .long, help: "When: YYYY-MM-DD or YYYY-MM.")
    var date: String?

    @Option(name: .long, help: "Their role or group.")
    var who: String?

    @Option(name: .long, help: "How many people.")
    var people: Int?

    @Option(name: .long, help: "When in the review, in your words: \"before registration\".")
    var stage: String?

    @Option(name: .long, help: "How: a panel, a meeting, letters.")
    var how: String?

    @Option(name: .long, help: "What they said.")
    var said: String?

    @Option(name: .long, help: "What changed because of it.")
    var changed: String?
  }

  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note a consultation.",
      discussion: """
        Example:
          winnow consultation add --date 2026-02-03 --who supervisors --said "the map lacks training"
        """)

    @OptionGroup var content: Content
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if content.date == nil || content.who == nil || content.said == nil {
        throw ValidationError("Say --date, --who and --said.")
      }
    }

    func run() throws {
      let number = try review.open().log(
        consultation: Consulted(
          date: content.date ?? "", who: content.who ?? "", people: content.people, stage: content.stage,
          how: content.how, said: content.said ?? "", changed: content.changed), acting: actor.acting)
      Console.print("consultation \(number)")
    }
  }

  struct Revise: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell a consultation better; what isn't named stays.",
      discussion: """
        Example:
          winnow consultation revise 412 --changed "the codebook has both tasks"
        """)

    @Argument(help: "Its number in the list.")
    var number: Int

    @OptionGroup var content: Content
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      guard var known = try review.consultations().first(where: { $0.number == number })?.content else {
        throw Problem("there is no consultation \(number)", remedy: "`winnow consultation list` shows their numbers.")
      }
      known.date = content.date ?? known.date
      known.who = content.who ?? known.who
      known.people = content.people ?? known.people
      known.stage = content.stage ?? known.stage
      known.how = content.how ?? known.how
      known.said = content.said ?? known.said
      known.changed = content.changed ?? known.changed
      try review.log(consultation: known, insteadOf: number, acting: actor.acting)
      Console.print("consultation \(number) is told anew")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a consultation back; it stays in the ledger.",
      discussion: """
        Example:
          winnow consultation remove 412 --why "noted twice"
        """)

    @Argument(help: "Its number in the list.")
    var number: Int

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().log(consultation: nil, insteadOf: number, acting: actor.acting)
      Console.print("consultation \(number) is taken back")
    }
  }
}

extension Logged<Consulted> {
  fileprivate var json: JSONValue {
    func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    return .object([
      ("number", .number(String(number))), ("date", .string(content.date)), ("who", .string(content.who)),
      ("people", content.people.map { .number(String($0)) } ?? .null), ("stage", optional(content.stage)),
      ("how", optional(content.how)), ("said", .string(content.said)), ("changed", optional(content.changed)),
      ("by", .string(signed.actor)),
    ])
  }
}
