import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find, list, merge and split duplicate records.",
    subcommands: [Find.self, List.self, Merge.self, Split.self])

  struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Merge what the rules are sure of; what you split stays split.",
      discussion: """
        Example:
          winnow duplicates find
        """)

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let review = try review.open()
      let found = try review.findDuplicates(acting: actor.acting)
      let all = try review.duplicateClusters()
      let removed = all.reduce(0) { $0 + $1.members.count - 1 }
      guard !json else {
        let counts = [("new_or_grown", found.count), ("clusters", all.count), ("duplicates", removed)]
        Console.print(JSONValue.object(counts.map { ($0.0, .number(String($0.1))) }).jsonText)
        return
      }
      Console.print("\(found.count) clusters new or grown; \(removed) duplicates in \(all.count) clusters in all")
      if !common.quiet, !all.isEmpty {
        Console.say(
          "`winnow duplicates list` shows each with its reasons; `winnow duplicates split R…` takes one back.")
      }
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List clusters with the reason for each merge.",
      discussion: """
        Example:
          winnow duplicates list --limit 20
        """)

    @Option(name: .long, help: "How many clusters.")
    var limit = 50

    @Option(name: .long, help: "How many clusters to pass over first.")
    var offset = 0

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try review.open()
      let clusters = try review.duplicateClusters(limit: limit, offset: offset)
      if json {
        Console.print(JSONValue.array(clusters.map(jsonCluster)).jsonText)
        return
      }
      for cluster in clusters {
        Console.print("\(cluster.head.text)  \(cluster.members.map(\.text).joined(separator: " = "))")
        for stored in try review.records(cluster.members) {
          let year = stored.record.date.map { " (\($0.year))" } ?? ""
          Console.print("    \(stored.id.text)  \(stored.record.title ?? "no title")\(year)")
        }
        for merge in cluster.merges {
          Console.print("    because \(merge.a.text) and \(merge.b.text): \(merge.reason)")
        }
      }
      if clusters.count == limit { Console.say("More: --offset \(offset + limit)") }
    }

    private func jsonCluster(_ cluster: DuplicateCluster) -> JSONValue {
      .object([
        ("head", .string(cluster.head.text)), ("members", .array(cluster.members.map { .string($0.text) })),
        (
          "merges",
          .array(
            cluster.merges.map {
              .object([("a", .string($0.a.text)), ("b", .string($0.b.text)), ("reason", .string($0.reason))])
            })
        ),
      ])
    }
  }

  struct Merge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Merge records by hand.",
      discussion: """
        Example:
          winnow duplicates merge R12 R40 --why "same trial report, other title"
        """)

    @Argument(help: "Two or more records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let cluster = try review.open().mergeDuplicates(records, acting: actor.acting)
      Console.print("merged: \(cluster.members.map(\.text).joined(separator: " = "))")
    }
  }

  struct Split: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take records out of their cluster again.",
      discussion: """
        Example:
          winnow duplicates split R40 --why "part II, not part I"
        """)

    @Argument(help: "One or more merged records.")
    var records: [RecordID]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      try review.open().splitDuplicates(records, acting: actor.acting)
      Console.print("split: \(records.map(\.text).joined(separator: ", "))")
    }
  }
}

extension RecordID: ExpressibleByArgument {
  /// Reads `R17` or `17`.
  public init?(argument: String) { self.init(argument) }
}
