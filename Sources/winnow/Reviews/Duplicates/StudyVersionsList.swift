import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

extension DuplicatesCommand {
  struct Versions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Publications of one study, such as a preprint and its article; they stay separate records.",
      discussion: """
        Examples:
          winnow duplicates versions
          winnow duplicates versions --limit 5 --json
        """)

    @OptionGroup var page: PageOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try self.review.open()
      let all = try review.studyVersions()
      let shown = Array(all.dropFirst(page.offset).prefix(page.limit))
      if json {
        Console.print(
          JSONValue.object([
            ("groups", .number(String(all.count))), ("offset", .number(String(page.offset))),
            ("versions", .array(shown.map(jsonGroup))),
          ]).jsonText)
        return
      }
      guard !all.isEmpty else {
        Console.print("No publications of one study found.")
        return
      }
      Console.print("\(all.count.counted("group")) of publications of one study. Each stays a record of its own.")
      for (position, group) in shown.enumerated() {
        Console.print("")
        Console.print("\(page.offset + position + 1) of \(all.count)")
        for stored in try review.records(group.records) { Console.print("    \(stored.oneLine)") }
        for pair in group.pairs {
          Console.print("    \(pair.a.text) and \(pair.b.text): \(pair.kind) (\(pair.reason))")
        }
      }
      page.sayMore(shown: shown.count, of: all.count)
    }

    private func jsonGroup(_ group: StudyVersions) -> JSONValue {
      .object([
        ("records", .array(group.records.map { .string($0.text) })),
        (
          "pairs",
          .array(
            group.pairs.map {
              .object([
                ("a", .string($0.a.text)), ("b", .string($0.b.text)), ("kind", .string($0.kind)),
                ("found", .string($0.reason)),
              ])
            })
        ),
      ])
    }
  }
}
