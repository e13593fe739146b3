import ArgumentParser
internal import Bibliography
import Foundation
internal import Review
internal import Screening

extension PilotCommand {
  struct Vote: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Vote on a record of the sample.",
      discussion: """
        Until the round is done, a later vote on the same record takes the place of an earlier one. Answers criterion by \
        criterion show the team which definition splits them.

        Examples:
          winnow pilot vote R17 include
          winnow pilot vote R18 exclude --criterion I1=no --criterion I2=unclear --note "a volunteer?"
        """)

    @Argument(help: "A record of the sample.")
    var record: RecordID

    @Argument(help: "include, exclude or maybe.")
    var choice: Choice

    @Option(name: .long, help: "Primary reason of an exclusion.")
    var reason: String?

    @Option(name: .long, help: "An answer to a criterion, yes, no or unclear: I1=no.")
    var criterion: [CriterionOption] = []

    @Option(name: .long, help: "A remark, seen by the others when the round is done.")
    var note: String?

    @Option(name: .long, help: "The round; the one that is open without it.")
    var round: Int?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      try review.pilotVote(
        choice, on: record, reason: reason,
        criteria: CriterionOption.answers(criterion), note: note, round: round, acting: actor.acting)
      let next = try review.nextPilotRecord(for: actor.acting.actor, in: round)
      Console.print("\(record.text): \(choice.rawValue)")
      Console.say(
        next.map { "next: \($0.record.text), \($0.place) of \($0.size)" }
          ?? "You have voted on all. `winnow pilot status` says who has not.")
    }
  }

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Bring in the votes of a trial that was held elsewhere.",
      discussion: """
        A CSV with one row a vote: `record` (R17), `doi` or `title`, `reviewer`, `decision` (include, exclude, maybe), and \
        where known `reason` and `note`. The records of the file are the sample, unless a round is open: then they are \
        votes of that one. An owner does this.

        Example:
          winnow pilot import trial.csv
        """)

    @Argument(help: "A CSV of votes.")
    var file: String

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let report = try review.open().importPilotVotes(
        from: URL(fileURLWithPath: file), stage: stage, acting: actor.acting)
      for problem in report.unmatched { Console.say("passed over: \(problem)") }
      Console.print(
        "pilot round \(report.round): \(report.votes.counted("vote")) of \(report.reviewers.joined(separator: ", ")) on \(report.records.counted("record")), \(report.unmatched.count) passed over"
      )
    }
  }

  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The rounds, and who has votes left; never how anybody voted.",
      discussion: """
        Example:
          winnow pilot status
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let standings = try review.open().pilotStandings(seenBy: viewer.name)
      if json {
        Console.print(JSONValue.array(standings.map(\.json)).jsonText)
        return
      }
      if standings.isEmpty { Console.print("No pilot was drawn yet: `winnow pilot draw`.") }
      for standing in standings {
        let pilot = standing.pilot
        Console.print(
          "round \(pilot.round), \(pilot.stage.title.lowercased()), \(pilot.sample.count.counted("record")): \(pilot.state)"
        )
        for person in standing.people {
          Console.print(
            "  \(person.reviewer): \(person.done) of \(pilot.sample.count)" + (person.hasLeft ? ", left the team" : ""))
        }
        if !pilot.isDone { Console.print("  sample: \(pilot.sample.map(\.text).joined(separator: " "))") }
      }
    }
  }
}

extension Pilot {
  /// Where the round stands, in a word or two.
  fileprivate var state: String {
    if isAccepted { return "accepted, the stage is open" }
    if isClosed { return "closed before everybody had voted" }
    return isDone ? "done: `winnow pilot result \(round)`" : "open, votes are sealed"
  }
}

extension PilotStanding {
  fileprivate var json: JSONValue {
    .object([
      ("round", .number(String(pilot.round))), ("stage", .string(pilot.stage.rawValue)),
      ("seed", .string(String(pilot.seed))), ("sample", .array(pilot.sample.map { .string($0.text) })),
      ("done", .bool(pilot.isDone)), ("closed_early", .bool(pilot.isClosed)), ("accepted", .bool(pilot.isAccepted)),
      (
        "reviewers",
        .array(
          people.map { person in
            .object([
              ("reviewer", .string(person.reviewer)), ("voted", .number(String(person.done))),
              ("left_team", .bool(person.hasLeft)),
            ])
          })
      ),
    ])
  }
}
