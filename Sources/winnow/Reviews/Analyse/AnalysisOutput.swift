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
  case svg, pdf, png
}

/// Options of every analysis.
struct AnalysisOptions: ParsableArguments {
  @Option(
    name: .long,
    help: "text, csv, markdown, json, sources (the sources behind each number), or the figure as svg, pdf or png.")
  var format: AnalysisFormat = .text

  @OptionGroup var file: FigureFileOptions

  @OptionGroup var review: ReviewOptions

  /// Prints a table, or its figure.
  func print(_ table: AnalysisTable, figure: @autoclosure () -> String?) throws {
    switch format {
    case .text: try write(table.text)
    case .csv: try write(table.csv)
    case .markdown: try write(table.markdown)
    case .json: try write(table.json)
    case .sources: try write(table.sourcesCSV)
    case .svg, .pdf, .png:
      guard let figure = figure() else {
        throw ValidationError("There is no figure of this; --format takes text, csv, markdown, json or sources.")
      }
      try write(figure: figure)
    }
  }

  private func write(figure: String) throws {
    switch format {
    case .pdf: try file.write(figure, as: .pdf)
    case .png: try file.write(figure, as: .png)
    default: try write(figure)
    }
  }

  /// Writes text that ends its last line.
  private func write(_ text: String) throws { try file.write(text.hasSuffix("\n") ? text : text + "\n") }
}
