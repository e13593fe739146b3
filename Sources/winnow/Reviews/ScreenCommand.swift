import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review
internal import Screening

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Bring in screening decisions.",
    subcommands: [Import.self])

  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take decisions made elsewhere.",
      discussion: """
        A CSV has one row a decision: a column `decision` (include, exclude, maybe, not retrieved), the record as `record` \
        (R17), `doi`, `pmid` or `title` with `year`, and where known `reviewer`, `kind` (vote or resolution), `reason`, \
        `note`. With --included the file holds the records that were included: they are matched to the review's, and \
        the rest of the stage is excluded.

        Examples:
          winnow screen import votes.csv --stage title-abstract
          winnow screen import included.ris --included --stage full-text --reason "Not recorded"
        """)

    @Argument(help: "A CSV of decisions, or with --included a citation file.")
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
        : try review.importDecisions(table: url, at: stage, reviewer: reviewer, acting: actor.acting)
      guard !json else {
        Console.print(jsonText(report))
        return
      }
      for problem in report.unmatched { Console.say("passed over: \(problem)") }
      let retrieval = report.notRetrieved > 0 ? ", \(report.notRetrieved) not retrieved" : ""
      Console.print(
        "\(stage.title): \(report.decisions) decisions recorded\(retrieval), \(report.unmatched.count) passed over")
    }

    private func jsonText(_ report: DecisionImportReport) -> String {
      JSONValue.object([
        ("stage", .string(stage.rawValue)), ("decisions", .number(String(report.decisions))),
        ("not_retrieved", .number(String(report.notRetrieved))),
        ("passed_over", .array(report.unmatched.map { .string($0.description) })),
      ]).jsonText
    }
  }
}

extension Stage: ExpressibleByArgument {}
