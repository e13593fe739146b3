import ArgumentParser
internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation
internal import Review

extension TasksCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The tasks of both inventories, each with what you said of it.",
      discussion: """
        Example:
          winnow tasks show peers managers --open
        """)

    @OptionGroup var inventories: InventoryArguments

    @Flag(name: .long, help: "Only tasks that you have not judged yet.")
    var open = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().matching(inventories.pair, seenBy: viewer.name)
      let tasks = open ? sheet.unjudged : sheet.tasks
      if !tasks.isEmpty {
        Console.print(
          TextTable(
            heading: ["of", "task", "what it says", viewer.name],
            rows: tasks.map {
              [
                $0.side == .first ? sheet.inventories.first : sheet.inventories.second, $0.task, sheet.text(of: $0),
                sheet.own.words(of: $0),
              ]
            }
          ).text)
      }
      let left = sheet.unjudged.count
      Console.say(
        sheet.isFinished
          ? "\(viewer.name) is done."
          : left == 0
            ? "All tasks are judged; say that you are done with `winnow tasks finish`."
            : "\(left.counted("task")) of \(sheet.tasks.count) not judged yet.")
    }
  }

  struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a task is like in the other inventory; what you said of it before no longer counts.",
      discussion: """
        A pair stands for both its tasks: there is no need to say it again of the other one.

        Examples:
          winnow tasks match peers managers A1 --same B2 --overlaps B3 B4
          winnow tasks match peers managers C1 --of-second --unique
          winnow tasks match peers managers A1 --take-back
        """)

    @OptionGroup var inventories: InventoryArguments

    @Argument(help: "Id of the task.")
    var task: String

    @OptionGroup var likeness: LikenessOptions
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      let name = TaskName(likeness.side, task)
      try review.matchTasks(inventories.pair, [(name, likeness.likenesses)], acting: actor.acting)
      let sheet = try review.matching(inventories.pair, seenBy: actor.acting.actor)
      let known = sheet.tasks.first { $0.side == name.side && $0.task.lowercased() == task.lowercased() } ?? name
      Console.print("\(sheet.title(of: known)): \(sheet.own.words(of: known))")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take your matching from a CSV: first task, second task, match.",
      discussion: """
        A row is a pair with the match same or overlaps; a task alone on its row is unique. Rows that can't be used are told \
        with their line and left out. `winnow tasks export` writes a table to fill in.

        Example:
          winnow tasks import peers managers matched.csv --as amara
        """)

    @OptionGroup var inventories: InventoryArguments

    @Argument(help: "A CSV.")
    var file: String

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let (recorded, refused) = try review.open().importMatching(
        URL(fileURLWithPath: file), inventories.pair, acting: actor.acting)
      for problem in refused.prefix(50) { Console.say("\(problem)") }
      if refused.count > 50 { Console.say("… and \(refused.count - 50) more") }
      Console.print("\(recorded.counted("task")) recorded, \(refused.count.counted("problem"))")
      if recorded == 0, !refused.isEmpty { throw ExitCode.failure }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Your matching as CSV, with the words of the tasks; those that you have not judged at the end.",
      discussion: """
        Example:
          winnow tasks export peers managers > matching.csv
        """)

    @OptionGroup var inventories: InventoryArguments
    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().matching(inventories.pair, seenBy: viewer.name)
      var output: [UInt8] = []
      CSVWriter.writeRow(TaskMatchingTable.heading + ["first says", "second says"], into: &output)
      for row in sheet.own.rows(sheet.first, sheet.second) { CSVWriter.writeRow(row, into: &output) }
      guard Console.write(output, to: 1) else { throw ExitCode.failure }
    }
  }

  struct Finish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that you are done with matching, or go on with it.",
      discussion: """
        Examples:
          winnow tasks finish peers managers
          winnow tasks finish peers managers --rest-unique
        """)

    @OptionGroup var inventories: InventoryArguments

    @Flag(name: .long, help: "Tasks that you have not judged are unique.")
    var restUnique = false

    @Flag(name: .long, help: "Go on instead.")
    var reopen = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().finishMatching(
        inventories.pair, isFinished: !reopen, restIsUnique: restUnique, acting: actor.acting)
      Console.print("\(inventories.pair.words): \(reopen ? "open again" : "done")")
    }
  }
}
