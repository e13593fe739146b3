import ArgumentParser
internal import Reporting
internal import Review
internal import Screening

struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "How well the reviewers of a stage agree, before any discussion.",
    discussion: """
      Counted are records with all the votes they need, and of each reviewer the last vote made without knowing the others’. \
      --csv writes the tables of all pairs of reviewers.

      Examples:
        winnow agreement
        winnow agreement --stage full-text --json
      """)

  @Option(name: .long, help: "The stage.")
  var stage = Stage.titleAbstract

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  @Flag(name: .long, help: "Print the tables of all pairs as CSV.")
  var csv = false

  @OptionGroup var review: ReviewOptions
  @OptionGroup var viewer: ViewerOptions

  func validate() throws {
    if json, csv { throw ValidationError("Choose one of --json and --csv.") }
  }

  func run() throws {
    let agreement = try StageAgreement(review.open().ballots(at: stage, seenBy: viewer.name))
    if csv {
      try printWhole(agreement.report.csv)
    } else {
      Console.print(json ? agreement.json : agreement.text)
    }
  }

  private func printWhole(_ text: String) throws {
    let output = try Output(nil)
    try output.append { $0.append(contentsOf: text.utf8) }
    try output.close()
  }
}
