import ArgumentParser
internal import Bibliography
internal import Charting
import Foundation
internal import Review

extension ChartCommand {
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Chart fields of a source.",
      discussion: """
        Several values stand with semicolons; a value's place follows in brackets, with page, quote or both. An empty text \
        takes the answer back. Entries of groups are charted in the browser or by `winnow chart import`.

        Examples:
          winnow chart set R17 --field year=2019 --field "setting=community; hospital"
          winnow chart set R17 --field "roles=Advocacy [p. 12: “spoke up for clients”]"
          winnow chart set R17 --field "funding=not reported"
        """)

    @Argument(help: "An included record.")
    var record: RecordID

    @Option(name: .long, help: ArgumentHelp("A field and its answer; can be repeated.", valueName: "field=answer"))
    var field: [String]

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if let odd = field.first(where: { !$0.contains("=") }) {
        throw ValidationError("--field takes field=answer, not “\(odd)”.")
      }
    }

    func run() throws {
      let review = try review.open()
      let form = try review.chartForm()
      var answers: [String: Answer?] = [:]
      for pair in field {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(\.trimmed)
        guard let field = form.fields.first(where: { $0.id == parts[0] }) else {
          throw Problem(
            "the form has no field `\(parts[0])`",
            remedy: "It has \(form.fields.map(\.id).joined(separator: ", ")); nothing was recorded.")
        }
        answers.updateValue(try AnswerText.read(parts[1], as: field), forKey: field.id)
      }
      let recorded = try review.chart(answers, of: record, acting: actor.acting)
      Console.print("\(record.text): \(recorded.counted("answer")) recorded")
    }
  }

  struct Finish: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that you are done with a source, or go on with it.",
      discussion: """
        Example:
          winnow chart finish R17
        """)

    @Argument(help: "Included records.")
    var records: [RecordID]

    @Flag(name: .long, help: "Go on with them instead.")
    var reopen = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      for record in records {
        try review.finishCharting(record, isFinished: !reopen, acting: actor.acting)
        Console.print("\(record.text): \(reopen ? "open again" : "done")")
      }
    }
  }

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say that you checked what another charted against the source.",
      discussion: """
        Example:
          winnow chart verify R17
        """)

    @Argument(help: "Included records.")
    var records: [RecordID]

    @Flag(name: .long, help: "Take it back.")
    var takeBack = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let review = try review.open()
      for record in records {
        try review.verifyCharting(record, isVerified: !takeBack, acting: actor.acting)
        Console.print("\(record.text): \(takeBack ? "no longer verified" : "verified") by \(actor.acting.actor)")
      }
    }
  }
}
