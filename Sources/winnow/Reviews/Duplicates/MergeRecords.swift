import ArgumentParser
internal import Review

extension DuplicatesCommand {
  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that records are one work; undoes `apart` and `split`.",
      discussion: """
        Example:
          winnow duplicates merge R12 R40 --why "same trial report, other title"
        """)

    @Argument(help: "Two or more records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      let before = try review.snapshot()
      let merge = try review.mergeDuplicates(records, acting: actor.acting)
      Console.print("merged: \(merge.cluster.members.equated)")
      var seen = Set<Int>()
      for pair in merge.undone where seen.insert(pair.signed.entry).inserted {
        Console.say("note: they had been kept apart (\(pair.signed.text)); this takes that back")
      }
      DuplicatesCommand.sayMoves(from: before, to: try review.snapshot())
    }
  }
}
