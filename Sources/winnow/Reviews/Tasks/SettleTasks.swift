import ArgumentParser
internal import Bibliography
internal import Charting
internal import Review

extension TasksCommand {
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The two people's matchings side by side: what is to settle, once both are done.",
      discussion: """
        Examples:
          winnow tasks compare peers managers
          winnow tasks compare peers managers --all
        """)

    @OptionGroup var inventories: InventoryArguments

    @Flag(name: .long, help: "Also tasks on which the two agree.")
    var all = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().matching(inventories.pair, seenBy: viewer.name)
      guard let comparison = sheet.comparison else {
        Console.say("There is nothing to compare before two are done with \(sheet.inventories.words).")
        return
      }
      let open = Set(comparison.disagreements.map(\.task))
      let shown = sheet.tasks.filter { all || open.contains($0) }
      if !shown.isEmpty {
        Console.print(
          TextTable(
            heading: ["task", "what it says"] + sheet.both.map(\.by) + ["team"],
            rows: shown.map { task in
              [sheet.title(of: task), sheet.text(of: task)] + sheet.both.map { $0.words(of: task) }
                + [open.contains(task) ? "open" : comparison.settled.words(of: task)]
            }
          ).text)
      }
      Console.say(
        "\(comparison.agreed) of \(comparison.judgedByBoth.counted("task")) the same; \(open.count) to settle")
    }
  }

  struct Agree: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Record what the team says a task is like, once both are done.",
      discussion: """
        Examples:
          winnow tasks agree peers managers A1 --same B2
          winnow tasks agree peers managers B3 --of-second --unique --arbiter --as ines
        """)

    @OptionGroup var inventories: InventoryArguments

    @Argument(help: "Id of the task.")
    var task: String

    @OptionGroup var likeness: LikenessOptions

    @Flag(name: .long, help: "A third person decided.")
    var arbiter = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      try review.agreeOnMatch(
        inventories.pair, TaskName(likeness.side, task), likeness.likenesses, by: arbiter ? .arbiter : .consensus,
        acting: actor.acting)
      let open = try review.matching(inventories.pair, seenBy: actor.acting.actor).comparison?.disagreements.count ?? 0
      Console.print("\(task): recorded; \(open.counted("task")) to settle")
    }
  }
}
