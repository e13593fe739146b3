import ArgumentParser
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
      Console.print(pair.comparison.text(says: pair.says))
      Console.print("")
      Console.print(
        TextTable(
          heading: ["weight", "finding"],
          rows: pair.evidence.findings.map { [$0.weightText, $0.text(withSubject: true)] }
        ).text)
      Console.print("")
      Console.print("the rules say:  \(pair.outcome)")
      Console.print("with:           \(pair.settings.sentence)")
      Console.print("what stands:    \(pair.standingText)")
      if let next = pair.next(suffix: self.review.suffix) { Console.say(next) }
    }
  }
}

extension ExplainedPair {
  /// What the comparison of a field says, by the field's name.
  fileprivate func says(_ field: String) -> String {
    // The rules weigh the year of a date.
    let subjects = field == "date" ? ["date", "year"] : [field]
    return evidence.findings.filter { subjects.contains($0.subject.lowercased()) }.map(\.text).joined(separator: "; ")
  }

  fileprivate var outcome: String {
    let likely = "\(evidence.probability.percent) likely the same work"
    return switch evidence.outcome {
    case .same: "the same work (\(likely))"
    case .different: "different works (\(likely))"
    case .unsure: "unsure, a person must look (\(likely))"
    case .versions(let kind): "two publications of one study, kept apart: \(kind.rawValue)"
    }
  }

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
      ("a", .string(comparison.a.text)), ("b", .string(comparison.b.text)), ("fields", comparison.json),
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

extension PairEvidence.Outcome {
  fileprivate var name: String {
    switch self {
    case .same: "same"
    case .different: "different"
    case .unsure: "unsure"
    case .versions: "versions"
    }
  }

  fileprivate var kind: VersionKind? {
    if case .versions(let kind) = self { kind } else { nil }
  }
}

extension PairEvidence.Finding {
  /// `+4.2`, `−1.0`, or a dash for a rule, which decides alone.
  fileprivate var weightText: String {
    guard subject != "rule" else { return "rule" }
    guard weight.magnitude >= 0.05 else { return "0" }
    let tenths = Int((weight.magnitude * 10).rounded())
    return "\(weight < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  fileprivate func text(withSubject: Bool) -> String { subject == "rule" ? text : "\(subject): \(text)" }

  fileprivate var json: JSONValue {
    .object([
      ("subject", .string(subject)), ("text", .string(text)),
      ("weight", .number(String((weight * 1000).rounded() / 1000))),
    ])
  }
}
