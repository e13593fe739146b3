import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
internal import Review

extension DuplicatesCommand {
  struct Unsure: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The pairs that may be duplicates, for a person to decide, likeliest first.",
      discussion: """
        Shows both records of each pair beside each other, with ≠ where they differ, and what the rules found. A pair \
        leaves the list when its records are merged or kept apart.

        Examples:
          winnow duplicates unsure
          winnow duplicates unsure --limit 5 --offset 5
        """)

    @OptionGroup var page: PageOptions

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try self.review.open()
      let all = try review.openPairs()
      let shown = Array(all.dropFirst(page.offset).prefix(page.limit))
      if json {
        let pairs = try shown.map { pair in jsonPair(pair, try review.compare(pair.a, pair.b)) }
        Console.print(
          JSONValue.object([
            ("open", .number(String(all.count))), ("offset", .number(String(page.offset))), ("pairs", .array(pairs)),
          ]).jsonText)
        return
      }
      let standing = try review.snapshot().duplicates
      guard !all.isEmpty else {
        Console.print(standing.isSearched ? "No open pairs." : "No open pairs: nobody has searched for duplicates yet.")
        sayUncompared(standing)
        return
      }
      Console.print(
        "\(all.count.counted("open pair")), likeliest first. Decide each with one of the two commands below it.")
      for (position, pair) in shown.enumerated() {
        show(pair, "\(page.offset + position + 1) of \(all.count)", try review.compare(pair.a, pair.b))
      }
      page.sayMore(shown: shown.count, of: all.count)
      sayUncompared(standing)
    }

    private func show(_ pair: OpenPair, _ number: String, _ comparison: RecordComparison) {
      let names = "\(pair.a.text) \(pair.b.text)"
      Console.print("")
      Console.print("\(number): \(pair.a.text) and \(pair.b.text), \(pair.probability.percent) likely the same work")
      Console.print(comparison.fields.sideBySide((pair.a.text, pair.b.text)))
      Console.print("     found: \(pair.reason)")
      if pair.others > 0 {
        Console.print("     settles also:     \(pair.others.counted("other pair")) of the same two works")
      }
      Console.print("     same work:        winnow duplicates merge \(names)\(review.suffix)")
      Console.print("     different works:  winnow duplicates apart \(names)\(review.suffix)")
    }

    private func sayUncompared(_ standing: ReviewSnapshot.DuplicateStanding) {
      guard standing.uncompared > 0 else { return }
      let what = standing.isSearched ? "came since the last search" : "wait to be searched"
      Console.say(
        "\(standing.uncompared.counted("record")) \(what): `winnow duplicates find\(review.suffix)` compares them.")
    }

    private func jsonPair(_ pair: OpenPair, _ comparison: RecordComparison) -> JSONValue {
      .object([
        ("a", .string(pair.a.text)), ("b", .string(pair.b.text)), ("probability", .number(String(pair.probability))),
        ("found", .string(pair.reason)), ("other_pairs", .number(String(pair.others))),
        ("fields", comparison.fields.json),
      ])
    }
  }
}
