import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

extension DuplicatesCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List clusters: why each was merged, by whom and when.",
      discussion: """
        Examples:
          winnow duplicates list --limit 50
          winnow duplicates list --record R12
        """)

    @Option(name: .long, help: "Only the cluster of this record.")
    var record: RecordID?

    @OptionGroup var page: PageOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try self.review.open()
      let clusters = try clusters(of: review)
      if json {
        Console.print(JSONValue.array(clusters.map(jsonCluster)).jsonText)
        return
      }
      for cluster in clusters { try show(cluster, review) }
      if let record, clusters.isEmpty { Console.say("\(record.text) is not merged with another record.") }
      if record == nil { page.sayMore(shown: clusters.count, of: try review.duplicateCounts().clusters) }
    }

    private func clusters(of review: Review) throws -> [DuplicateCluster] {
      guard let record else { return try review.duplicateClusters(limit: page.limit, offset: page.offset) }
      let cluster = try review.duplicateCluster(of: record)
      return cluster.members.count > 1 ? [cluster] : []
    }

    private func show(_ cluster: DuplicateCluster, _ review: Review) throws {
      Console.print("\(cluster.head.text)  \(cluster.members.equated)")
      for stored in try review.records(cluster.members) { Console.print("    \(stored.oneLine)") }
      for merge in cluster.merges { Console.print("    because \(merge.sentence)") }
    }

    private func jsonCluster(_ cluster: DuplicateCluster) -> JSONValue {
      .object([
        ("head", .string(cluster.head.text)), ("members", .array(cluster.members.map { .string($0.text) })),
        ("merges", .array(cluster.merges.map(\.json))),
      ])
    }
  }
}

extension Signature {
  var json: JSONValue {
    .object([
      ("event", .number(String(entry))), ("actor", .string(actor)), ("at", .string(at)),
      ("why", why.map(JSONValue.string) ?? .null),
    ])
  }
}

extension StandingMerge {
  var json: JSONValue {
    .object([
      ("a", .string(a.text)), ("b", .string(b.text)), ("reason", .string(reason)),
      ("by", .string(isByPerson ? "person" : "rules")), ("signed", signed.json),
    ])
  }
}
