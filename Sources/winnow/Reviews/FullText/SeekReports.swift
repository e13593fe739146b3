import ArgumentParser
internal import Bibliography
import Foundation
internal import Review

extension FullTextCommand {
  struct Try: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Log a try to get a report.",
      discussion: """
        Examples:
          winnow fulltext try R18 --method "interlibrary loan"
          winnow fulltext try R18 --method "author contacted" --date 2026-02-03 --note "no answer by 17 February"
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Option(name: .long, help: "How: for example library, interlibrary loan, author contacted.")
    var method: String

    @Option(name: .long, help: ArgumentHelp("When, YYYY-MM-DD; today without it.", valueName: "date"))
    var date: String?

    @Option(name: .long, help: ArgumentHelp("What came of it.", valueName: "text"))
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func validate() throws {
      if let date, !date.isDay { throw ValidationError("--date takes a date as YYYY-MM-DD, not “\(date)”.") }
    }

    func run() throws {
      let tries = try review.open().logTry(
        for: record, method: method, date: date, note: note, acting: actor.acting)
      Console.print("\(record.text): \(tries.counted("try", "tries")) on record")
    }
  }

  struct NotRetrieved: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "not-retrieved", abstract: "Note that a report could not be had.",
      discussion: """
        It leaves the queue of full texts and counts as not retrieved in the flow. If it can be had later after all, \
        `attach` or `retrieved` brings it back.

        Example:
          winnow fulltext not-retrieved R18 --note "no library has it"
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Option(name: .long, help: ArgumentHelp("What there is to say.", valueName: "text"))
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let noted = try review.open().noteNotRetrieved(record, note: note, acting: actor.acting)
      Console.print("\(noted.record.text): not retrieved, \(noted.tries.counted("try", "tries")) on record")
      if let shortfall = noted.shortfall {
        Console.say("note: \(shortfall); `winnow fulltext try \(noted.record.text)\(review.suffix)` logs another")
      }
    }
  }

  struct Retrieved: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Note that a report is at hand without a file, on paper for example.",
      discussion: """
        Example:
          winnow fulltext retrieved R18 --note "copy in the office"
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Option(name: .long, help: ArgumentHelp("Where it is.", valueName: "text"))
    var note: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let text = try review.open().noteRetrieved(record, note: note, acting: actor.acting)
      Console.print("\(text.record.text): \(text.sentence)")
    }
  }

  struct Detach: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a full text away from a record; the file stays in fulltexts/.",
      discussion: """
        Without --file all of the record's go. Without any left, the report is sought again.

        Examples:
          winnow fulltext detach R17 --why "another paper of the same authors"
          winnow fulltext detach R17 --file R17-2.pdf
        """)

    @Argument(help: "The record.")
    var record: RecordID

    @Option(name: .long, help: "Only this file.")
    var file: String?

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      for text in try review.open().detachFullTexts(of: record, file: file, acting: actor.acting) {
        Console.print("\(text.record.text): detached \(text.words)")
      }
    }
  }
}
