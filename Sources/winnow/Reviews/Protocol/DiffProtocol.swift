import ArgumentParser
internal import Bibliography
internal import Review
internal import ReviewProtocol

extension ProtocolCommand {
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What changed between two versions, or since the version in force, in plain words.",
      discussion: """
        Comments, order of keys and ways of quoting are no change.

        Examples:
          winnow protocol diff
          winnow protocol diff 1 2
        """)

    @OptionGroup var choice: VersionChoice

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let (from, to) = try choice.states(of: try review.open(), file: review.protocolFile)
      let old = from.document.value
      let changes = ProtocolDifference.changes(from: old, to: to.value)
      guard !json else {
        Console.print(JSONValue.array(changes.map(\.json)).jsonText)
        return
      }
      if old == to.value {
        Console.say("version \(from.number) and \(to.name) say the same")
      } else {
        Console.say("from version \(from.number) to \(to.name):")
        changes.print()
      }
    }
  }
}
