import ArgumentParser
internal import Bibliography
import Foundation
internal import Prioritisation
internal import Review
internal import Screening

struct RankingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ranking",
    abstract: "Show likely includes first, and say how much may still be missing.",
    discussion: """
      Ranking learns from the team's verdicts and puts the records that wait in order; before the first verdicts it goes by \
      the protocol's words. It orders and excludes nothing: all records are still screened. A share of them comes by lot \
      whatever their rank, so that how much was found can be estimated without bias.

      Examples:
        winnow ranking on --seed 7
        winnow ranking show --explain
        winnow ranking stopping
        winnow ranking off
      """,
    subcommands: [On.self, Off.self, Show.self, Stopping.self], defaultSubcommand: Show.self)

  struct StageOption: ParsableArguments {
    @Option(name: .long, help: "title-abstract or full-text.")
    var stage = Stage.titleAbstract
  }

  struct On: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a stage's records in ranked order from now on.",
      discussion: """
        Example:
          winnow ranking on --seed 7 --control 5
        """)

    @Option(name: .long, help: "Seed: the same one gives the same order of the same verdicts.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "How many of a hundred records come by lot whatever their rank: 0 to 50.")
    var control = 5

    @OptionGroup var stage: StageOption
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let open = try review.open()
      try open.rank(stage.stage, seed: seed, controlPercent: control, acting: actor.acting)
      Console.print(
        "\(stage.stage.rawValue) is shown in ranked order from now on; \(control) % of the records come by lot.")
      Console.say("All records are still screened. `winnow ranking stopping\(review.suffix)` says how much was found.")
    }
  }

  struct Off: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a stage's records by their numbers again.",
      discussion: """
        Example:
          winnow ranking off
        """)

    @OptionGroup var stage: StageOption
    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().endRanking(of: stage.stage, acting: actor.acting)
      Console.print("\(stage.stage.rawValue) is no longer ranked.")
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The records that come first, and why.",
      discussion: """
        Example:
          winnow ranking show --top 5 --explain
        """)

    @Option(name: .long, help: "How many records.")
    var top = 10

    @Flag(name: .long, help: "Show which words and index terms speak for (+) and against (-) each.")
    var explain = false

    @OptionGroup var stage: StageOption
    @OptionGroup var review: ReviewOptions

    func validate() throws {
      if top < 1 { throw ValidationError("--top is at least 1.") }
    }

    func run() throws {
      let open = try review.open()
      guard let plan = try open.rankingPlan(of: stage.stage) else {
        Console.print("\(stage.stage.rawValue) is not ranked: records come by their numbers.")
        Console.say("`winnow ranking on\(review.suffix)` shows likely includes first.")
        return
      }
      try open.refreshRanking(of: stage.stage)
      guard let order = open.rankedOrder(of: stage.stage) else { return }
      Console.print("\(plan.model), seed \(plan.seed), \(plan.controlPercent) % by lot. \(learnt(order))")
      for record in try open.mergedRecords(Array(order.records.prefix(top))) {
        let mark = plan.isControl(record.id.number) ? "  (by lot)" : ""
        Console.print("\(record.id.text)  \(record.record.title ?? "without a title")\(mark)")
        if explain { Console.print("    " + (try words(for: record.id, open))) }
      }
      if order.records.count > top { Console.say("\(order.records.count - top) more wait behind them.") }
    }

    private func learnt(_ order: RankedOrder) -> String {
      order.relevant == 0 || order.irrelevant == 0
        ? "Without verdicts of both kinds it goes by the protocol's words."
        : "It learnt from \(order.relevant.counted("included record")) and \(order.irrelevant) excluded."
    }

    private func words(for record: RecordID, _ open: Review) throws -> String {
      let reasons = try open.reasons(for: record, at: stage.stage, count: 8)
      return reasons.map { ($0.part > 0 ? "+" : "-") + $0.words }.joined(separator: ", ")
    }
  }

  struct Stopping: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How much may still be missing, and what reading on would show.",
      discussion: """
        A statement with a stated error rate, and what it rests on. For scoping reviews the default stays to screen all: \
        this helps to plan, and to report honestly when that can't be done.

        Example:
          winnow ranking stopping --confidence 95 --recall 95
        """)

    @Option(name: .long, help: "Confidence in per cent.")
    var confidence = 95.0

    @Option(name: .long, help: "The share of relevant records that is to be found, in per cent.")
    var recall = 95.0

    @Flag(name: .long, help: "Print a paragraph for the report's methods instead.")
    var paragraph = false

    @OptionGroup var stage: StageOption
    @OptionGroup var review: ReviewOptions

    func validate() throws {
      for share in [confidence, recall] where !(share >= 50 && share < 100) {
        throw ValidationError("--confidence and --recall are from 50 to below 100.")
      }
    }

    func run() throws {
      let reading = try review.open().stoppingReading(at: stage.stage)
      let statement = StoppingStatement(
        reading.screened, control: reading.control, confidence: confidence / 100, target: recall / 100,
        isRanked: reading.plan != nil)
      guard !paragraph else {
        Console.print(
          statement.paragraph(
            model: reading.plan?.model, seed: reading.plan?.seed, controlPercent: reading.plan?.controlPercent))
        return
      }
      Console.print(statement.known.joined(separator: "\n"))
      Console.print("\nWhat this rests on:\n" + statement.assumed.map { "- " + $0 }.joined(separator: "\n"))
    }
  }
}
