import ArgumentParser
internal import Charting
internal import Reporting
internal import Review

extension AnalyseCommand {
  struct Map: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The evidence map of two fields; empty cells say why they are empty.",
      discussion: """
        The figure shows bubbles, or with --matrix counts in shades; patterns tell true gaps, what was not searched and what is \
        out of scope apart in both.

        Examples:
          winnow analyse map roles service_type --format svg > map.svg
          winnow analyse map roles service_type --matrix --format png -o map.png
        """)

    @Argument(help: "The field whose values are the rows.")
    var rows: String

    @Argument(help: "The field whose values are the columns.")
    var columns: String

    @Flag(name: .long, help: "The figure as a matrix of counts in place of bubbles.")
    var matrix = false

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let map = try EvidenceMap.of(rows, columns, try options.review.open())
      try options.print(map.table, figure: matrix ? map.matrixSVG : map.svg)
    }
  }

  struct Gaps: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The gap register of an evidence map: each empty cell with what the team says of it.",
      discussion: """
        Example:
          winnow analyse gaps roles service_type
        """)

    @Argument(help: "The field whose values are the rows.")
    var rows: String

    @Argument(help: "The field whose values are the columns.")
    var columns: String

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      try options.print(try EvidenceMap.of(rows, columns, try options.review.open()).register, figure: nil)
    }
  }

  struct Profile: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The share of sources with each role in each context, side by side.",
      discussion: """
        Example:
          winnow analyse profile roles service_type --format svg > profile.svg
        """)

    @Argument(help: "The field that holds the roles.")
    var roles: String

    @Argument(help: "The field that holds the context.")
    var context: String

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let charted = try options.review.open().chartedSources()
      let profile = try RoleProfile.of(roles, by: context, in: charted)
      try options.print(profile.table, figure: profile.svg)
    }
  }
}

extension EvidenceMap {
  /// The map of two fields of a review.
  fileprivate static func of(_ rows: String, _ columns: String, _ review: Review) throws -> EvidenceMap {
    EvidenceMap.of(try Crosstab.of(rows, columns, in: review.chartedSources()), gaps: try review.gaps())
  }
}
