import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Reporting
internal import Review

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Find, list, merge and split duplicate records.",
    subcommands: [Find.self, List.self, Show.self, Merge.self, Split.self])

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
      let before = try review.snapshot()
      let found = try review.findDuplicates(acting: actor.acting)
      sayMoves(from: before, to: try review.snapshot())
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

    func validate() throws {
      if limit < 1 || offset < 0 { throw ValidationError("--limit takes a number from 1, --offset one from 0.") }
    }

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

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The merged record of a work, and which record each field came from.",
      discussion: """
        Example:
          winnow duplicates show R12
        """)

    @Argument(help: "Any record of the work.")
    var record: RecordID

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let work = try review.open().mergedWork(of: record)
      if json {
        let fields = work.fields.map { field in
          JSONValue.object([
            ("field", .string(field.name)), ("value", .string(field.value)), ("from", .string(field.from.text)),
          ])
        }
        let members = work.members.map { JSONValue.string($0.text) }
        Console.print(JSONValue.object([("members", .array(members)), ("fields", .array(fields))]).jsonText)
        return
      }
      Console.print(work.members.map(\.text).joined(separator: " = "))
      let rows = work.fields.map { field in
        [field.name, field.from.text, field.value.count > 90 ? field.value.prefix(89) + "…" : field.value]
      }
      Console.print(TextTable(heading: ["field", "from", "value"], rows: rows).text)
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
      let review = try review.open()
      let before = try review.snapshot()
      let cluster = try review.mergeDuplicates(records, acting: actor.acting)
      Console.print("merged: \(cluster.members.map(\.text).joined(separator: " = "))")
      sayMoves(from: before, to: try review.snapshot())
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
      let review = try review.open()
      let before = try review.snapshot()
      try review.splitDuplicates(records, acting: actor.acting)
      Console.print("split: \(records.map(\.text).joined(separator: ", "))")
      sayMoves(from: before, to: try review.snapshot())
    }
  }
}

/// Says which decided works stand elsewhere after merging or splitting.
private func sayMoves(from before: ReviewSnapshot, to after: ReviewSnapshot) {
  for move in PrismaFlow.moves(from: before, to: after) {
    Console.say("note: \(move.record.text) stood in \(move.from.rawValue) and now stands in \(move.to.rawValue)")
  }
}

extension RecordID: ExpressibleByArgument {
  /// Reads `R17` or `17`.
  public init?(argument: String) { self.init(argument) }
}
