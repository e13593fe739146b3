import ArgumentParser
internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation
internal import Review

extension CodeCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take what you coded elsewhere from a CSV: a line a code on a passage.",
      discussion: """
        Columns: document, unit or quote (or both: the words in that unit), code, and, where needed, group, setting, \
        participant, memo. What can’t be used is told cell by cell and its line left out. Lines that stand already are \
        counted and not recorded again.

        Example:
          winnow code import coded.csv --finish --as amara
        """)

    @Argument(help: "A CSV.")
    var file: String

    @Flag(name: .long, help: "Say that you are done with these documents.")
    var finish = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let report = try review.open().importCoding(
        URL(fileURLWithPath: file), finishes: finish, acting: actor.acting)
      for problem in report.problems.prefix(50) { Console.say("\(problem)") }
      if report.problems.count > 50 { Console.say("… and \(report.problems.count - 50) more") }
      let known = report.known > 0 ? ", \(report.known) known already" : ""
      Console.print(
        "\(report.documents.counted("document")), \(report.codings.counted("code")) recorded\(known), "
          + report.problems.count.counted("problem"))
      if report.documents == 0 { throw ExitCode.failure }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Codes as CSV: yours, and others’ of documents that are open; with --team what counts.",
      discussion: """
        What others coded of a document is in it when the document is open. `winnow code import` reads the same columns.

        Examples:
          winnow code export --as amara > codes.csv
          winnow code export --team > team.csv
        """)

    @Flag(name: .long, help: "The team’s coding: a line for each code and participant of an excerpt.")
    var team = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let review = try review.open()
      var output: [UInt8] = []
      if team { try write(review.teamCoding(), into: &output) } else { try write(review, into: &output) }
      guard Console.write(output, to: 1) else { throw ExitCode.failure }
    }

    private func write(_ review: Review, into output: inout [UInt8]) throws {
      CSVWriter.writeRow(
        ["document", "unit", "quote", "code", "group", "setting", "participant", "memo", "coder", "start", "end"],
        into: &output)
      for listed in try review.codings(seenBy: viewer.name) {
        let (coding, voice) = (listed.coding, listed.coding.voice)
        CSVWriter.writeRow(
          [
            listed.document.text, listed.unit.map(String.init) ?? "", coding.quote, coding.code.text, voice.group ?? "",
            voice.setting ?? "", voice.participant ?? "", coding.memo ?? "", coding.coder, String(coding.passage.start),
            String(coding.passage.end),
          ], into: &output)
      }
    }

    private func write(_ coding: TeamCoding, into output: inout [UInt8]) throws {
      CSVWriter.writeRow(["document", "source", "quote", "code", "group", "setting", "participant"], into: &output)
      for document in coding.documents {
        for found in document.passages {
          let passage = found.passage
          CSVWriter.writeRow(
            [
              document.document.text, passage.source, found.quote, found.code.text, passage.group, passage.setting,
              passage.participant,
            ], into: &output)
        }
      }
    }
  }
}
