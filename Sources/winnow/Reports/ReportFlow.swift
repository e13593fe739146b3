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
        the PRISMA2020 R package; svg, pdf and png are the figure; html is the figure as a page in which each number leads to \
        the records behind it. `winnow export --box NAME` gives the records behind a number.

        Examples:
          winnow report flow
          winnow report flow --format html -o flow.html
          winnow report flow --format png --dpi 600 -o flow.png
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, json, csv, svg, html, pdf, png
    }

    @Option(name: .long, help: "What to write; text without it.")
    var format: Format?

    @Flag(name: .long, help: "The same as --format json.")
    var json = false

    @OptionGroup var file: FigureFileOptions

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let review = try review.open()
      let flow = PrismaFlow(try review.snapshot())
      switch format ?? (json ? .json : .text) {
      case .text: try file.write(flow.text)
      case .json: try file.write(flow.json)
      case .csv: try file.write(flow.csv)
      case .svg: try file.write(flow.svg)
      case .html: try file.write(flow.html(records: flow.describedRecords(from: review)))
      case .pdf: try file.write(flow.svg, as: .pdf)
      case .png: try file.write(flow.svg, as: .png)
      }
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
