import ArgumentParser
internal import Bibliography
internal import Reporting
internal import Review
internal import Screening

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "How well the reviewers of a stage agree, before any discussion.",
    discussion: """
      Counted are records with all the votes they need, and of each reviewer the last vote made without knowing the others’. \
      --csv writes the tables of all pairs of reviewers. The figure shows the share on which each pair agrees, with its \
      interval, and kappa and AC1 beside it; without --stage it shows all stages with votes.

      Examples:
        winnow agreement
        winnow agreement --stage full-text --json
        winnow agreement --format svg -o agreement.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, svg, pdf, png
  }

  @Option(name: .long, help: "The stage; title and abstract without it, and for the figure all.")
  var stage: Stage?

  @Option(name: .long, help: "text, json, csv (the tables of all pairs), or the figure as svg, pdf or png.")
  var format: Format?

  @Flag(name: .long, help: "The same as --format json.")
  var json = false

  @Flag(name: .long, help: "The same as --format csv.")
  var csv = false

  @OptionGroup var file: FigureFileOptions
  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions

  func validate() throws {
    if [json, csv, format != nil].count(where: { $0 }) > 1 {
      throw ValidationError("Choose one of --format, --json and --csv.")
    }
  }

  func run() throws {
    let review = try review.open()
    switch format ?? (csv ? .csv : json ? .json : .text) {
    case .text: try file.write(agreement(stage ?? .titleAbstract, review).text + "\n")
    case .json: try file.write(agreement(stage ?? .titleAbstract, review).json + "\n")
    case .csv: try file.write(agreement(stage ?? .titleAbstract, review).report.csv)
    case .svg: try file.write(figure(review))
    case .pdf: try file.write(figure(review), as: .pdf)
    case .png: try file.write(figure(review), as: .png)
    }
  }

  private func agreement(_ stage: Stage, _ review: Review) throws -> StageAgreement {
    try StageAgreement(review.ballots(at: stage, seenBy: viewer.name))
  }

  private func figure(_ review: Review) throws -> String {
    let stages = try (stage.map { [$0] } ?? Stage.allCases).map { try agreement($0, review) }
    guard let figure = AgreementFigure(stages).svg else {
      throw Problem(
        "there is no agreement to show: no record has two independent votes yet",
        remedy: "Let two people vote on the same records; `winnow status` says where the review stands.")
    }
    return figure
  }
}
