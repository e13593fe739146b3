import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

struct StudiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "studies",
    abstract: "Reports of one study, and new reports of studies of the previous version.",
    discussion: """
      Each report is a study of its own until it is linked. Links reach further: what is linked to one report of a study \
      belongs to it. Duplicates are no companions: merge them instead.

      Examples:
        winnow studies link R12 R40 --name "Garden trial"
        winnow studies list
      """,
    subcommands: [List.self, Link.self, Unlink.self])

  struct Link: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that reports are of one study; the main report first.",
      discussion: """
        Linking a report to one of the previous version makes it a new report of an old study, which adds no study.

        Example:
          winnow studies link R12 R40 R51 --name "Garden trial"
        """)

    @Argument(help: "Two or more records, the main report first.")
    var records: [RecordID]

    @Option(name: .long, help: "What the team calls the study.")
    var name: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      Console.print(try review.open().linkReports(records, name: name, acting: actor.acting).sentence)
    }
  }

  struct Unlink: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take reports out of their study; the others stay linked.",
      discussion: """
        Example:
          winnow studies unlink R51 --why "another sample"
        """)

    @Argument(help: "One or more linked records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let left = try review.open().unlinkReports(records, acting: actor.acting)
      Console.print("unlinked: \(records.listed)")
      for study in left { Console.print("left: \(study.sentence)") }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The studies that have several reports.",
      discussion: """
        Example:
          winnow studies list
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try review.open()
      let studies = try review.studies()
      guard !json else {
        Console.print(JSONValue.array(studies.map(\.json)).jsonText)
        return
      }
      for study in studies {
        Console.print(study.sentence)
        for stored in try review.records(study.reports) { Console.print("    \(stored.oneLine)") }
      }
      if studies.isEmpty { Console.say("No reports are linked; each is a study of its own.") }
    }
  }
}

extension Study {
  fileprivate var json: JSONValue {
    .object([
      ("name", name.map(JSONValue.string) ?? .null), ("main", .string(main.text)),
      ("reports", .array(reports.map { .string($0.text) })), ("previous", .bool(isPrevious)),
    ])
  }
}
