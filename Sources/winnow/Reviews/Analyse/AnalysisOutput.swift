import ArgumentParser
internal import Charting
internal import Reporting
internal import Review

/// How an analysis is printed.
enum AnalysisFormat: String, CaseIterable, ExpressibleByArgument {
  case text, csv, markdown, json
  /// A row for each source behind each number.
  case sources
  /// The figure.
  case svg
}

/// Options of every analysis.
struct AnalysisOptions: ParsableArguments {
  @Option(name: .long, help: "text, csv, markdown, json, sources (the sources behind each number) or svg (the figure).")
  var format: AnalysisFormat = .text

  @OptionGroup var review: ReviewOptions

  /// Prints a table, or its figure.
  func print(_ table: AnalysisTable, figure: @autoclosure () -> String?) throws {
    switch format {
    case .text: write(table.text)
    case .csv: write(table.csv)
    case .markdown: write(table.markdown)
    case .json: write(table.json)
    case .sources: write(table.sourcesCSV)
    case .svg:
      guard let figure = figure() else {
        throw ValidationError("There is no figure of this; --format takes text, csv, markdown, json or sources.")
      }
      write(figure)
    }
  }

  private func write(_ text: String) {
    Console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }
}
