import ArgumentParser
internal import Bibliography
internal import CitationFormats
internal import Review

extension RetrievalState: ExpressibleByArgument {}

extension FullTextCommand {
  struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Which reports are at hand, sought, or could not be had.",
      discussion: """
        A report without a file counts as at hand once all its decisions are in.

        Examples:
          winnow fulltext status
          winnow fulltext status --state sought --limit 50
        """)

    @Option(name: .long, help: "Only those: sought, \"at hand\" or \"not retrieved\".")
    var state: RetrievalState?

    @Option(name: .long, help: "How many to show.")
    var limit = 20

    @Option(name: .long, help: "Those behind this record.")
    var after: RecordID?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func validate() throws {
      if limit < 1 { throw ValidationError("--limit takes a number from 1.") }
    }

    func run() throws {
      let review = try self.review.open()
      let counts = try review.retrievalCounts()
      let reports = try review.reports(state, limit: limit + 1, after: after)
      let shown = Array(reports.prefix(limit))
      guard !json else {
        Console.print(value(counts, shown, hasMore: reports.count > limit).jsonText)
        return
      }
      Console.print(
        RetrievalState.allCases.map { "\(counts[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", "))
      for report in shown {
        let title = try review.records([report.record]).first?.oneLine ?? report.record.text
        Console.print("")
        Console.print("\(title)")
        Console.print("    \(report.words)")
        for text in report.fullTexts { Console.print("    \(text.sentence)") }
      }
      if reports.count > limit, let last = shown.last { Console.say("More: --after \(last.record.text)") }
      let short = try review.shortOfTries()
      if !short.isEmpty {
        Console.say(
          "note: noted as not retrieved with fewer tries than the protocol plans: \(short.map(\.record).listed)")
      }
    }

    private func value(_ counts: [RetrievalState: Int], _ reports: [SoughtReport], hasMore: Bool) -> JSONValue {
      .object([
        (
          "counts",
          .object(RetrievalState.allCases.map { ($0.rawValue, .number(String(counts[$0] ?? 0))) })
        ),
        ("reports", .array(reports.map(\.json))),
        ("next", hasMore ? reports.last.map { .string($0.record.text) } ?? .null : .null),
      ])
    }
  }

  struct Tries: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The tries to get a report.",
      discussion: """
        Example:
          winnow fulltext tries R18
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let tries = try review.open().tries(of: record)
      guard !json else {
        Console.print(JSONValue.array(tries.map(\.json)).jsonText)
        return
      }
      for attempt in tries {
        Console.print(
          "\(attempt.date)  \(attempt.method)" + (attempt.note.map { ": \($0)" } ?? "") + " (\(attempt.signed.actor))")
      }
      if tries.isEmpty { Console.say("No try is on record for \(record.text).") }
    }
  }
}

extension SoughtReport {
  /// `not retrieved, 2 tries: no library has it`.
  fileprivate var words: String {
    state.rawValue + (tries > 0 ? ", \(tries.counted("try", "tries"))" : "") + (note.map { ": \($0)" } ?? "")
  }

  fileprivate var json: JSONValue {
    .object([
      ("record", .string(record.text)), ("state", .string(state.rawValue)), ("tries", .number(String(tries))),
      ("note", note.map(JSONValue.string) ?? .null), ("full_texts", .array(fullTexts.map(\.json))),
    ])
  }
}

extension FullText {
  fileprivate var json: JSONValue {
    .object([
      ("event", .number(String(attachment))), ("file", file.map(JSONValue.string) ?? .null),
      ("name", name.map(JSONValue.string) ?? .null), ("bytes", bytes.map { .number(String($0)) } ?? .null),
      ("sha256", sha256.map(JSONValue.string) ?? .null), ("note", note.map(JSONValue.string) ?? .null),
    ])
  }
}

extension RetrievalTry {
  fileprivate var json: JSONValue {
    .object([
      ("method", .string(method)), ("date", .string(date)), ("note", note.map(JSONValue.string) ?? .null),
      ("signed", signed.json),
    ])
  }
}
