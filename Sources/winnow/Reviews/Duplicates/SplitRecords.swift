import ArgumentParser
internal import Review

extension DuplicatesCommand {
  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take records out of their cluster again; undoes a merge.",
      discussion: """
        Each record taken out stands alone, and the rules won't join it again.

        Example:
          winnow duplicates split R40 --why "part II, not part I"
        """)

    @Argument(help: "One or more merged records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try self.review.open()
      let before = try review.snapshot()
      let outcome = try review.splitDuplicates(records, acting: actor.acting)
      Console.print("split: \(records.listed)")
      for taken in outcome { sayNext(taken) }
      DuplicatesCommand.sayMoves(from: before, to: try review.snapshot())
    }

    private func sayNext(_ taken: TakenOut) {
      let together = taken.records.map(\.text).joined(separator: " ")
      if taken.records.count > 1 {
        Console.say(
          "note: each of \(taken.records.listed) stands alone now; if they are one work, `winnow duplicates merge \(together)\(review.suffix)`"
        )
      }
      if taken.left.count > 1 {
        Console.say(
          "note: nothing holds \(taken.left.map(\.equated).joined(separator: " and ")) together any more; `winnow duplicates find --again\(review.suffix)` compares them anew"
        )
      }
    }
  }
}
