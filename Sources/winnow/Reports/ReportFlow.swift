import ArgumentParser
internal import Bibliography
import Foundation
internal import Reporting
internal import Review

extension ReportCommand {
  struct Flow: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The PRISMA 2020 flow diagram.",
      discussion: """
        text prints the numbers and checks that they add up; json holds every number with the records behind it; csv is for \
        the PRISMA2020 R package; svg is the figure. `winnow export --box NAME` gives the records behind a number.

        Examples:
          winnow report flow
          winnow report flow --format svg -o flow.svg
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, csv, svg
    }

    @Option(name: .long, help: "What to write; text without it.")
    var format: Format?

    @Flag(name: .long, help: "The same as --format json.")
    var json = false

    @Option(name: [.short, .customLong("output")], help: "File to write; standard output without it.")
    var output: String?

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let flow = PrismaFlow(try review.open().snapshot())
      let text =
        switch format ?? (json ? .json : .text) {
        case .text: flow.text
        case .json: flow.json
        case .csv: flow.csv
        case .svg: flow.svg
        }
      let file = try Output(output)
      try file.append { $0.append(contentsOf: text.utf8) }
      try file.close()
      let pending = flow.count(.screeningPending) + flow.count(.reportsPending) + flow.count(.otherPending)
      if format == .csv, pending > 0 {
        Console.say("note: \(pending) records are not decided yet; the CSV has no place for them and doesn't add up.")
      }
      if let broken = flow.identities.first(where: { !$0.holds }) {
        throw Problem(
          "the numbers don't add up: \(broken.statement)", text: broken.difference.map(\.text).joined(separator: " "),
          remedy: "Run `winnow verify`; if it says equal, please report this as a bug.")
      }
    }
  }
}
