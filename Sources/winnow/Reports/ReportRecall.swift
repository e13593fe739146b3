import ArgumentParser
internal import Reporting
internal import Review

extension ReportCommand {
  struct Recall: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How soon screening found what was included in the end, against chance.",
      discussion: """
        Records at title and abstract count in the order in which their verdicts fell; found are those that were included at \
        full text. While something is undecided the curve says so. csv has a row for each record; svg, pdf and png are the figure.

        Examples:
          winnow report recall
          winnow report recall --format svg -o recall.svg
        """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
      case text, csv, svg, pdf, png
    }

    @Option(name: .long, help: "What to write.")
    var format = Format.text

    @OptionGroup var file: FigureFileOptions
    @OptionGroup var review: ReviewOptions

    func run() throws {
      let curve = try RecallCurve(try review.open())
      switch format {
      case .text: try file.write(curve.text)
      case .csv: try file.write(curve.csv)
      case .svg: try file.write(curve.checked().svg)
      case .pdf: try file.write(curve.checked().svg, as: .pdf)
      case .png: try file.write(curve.checked().svg, as: .png)
      }
    }
  }
}
