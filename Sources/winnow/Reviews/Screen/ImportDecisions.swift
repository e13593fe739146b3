import ArgumentParser
internal import Bibliography
internal import CitationFormats
import Foundation
internal import Review
internal import Screening

extension ScreenCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take decisions made elsewhere.",
      discussion: """
        A CSV has one row a decision: a column `decision` (include, exclude, maybe, not retrieved), the record as `record` \
        (R17), `doi`, `pmid` or `title` with `year`, and where known `reviewer`, `kind` (vote or resolution), `reason`, \
        `note`. A citation file of any format will do when its records carry decisions, as those of `winnow export \
        --with-decisions`, Rayyan and ASReview do; reasons, notes and labels come with them. Of Covidence’s lists say with \
        --every what was decided on all of their records. With --included the file holds the records that were included: \
        they are matched to the review's, and the rest of the stage is excluded. What was imported before is not recorded \
        again. One who only brings in his or her own votes needs to be a reviewer; for others’ it takes an owner.

        Examples:
          winnow screen import votes.csv --stage title-abstract
          winnow screen import decided.ris --stage title-abstract
          winnow screen import rayyan.csv --stage title-abstract --map "Anna B=anna" --dry-run
          winnow screen import irrelevant.csv --every exclude --stage title-abstract
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

    @Option(name: .long, help: "What was decided on each record that carries no decision: include, exclude or maybe.")
    var every: Choice?

    @Option(
      name: .long,
      help: ArgumentHelp("Who in the team a name in the file is; can be repeated.", valueName: "name=user"))
    var map: [String] = []

    @Flag(name: .long, help: "Record also what was imported before.")
    var again = false

    @Flag(name: .long, help: "Say what would be recorded, and record nothing.")
    var dryRun = false

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if reason != nil, !included { throw ValidationError("--reason goes with --included.") }
      if every != nil, included { throw ValidationError("--every and --included exclude each other.") }
      _ = try people()
    }

    /// Members of the team by the names in the file.
    private func people() throws -> [String: String] {
      var people: [String: String] = [:]
      for pair in map {
        let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(\.trimmed)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else {
          throw ValidationError("--map takes name=user, not “\(pair)”.")
        }
        people[parts[0]] = parts[1]
      }
      return people
    }

    func run() throws {
      let review = try review.open()
      let url = URL(fileURLWithPath: file)
      let reviewer = reviewer ?? actor.acting.actor
      let options = DecisionImportOptions(people: try people(), isAgain: again, isTrial: dryRun)
      let every = every.flatMap { ScreeningMark.Verdict(rawValue: $0.rawValue) }
      let report =
        included
        ? try review.importIncluded(
          citations: url, at: stage, reviewer: reviewer, reason: reason, options: options, acting: actor.acting)
        : try review.importDecisions(
          from: url, at: stage, reviewer: reviewer, every: every, options: options, acting: actor.acting)
      try review.protocolStanding().sayWhenEdited(self.review.suffix)
      guard !json else {
        Console.print(jsonText(report))
        return
      }
      for problem in report.unmatched { Console.say("passed over: \(problem)") }
      for problem in report.notes { Console.say("note: \(problem)") }
      Console.print(words(report))
    }

    private func words(_ report: DecisionImportReport) -> String {
      let people = report.people.count > 1 ? report.people.map { "\($0.name) \($0.decisions)" } : []
      var words = "\(stage.title): \(report.decisions) decisions \(dryRun ? "would be recorded" : "recorded")"
      if !people.isEmpty { words += " (\(people.joined(separator: ", ")))" }
      if report.notRetrieved > 0 { words += ", \(report.notRetrieved) not retrieved" }
      if report.remarks > 0 { words += ", \(report.remarks.counted("note or label", "notes and labels"))" }
      words += ", \(report.unmatched.count) passed over"
      guard report.known > 0 else { return words }
      return words + "\n\(report.known) were imported before and not recorded again; --again records them anew"
    }

    private func jsonText(_ report: DecisionImportReport) -> String {
      JSONValue.object([
        ("stage", .string(stage.rawValue)), ("decisions", .number(String(report.decisions))),
        ("not_retrieved", .number(String(report.notRetrieved))), ("remarks", .number(String(report.remarks))),
        ("known", .number(String(report.known))), ("dry_run", .bool(dryRun)),
        ("people", .object(report.people.map { ($0.name, .number(String($0.decisions))) })),
        ("passed_over", .array(report.unmatched.map { .string($0.description) })),
        ("notes", .array(report.notes.map { .string($0.description) })),
      ]).jsonText
    }
  }
}
