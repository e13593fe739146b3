import ArgumentParser
internal import Charting
internal import Review

extension ChartCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is charted of a source: one's own answers, and the team's once they are open.",
      discussion: """
        Example:
          winnow chart show R17
        """)

    @Argument(help: "An included record.")
    var record: RecordID

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().chartSheet(record, seenBy: viewer.name)
      Console.print("\(sheet.source.text)  \(sheet.isFinished ? "done" : "not done") by \(viewer.name)")
      for field in sheet.form.fields {
        let team = sheet.agreed[field.id].map { "  agreed: \(ChartText.words($0, field))" } ?? ""
        let own = sheet.answers[field.id].map { ChartText.words($0, field) } ?? "–"
        Console.print("  \(field.id): \(own)\(team)")
      }
      if !sheet.isOpen { Console.say("What others charted is closed until \(sheet.charters) are done.") }
      for other in sheet.others {
        Console.print("\(other.reviewer)\(other.isFinished ? "" : " (not done)")")
        for field in sheet.form.fields {
          guard let answer = other.answers[field.id] else { continue }
          Console.print("  \(field.id): \(ChartText.words(answer, field))")
        }
      }
      if !sheet.verifiedBy.isEmpty { Console.print("verified by \(sheet.verifiedBy.joined(separator: ", "))") }
    }
  }

  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Two people's answers side by side, field by field.",
      discussion: """
        Example:
          winnow chart compare R17 --open
        """)

    @Argument(help: "An included record.")
    var record: RecordID

    @Flag(name: .long, help: "Only what is to settle.")
    var open = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let sheet = try review.open().chartSheet(record, seenBy: viewer.name)
      guard let pair = sheet.pair, sheet.isOpen else {
        Console.say("There is nothing to compare before \(sheet.charters) are done with \(sheet.source.text).")
        return
      }
      Console.print("\(sheet.source.text): \(pair.first.reviewer) | \(pair.second.reviewer)")
      for comparison in open ? sheet.open : sheet.comparisons {
        guard comparison.outcome != .nobodyAnswered, let field = sheet.form.field(comparison.field) else { continue }
        let texts = [comparison.first, comparison.second].map { $0.map { ChartText.words($0, field) } ?? "–" }
        let agreed = sheet.agreed[field.id].map { "  agreed: \(ChartText.words($0, field))" } ?? ""
        Console.print("  \(comparison.outcome.rawValue)  \(field.id): \(texts.joined(separator: " | "))\(agreed)")
      }
    }
  }
}

/// Answers in words for the terminal.
enum ChartText {
  static func words(_ answer: Answer, _ field: FormField) -> String {
    guard field.kind.holdsFields, answer.state == .reported else { return AnswerText.write(answer) }
    return answer.entries.map { entry in
      let cells = field.fields.compactMap { inner in
        entry.cells?[inner.id].map { "\(inner.id) \(AnswerText.write($0))" }
      }
      return "(\(cells.joined(separator: ", ")))"
    }.joined(separator: " ")
  }
}
