import ArgumentParser
internal import Bibliography
internal import Reporting
internal import Review
internal import Screening

struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Where reviewers disagree, and what the team makes of it.",
    discussion: """
      What is a conflict follows from the protocol: include against exclude, different reasons where these must agree, and \
      maybe where it counts as neither. Both votes stay whatever the team decides.

      Example:
        winnow conflicts list
        winnow conflicts resolve R17 include --by consensus --note "a paid role, see page 3"
      """,
    subcommands: [List.self, Show.self, Resolve.self, Reopen.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List works in conflict or left undecided, with all votes.",
      discussion: """
        Examples:
          winnow conflicts list
          winnow conflicts list --stage full-text --limit 50 --after R120
        """)

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @Option(name: .long, help: "How many to show.")
    var limit = 20

    @Option(name: .long, help: "Begin behind this record.")
    var after: RecordID?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() throws {
      let review = try review.open()
      let page = try review.conflicts(at: stage, seenBy: viewer.name, limit: limit, after: after)
      if json {
        Console.print(page.json)
        return
      }
      let titles = try review.titles(of: page.conflicts.map(\.record.number))
      for conflict in page.conflicts { Console.print(conflict.text(titles[conflict.record.number])) }
      if page.total == 0 { Console.say("No conflicts at \(stage.title.lowercased()).") }
      if page.left > 0, let last = page.conflicts.last {
        Console.say("\(page.left) more: --after \(last.record.text)")
      }
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One work with its votes, notes and the team’s answer.",
      discussion: """
        Example:
          winnow conflicts show R17
        """)

    @Argument(help: "Any record of the work.")
    var record: RecordID

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let review = try review.open()
      let conflict = try review.conflict(on: record, at: stage, seenBy: viewer.name)
      let title = try review.titles(of: [conflict.record.number])[conflict.record.number]
      Console.print(json ? conflict.json : conflict.text(title))
    }
  }
}

extension Conflict {
  /// The work, what each said, and the team’s answer.
  fileprivate func text(_ title: String?) -> String {
    let answer = resolution.map { resolution in
      "resolved as \(resolution.choice.rawValue)" + (resolution.reason.map { " (\($0))" } ?? "")
        + " by \(resolution.by)" + (resolution.manner.map { ", \($0.rawValue)" } ?? "")
        + (resolution.note.map { ": “\($0)”" } ?? "")
    }
    return
      (["\(record.text)  \(title ?? "no title")  [\(state.rawValue)]"] + votes.lines.map { "    " + $0 }
      + remarks.map { "    note by \($0.reviewer): “\($0.text)”" } + (answer.map { ["    " + $0] } ?? []))
      .joined(separator: "\n")
  }
}
