import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review
internal import Screening

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Screen records, bring in decisions, and set how they count.",
    discussion: """
      `winnow screen` by itself shows one record at a time and takes single keys; see `winnow screen records --help`.
      """,
    subcommands: [
      Records.self, Vote.self, Undo.self, Park.self, Questions.self, Divide.self, Import.self, Settings.self,
    ], defaultSubcommand: Records.self)

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take decisions made elsewhere.",
      discussion: """
        A CSV has one row a decision: a column `decision` (include, exclude, maybe, not retrieved), the record as `record` \
        (R17), `doi`, `pmid` or `title` with `year`, and where known `reviewer`, `kind` (vote or resolution), `reason`, \
        `note`. A citation file of any format will do when its records carry decisions, as those of `winnow export \
        --with-decisions`, Rayyan and ASReview do. With --included the file holds the records that were included: they are matched to the review's, and \
        the rest of the stage is excluded.

        Examples:
          winnow screen import votes.csv --stage title-abstract
          winnow screen import decided.ris --stage title-abstract
          winnow screen import included.ris --included --stage full-text
        """)

    @Argument(help: "A CSV of decisions, or a citation file.")
    var file: String

    @Option(name: .long, help: "The stage the decisions belong to.")
    var stage: Stage

    @Flag(name: .long, help: "The file holds the included records; the rest of the stage is excluded.")
    var included = false

    @Option(name: .long, help: "Who decided, where the file doesn't say; without it the user who acts.")
    var reviewer: String?

    @Option(name: .long, help: "Reason to record for the rest, with --included.")
    var reason: String?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if reason != nil, !included { throw ValidationError("--reason goes with --included.") }
    }

    func run() throws {
      let review = try review.open()
      let url = URL(fileURLWithPath: file)
      let reviewer = reviewer ?? actor.acting.actor
      let report =
        included
        ? try review.importIncluded(
          citations: url, at: stage, reviewer: reviewer, reason: reason, acting: actor.acting)
        : try review.importDecisions(from: url, at: stage, reviewer: reviewer, acting: actor.acting)
      try review.protocolStanding().sayWhenEdited(self.review.suffix)
      guard !json else {
        Console.print(jsonText(report))
        return
      }
      for problem in report.unmatched { Console.say("passed over: \(problem)") }
      for problem in report.notes { Console.say("note: \(problem)") }
      let retrieval = report.notRetrieved > 0 ? ", \(report.notRetrieved) not retrieved" : ""
      Console.print(
        "\(stage.title): \(report.decisions) decisions recorded\(retrieval), \(report.unmatched.count) passed over")
    }

    private func jsonText(_ report: DecisionImportReport) -> String {
      JSONValue.object([
        ("stage", .string(stage.rawValue)), ("decisions", .number(String(report.decisions))),
        ("not_retrieved", .number(String(report.notRetrieved))),
        ("passed_over", .array(report.unmatched.map { .string($0.description) })),
        ("notes", .array(report.notes.map { .string($0.description) })),
      ]).jsonText
    }
  }
}

extension ScreenCommand {
  struct Settings: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show or set how votes become a verdict at a stage.",
      discussion: """
        JBI asks for two or more reviewers at both stages; a new review starts with two. Once a protocol is registered, \
        its `selection` says how votes count; to change that, amend the protocol.

        Examples:
          winnow screen settings
          winnow screen settings --stage title-abstract --reviewers 3
        """)

    @Option(name: .long, help: "The stage to set.")
    var stage: Stage?

    @Option(name: .long, help: "Reviewers who decide on each record.")
    var reviewers: Int?

    @Option(name: .long, help: "What `maybe` counts as when votes are compared.")
    var maybe: Choice?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if let reviewers, !(1...20).contains(reviewers) {
        throw ValidationError("--reviewers takes a number from 1 to 20.")
      }
      if stage == nil, reviewers != nil || maybe != nil { throw ValidationError("Say which --stage to set.") }
    }

    func run() throws {
      let review = try review.open()
      if let stage, reviewers != nil || maybe != nil {
        var settings = try review.snapshot().settings(stage)
        settings.reviewers = reviewers ?? settings.reviewers
        settings.maybeCountsAs = maybe ?? settings.maybeCountsAs
        try review.set(settings, for: stage, acting: actor.acting)
      }
      let snapshot = try review.snapshot()
      for stage in Stage.allCases {
        let settings = snapshot.settings(stage)
        Console.print(
          "\(stage.rawValue): \(settings.words(at: stage))")
      }
    }
  }
}

extension Stage: ExpressibleByArgument {}

extension Choice: ExpressibleByArgument {}
