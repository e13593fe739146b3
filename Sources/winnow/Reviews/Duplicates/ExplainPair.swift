import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Deduplication
internal import Review

extension DuplicatesCommand {
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Why two records are, or are not, taken for one work.",
      discussion: """
        Shows both records beside each other, what each comparison weighs (natural log-odds: above 0 speaks for one work, \
        below 0 against it), what the rules make of it, and what was decided, by whom and why.

        Example:
          winnow duplicates explain R12 R40
        """)

    @Argument(help: "A record.")
    var first: RecordID

    @Argument(help: "Another record.")
    var second: RecordID

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
      let review = try self.review.open()
      let bar = ProgressBar("reading records", total: 1000, quiet: common.quiet)
      let pair = try review.explainDuplicates(first, second) { done, all in bar.update(done * 1000 / max(1, all)) }
      bar.finish()
      guard !json else {
        Console.print(pair.json.jsonText)
        return
      }
      let (a, b) = (pair.comparison.a.text, pair.comparison.b.text)
      Console.print(pair.comparison.fields.sideBySide((a, b), evidence: pair.evidence))
      Console.print("")
      Console.print(pair.evidence.table)
      Console.print("")
      Console.print("the rules say:  \(pair.evidence.sentence)")
      Console.print("with:           \(pair.settings.sentence)")
      Console.print("what stands:    \(pair.standingText)")
      if let next = pair.next(suffix: self.review.suffix) { Console.say(next) }
    }
  }
}

extension ExplainedPair {
  fileprivate var standingText: String {
    switch standing {
    case .merged(let members, let chain):
      ([members.equated + " are one work"] + chain.map(\.sentence)).joined(separator: "\n                ")
    case .apart(let pair):
      "different works: \(pair.a.text) and \(pair.b.text) were kept apart by \(pair.signed.text)"
    case .unsure: "two works; nobody has decided yet"
    case .separate: "two works; the rules did not join them, and nobody has decided"
    }
  }

  /// What to type to change it.
  fileprivate func next(suffix: String) -> String? {
    let names = "\(comparison.a.text) \(comparison.b.text)"
    return switch standing {
    case .merged: "`winnow duplicates split \(comparison.b.text)\(suffix)` takes \(comparison.b.text) out."
    case .apart: "`winnow duplicates merge \(names)\(suffix)` takes that back."
    case .unsure, .separate:
      "`winnow duplicates merge \(names)\(suffix)` makes them one work, `winnow duplicates apart \(names)\(suffix)` keeps them two."
    }
  }

  fileprivate var json: JSONValue {
    .object([
      ("a", .string(comparison.a.text)), ("b", .string(comparison.b.text)), ("fields", comparison.fields.json),
      ("findings", .array(evidence.findings.map(\.json))),
      ("outcome", .string(evidence.outcome.name)),
      ("kind", evidence.outcome.kind.map { .string($0.rawValue) } ?? .null),
      ("probability", .number(String((evidence.probability * 1000).rounded() / 1000))),
      ("merge_updates", .bool(settings.mergesUpdates)), ("merge_preprints", .bool(settings.mergesPreprints)),
      ("standing", standing.json),
    ])
  }
}

extension ExplainedPair.Standing {
  fileprivate var json: JSONValue {
    switch self {
    case .merged(let members, let chain):
      .object([
        ("state", .string("merged")), ("members", .array(members.map { .string($0.text) })),
        ("merges", .array(chain.map(\.json))),
      ])
    case .apart(let pair):
      .object([
        ("state", .string("apart")), ("a", .string(pair.a.text)), ("b", .string(pair.b.text)),
        ("signed", pair.signed.json),
      ])
    case .unsure: .object([("state", .string("unsure"))])
    case .separate: .object([("state", .string("separate"))])
    }
  }
}
