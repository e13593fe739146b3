import ArgumentParser
internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

extension AnalyseCommand {
  struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Which codes each group of people speaks of in each setting, by the team’s coding.",
      discussion: """
        Cells count participants, each once, and passages; a code counts for those above it. Where transcripts name their \
        participants, the size of each group stands beside it.

        Example:
          winnow analyse themes --format svg > themes.svg
        """)

    @Option(name: .long, help: "Which codebook, where codes of several were given.")
    var codebook: String?

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let review = try options.review.open()
      let themes = try review.themes(codebook)
      try options.print(themes.table, figure: themes.svg)
      let team = try review.teamCoding()
      for line in team.remarks { Console.say("\(line)") }
    }
  }
}

extension TeamCoding {
  /// What to know beside the numbers.
  fileprivate var remarks: [String] {
    [
      open > 0 ? "\(open.counted("excerpt")) still to settle: only what all coders gave counts of them." : nil,
      closed > 0 ? "\(closed.counted("document")) coded and not open to all yet: nothing of it counts." : nil,
      older > 0 ? "\(older.counted("excerpt")) of a text that was replaced since: they count as they were coded." : nil,
    ].compactMap(\.self)
      + unknownCodes.map { "`\($0.code.text)` is in no codebook any more: \($0.passages.counted("passage"))." }
  }
}
