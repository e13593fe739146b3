import ArgumentParser
internal import Charting
internal import Reporting
internal import Review

extension AnalyseCommand {
  struct Frequencies: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How many sources have each value of a field; of numbers their spread.",
      discussion: """
        Examples:
          winnow analyse frequencies roles
          winnow analyse frequencies participants/group --format csv
        """)

    @Argument(help: "A field.")
    var field: String

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let charted = try options.review.open().chartedSources()
      let analysis = try Charting.Frequencies.of(field, in: charted)
      try options.print(analysis.table, figure: analysis.svg)
    }
  }

  struct Crosstab: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Two fields against each other, with the sources in each cell.",
      discussion: """
        With --test each row is also tested between two columns by Fisher's exact test: of sources that have the row's value \
        and those that haven't. It describes the sources found; a scoping review draws no sample.

        Examples:
          winnow analyse crosstab roles service_type
          winnow analyse crosstab roles service_type --test "mental health" "substance use"
        """)

    @Argument(help: "The field whose values are the rows.")
    var rows: String

    @Argument(help: "The field whose values are the columns.")
    var columns: String

    @Option(name: .long, help: "What cells show: counts, \"row shares\", \"column shares\" or all.")
    var show: Charting.Crosstab.Content = .all

    @Option(name: .long, parsing: .upToNextOption, help: "Two columns to test each row between.")
    var test: [String] = []

    @OptionGroup var options: AnalysisOptions

    func validate() throws {
      if !test.isEmpty, test.count != 2 { throw ValidationError("--test takes two columns.") }
    }

    func run() throws {
      let charted = try options.review.open().chartedSources()
      let analysis = try Charting.Crosstab.of(rows, columns, in: charted)
      if test.count == 2 {
        try options.print(try analysis.test(between: test[0], and: test[1]).table, figure: nil)
      } else {
        try options.print(analysis.table(show), figure: analysis.svg)
      }
    }
  }

  struct Timeline: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sources by year.",
      discussion: """
        Example:
          winnow analyse timeline --format svg > years.svg
        """)

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let analysis = Charting.Timeline.of(try options.review.open().chartedSources())
      try options.print(analysis.table, figure: analysis.svg)
    }
  }

  struct Countries: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Sources by country, with ISO codes.",
      discussion: """
        Example:
          winnow analyse countries --field country
        """)

    @Option(name: .long, help: "The field that holds the country.")
    var field = "country"

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let charted = try options.review.open().chartedSources()
      let counts = try CountryCounts.of(charted, field: field)
      try options.print(counts.table, figure: counts.svg)
    }
  }
}

extension Charting.Crosstab.Content: ExpressibleByArgument {}
