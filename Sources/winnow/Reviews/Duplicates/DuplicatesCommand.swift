import ArgumentParser
internal import Reporting
internal import Review

/// One file a subcommand in this folder.
struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find duplicate records, decide the doubtful ones, and take any merge back.",
    discussion: """
      The rules merge what they are sure of and ask you about the rest. What a person decided always wins, and everything \
      can be undone: `split` undoes a merge, `merge` undoes `apart` and `split`.

      Example:
        winnow duplicates find
        winnow duplicates unsure
        winnow duplicates apart R12 R40 --why "part I and part II"
      """,
    groupedSubcommands: [
      CommandGroup(name: "Look", subcommands: [List.self, Show.self, Unsure.self, Explain.self, Versions.self]),
      CommandGroup(name: "Decide", subcommands: [Find.self, Merge.self, Apart.self, Split.self]),
    ])

  /// Says which decided works stand elsewhere after records were merged or split.
  static func sayMoves(from before: ReviewSnapshot, to after: ReviewSnapshot) {
    for move in PrismaFlow.moves(from: before, to: after) {
      Console.say("note: \(move.record.text) stood in \(move.from.rawValue) and now stands in \(move.to.rawValue)")
    }
  }
}

extension RecordID: ExpressibleByArgument {
  /// Reads `R17` or `17`.
  public init?(argument: String) { self.init(argument) }
}
