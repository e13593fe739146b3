import ArgumentParser
internal import Bibliography
internal import Review

extension DuplicatesCommand {
  struct Apart: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that records are different works; undone by `merge`.",
      discussion: """
        Holds for the whole works: all records merged with the named ones. The rules won't join them, and the pair leaves \
        the list of `winnow duplicates unsure`.

        Example:
          winnow duplicates apart R12 R40 --why "part I and part II"
        """)

    @Argument(help: "Two or more records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try self.review.open()
      let groups = try review.keepApart(records, acting: actor.acting)
      Console.print("kept apart: \(groups.map(\.equated).joined(separator: "  ≠  "))")
      let left = try review.openPairs().count
      if left > 0 { Console.say("\(left.counted("pair")) left: `winnow duplicates unsure\(self.review.suffix)`") }
    }
  }
}
