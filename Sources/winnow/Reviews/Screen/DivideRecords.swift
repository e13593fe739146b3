import ArgumentParser
internal import Bibliography
internal import Review
internal import Screening

extension ScreenCommand {
  struct Divide: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Divide a stage's records among the reviewers.",
      discussion: """
        Without a division everybody takes the next record from a common queue. With --share each record goes to as many \
        reviewers as the stage asks for, each getting about the share named; with --group to one of the groups. Who gets \
        what follows from the seed. When somebody leaves, only that person's records go to others.

        Examples:
          winnow screen divide --stage title-abstract --share amara=2 --share jonas=1 --share ines=1
          winnow screen divide --stage title-abstract --group amara+jonas --group ines+li --seed 7
          winnow screen divide --stage title-abstract --queue
        """)

    @Option(name: .long, help: "The stage.")
    var stage: Stage

    @Option(
      name: .long, help: ArgumentHelp("A reviewer and how much he or she takes; repeat.", valueName: "who=number"))
    var share: [String] = []

    @Option(name: .long, help: ArgumentHelp("Reviewers who work together; repeat.", valueName: "who+who"))
    var group: [String] = []

    @Flag(name: .long, help: "Back to a common queue.")
    var queue = false

    @Option(name: .long, help: "The same seed gives the same division.")
    var seed: UInt64 = 1

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      guard [!share.isEmpty, !group.isEmpty, queue].count(where: { $0 }) == 1 else {
        throw ValidationError("Say one of --share, --group, --queue.")
      }
      _ = try plan()
    }

    func run() throws {
      let review = try review.open()
      let allocation = Allocation(try plan(), seed: seed)
      try review.allocate(allocation, at: stage, acting: actor.acting)
      Console.print("\(stage.title) is divided \(allocation.words)")
      for reviewer in try review.team().activeReviewers {
        let load = try review.workload(at: stage, for: reviewer)
        Console.print("  \(reviewer): \(load.decided) decided, \(load.left) to do")
      }
    }

    private func plan() throws -> Allocation.Plan {
      if queue { return .queue }
      if !group.isEmpty { return .groups(group.map { $0.split(separator: "+").map(String.init) }) }
      return .shares(
        try share.map { text in
          let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
          guard parts.count == 2, let weight = Double(parts[1]), weight > 0 else {
            throw ValidationError("Write a share as NAME=NUMBER, for example amara=2; this is “\(text)”.")
          }
          return Allocation.Share(reviewer: parts[0], weight: weight)
        })
    }
  }
}
