import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

extension PilotCommand {
  struct Draw: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draw a random sample for the whole team.",
      discussion: """
        Drawn are records that nobody has decided on and that were in no round before. How many, and the agreement needed, \
        is as in the protocol, else 25 and 75 %. The same seed on the same records gives the same sample. Everybody with \
        the role of reviewer or arbiter takes part; in a review without a team, name them.

        Examples:
          winnow pilot draw
          winnow pilot draw --size 50 --by source --seed 7
          winnow pilot draw --reviewer amara --reviewer jonas
        """)

    enum Grouping: String, ExpressibleByArgument, CaseIterable {
      case source, year

      var strata: PilotStrata {
        switch self {
        case .source: .source
        case .year: .year
        }
      }
    }

    @Option(name: .long, help: "How many records.")
    var size: Int?

    @Option(name: .long, help: "Number that the sample follows from; one by chance without it.")
    var seed: UInt64?

    @Option(name: .customLong("by"), help: "Draw in proportion by source or by year.")
    var grouping: Grouping?

    @Option(name: .long, help: "The stage.")
    var stage = Stage.titleAbstract

    @Option(name: .long, help: "Somebody who takes part, in a review without a team; once for each.")
    var reviewer: [String] = []

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if let size, size < 1 { throw ValidationError("--size takes a number from 1.") }
    }

    func run() throws {
      let pilot = try review.open().drawPilot(
        stage: stage, size: size, seed: seed ?? UInt64.random(in: 1...999_999), strata: grouping?.strata,
        reviewers: reviewer, acting: actor.acting)
      Console.print(
        "pilot round \(pilot.round): \(pilot.sample.count.counted("record")) drawn with seed \(pilot.seed) for \(pilot.reviewers.joined(separator: ", "))"
      )
      Console.print(pilot.sample.map(\.text).joined(separator: " "))
      if let size, pilot.sample.count < size { Console.say("note: there are no more than these.") }
      Console.say("Everybody votes on every record: `winnow pilot vote R… include|exclude|maybe`.")
    }
  }
}
