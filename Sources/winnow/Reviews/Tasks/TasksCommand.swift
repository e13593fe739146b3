import ArgumentParser
internal import Charting
internal import Review

/// One file a subcommand in this folder.
struct TasksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tasks",
    abstract: "Match the tasks of two occupations: two people apart, then the team.",
    discussion: """
      Two task inventories of the review (`winnow material add`) are matched task by task: the same as one of the other \
      inventory, overlapping with it, or unique. What one says stays closed to the other until both are done. Where they \
      differ the team agrees; then `winnow analyse tasks` compares the two occupations.

      Examples:
        winnow tasks show peers managers --open
        winnow tasks match peers managers A1 --same B2 --overlaps B3
        winnow tasks match peers managers A4 --unique
        winnow tasks finish peers managers --rest-unique
        winnow tasks compare peers managers
        winnow tasks agree peers managers A1 --same B2
      """,
    groupedSubcommands: [
      CommandGroup(name: "Match", subcommands: [Show.self, Match.self, Import.self, Export.self, Finish.self]),
      CommandGroup(name: "Settle", subcommands: [Compare.self, Agree.self]),
    ])
}

/// The two inventories of every command here.
struct InventoryArguments: ParsableArguments {
  @Argument(help: "A task inventory, by its name.")
  var first: String

  @Argument(help: "The other task inventory.")
  var second: String

  var pair: InventoryPair { InventoryPair(first, second) }
}

/// What a task is like in the other inventory.
struct LikenessOptions: ParsableArguments {
  @Flag(name: .long, help: "The task is one of the second inventory; without it, of the first.")
  var ofSecond = false

  @Option(name: .long, parsing: .upToNextOption, help: "Tasks of the other inventory that are the same.")
  var same: [String] = []

  @Option(name: .long, parsing: .upToNextOption, help: "Tasks of the other inventory that share a part with it.")
  var overlaps: [String] = []

  @Flag(name: .long, help: "Nothing in the other inventory is like it.")
  var unique = false

  @Flag(name: .long, help: "Take back what was said of it.")
  var takeBack = false

  func validate() throws {
    let said = [!same.isEmpty || !overlaps.isEmpty, unique, takeBack].count { $0 }
    guard said == 1 else {
      throw ValidationError("Say what the task is like: --same or --overlaps with tasks, --unique, or --take-back.")
    }
    if let twice = same.first(where: { overlaps.contains($0) }) {
      throw ValidationError("\(twice) can't be the same and only overlap.")
    }
  }

  var side: TaskSide { ofSecond ? .second : .first }

  /// By tasks of the other inventory; none for a unique task, `nil` to take back.
  var likenesses: [String: TaskMatching.Likeness]? {
    if takeBack { return nil }
    let pairs = same.map { ($0, TaskMatching.Likeness.same) } + overlaps.map { ($0, .overlaps) }
    return Dictionary(pairs) { first, _ in first }
  }
}

extension TaskMatching {
  /// `same as B2, overlaps B3`, `unique`, `–` for a task that was not judged.
  func words(of task: TaskName) -> String {
    guard let likenesses = likenesses(of: task) else { return "–" }
    if likenesses.isEmpty { return "unique" }
    return likenesses.sorted { $0.key < $1.key }.map { other, likeness in
      likeness == .same ? "same as \(other)" : "overlaps \(other)"
    }.joined(separator: ", ")
  }
}
