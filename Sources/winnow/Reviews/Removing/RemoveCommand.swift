import ArgumentParser
internal import Bibliography
internal import Review

struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Take records out before screening, or put them back.",
    discussion: """
      PRISMA counts them apart: those that an automation tool marked as ineligible (--tool), and those removed for another \
      reason (--reason). A work leaves with all its records, and only while nobody has decided on it. A file given with \
      --from holds record numbers, separated by blanks, commas or lines.

      Examples:
        winnow remove R12 R40 --tool "RCT classifier 2.1"
        winnow remove --from retracted.txt --reason "retracted"
        winnow remove --restore R12
      """)

  @Argument(help: "Records.")
  var records: [RecordID] = []

  @Option(name: .long, help: ArgumentHelp("A file with more records.", valueName: "file"))
  var from: String?

  @Option(name: .long, help: ArgumentHelp("The automation tool that marked them, with its version.", valueName: "name"))
  var tool: String?

  @Option(name: .long, help: ArgumentHelp("Why, when it was no tool.", valueName: "text"))
  var reason: String?

  @Flag(name: .long, help: "Put them back to screening.")
  var restore = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var actor: ActorOptions

  func validate() throws {
    if records.isEmpty, from == nil { throw ValidationError("Name records, or a file of them with --from.") }
    let ways = [tool != nil, reason != nil, restore].count { $0 }
    if ways != 1 { throw ValidationError("Say one of --tool, --reason or --restore.") }
  }

  func run() throws {
    let review = try review.open()
    let all = try records + (from.map { try RecordNumbers.read($0) } ?? [])
    guard !all.isEmpty else {
      throw Problem("holds no records", file: from, remedy: "Write record numbers such as R17 into it.")
    }
    if restore {
      try review.restoreToScreening(all, acting: actor.acting)
      Console.print("back in screening: \(all.count.counted("record"))")
    } else if let detail = tool ?? reason {
      try review.removeBeforeScreening(
        all, cause: tool == nil ? .other : .automation, detail: detail, acting: actor.acting)
      Console.print("taken out before screening: \(all.count.counted("record"))")
    }
  }
}
