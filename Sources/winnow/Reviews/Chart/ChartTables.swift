import ArgumentParser
internal import Bibliography
internal import Charting
internal import CitationFormats
import Foundation
internal import Review

extension ChartCommand {
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take what you charted elsewhere from a CSV: a row a source, a column a field.",
      discussion: """
        Columns are called like the fields (id, label, or group/field). A row names its source as `record` (R17), `doi`, \
        `pmid` or `title` with `year`; else --match names columns whose cells must be those of the record. Where columns are \
        called otherwise, --map names a table with the columns column,field,text,value: with a value, a cell that isn't \
        empty or no chooses that value; with a text too, only a cell that says just that. Cells that fit no answer are told \
        with their line and left out.

        Examples:
          winnow chart import charted.csv --finish --as amara
          winnow chart import other.csv --map columns.csv --match authors year --blank NA
        """)

    @Argument(help: "A CSV.")
    var file: String

    @Option(name: .long, help: ArgumentHelp("Which column is which field.", valueName: "file"))
    var map: String?

    @Option(name: .long, parsing: .upToNextOption, help: "Columns by which the source is found.")
    var match: [String] = []

    @Option(name: .long, parsing: .upToNextOption, help: "Texts that mean an empty cell.")
    var blank: [String] = []

    @Flag(name: .long, help: "Say that you are done with these sources.")
    var finish = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var actor: ActorOptions

    func run() throws {
      let options = ChartImportOptions(
        mapping: map.map { URL(fileURLWithPath: $0) }, matching: match, blanks: blank, finishes: finish)
      let report = try review.open().importCharting(URL(fileURLWithPath: file), options, acting: actor.acting)
      for problem in report.problems.prefix(50) { Console.say("\(problem)") }
      if report.problems.count > 50 { Console.say("… and \(report.problems.count - 50) more") }
      if !report.ignored.isEmpty { Console.say("columns not used: \(report.ignored.joined(separator: ", "))") }
      Console.print(
        "\(report.sources.counted("source")), \(report.answers.counted("answer")) recorded, \(report.problems.count.counted("problem"))"
      )
      if report.sources == 0 { throw ExitCode.failure }
    }
  }

  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What counts for each source, as CSV: a row a source, a column a field.",
      discussion: """
        A cell says “not reported”, “not applicable”, “(not asked)”, “(not charted)” or “(disputed)” where there is no \
        answer.

        Example:
          winnow chart export > charting.csv
        """)

    @OptionGroup var review: ReviewOptions

    func run() throws {
      let charted = try review.open().chartedSources()
      var output: [UInt8] = []
      CSVWriter.writeRow(["record", "source"] + charted.form.paths, into: &output)
      for source in charted.sources {
        CSVWriter.writeRow(
          [source.id, source.label] + charted.form.paths.map { charted.form.cell($0, of: source) }, into: &output)
      }
      guard Console.write(output, to: 1) else { throw ExitCode.failure }
    }
  }
}

extension ChartForm {
  /// What a table shows of a source in a field.
  fileprivate func cell(_ path: String, of source: ChartedSource) -> String {
    let parts = path.split(separator: "/", maxSplits: 1).map(String.init)
    switch source.standing(of: parts[0]) {
    case .notAsked: return "(not asked)"
    case .notCharted: return "(not charted)"
    case .disputed: return "(disputed)"
    case .answered(let answer):
      guard parts.count == 2, answer.state == .reported else { return AnswerText.write(answer) }
      return answer.entries.map { $0.cells?[parts[1]].map { AnswerText.write($0) } ?? "" }.joined(separator: "; ")
    }
  }
}
