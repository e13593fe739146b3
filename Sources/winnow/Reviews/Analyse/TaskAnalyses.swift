import ArgumentParser
internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

extension AnalyseCommand {
  struct Tasks: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Two occupations compared: which tasks are unique, common or contested.",
      discussion: """
        Takes two task inventories that two people matched (`winnow tasks`) and what raters say of the tasks. A task counts \
        where enough raters endorse it and its mean importance is high enough. Common: matched, and counting on both sides; \
        unique: not matched, and counting; contested: counting on one side only, or groups of raters disagree. A task that a \
        rater left blank was not rated; one that he or she finds no part of the job has the importance 0. The thresholds \
        without options are those of O*NET's core tasks: 67 % and 3 on a scale from 1 to 5.

        Examples:
          winnow analyse tasks peers managers --ratings survey
          winnow analyse tasks peers managers --ratings survey --share 0.5 --importance 2.5 --format svg > tasks.svg
          winnow analyse tasks peers managers --ratings survey --sensitivity
          winnow analyse tasks peers managers --ratings survey --sensitivity --shares 0.5 0.75 --importances 2 3 4
        """)

    @OptionGroup var inventories: InventoryArguments

    @Option(name: .long, parsing: .upToNextOption, help: "Survey ratings, by their names.")
    var ratings: [String]

    // Thresholds of core tasks in the O*NET data dictionary (onetcenter.org, Task Statements).
    @Option(name: .long, help: "The share of raters that must endorse a task, from 0 to 1.")
    var share = 0.67

    @Option(name: .long, help: "The mean importance that a task must reach.")
    var importance = 3.0

    @Option(name: .long, help: "The importance from which a rater endorses a task.")
    var endorsedFrom = 1.0

    @Option(name: .long, help: "Groups with fewer raters of a task have no say of their own.")
    var smallestGroup = 5

    @Flag(name: .long, help: "What becomes of each task under lower and higher thresholds.")
    var sensitivity = false

    @Option(name: .long, parsing: .upToNextOption, help: "With --sensitivity: the shares to try.")
    var shares: [Double] = []

    @Option(name: .long, parsing: .upToNextOption, help: "With --sensitivity: the mean importances to try.")
    var importances: [Double] = []

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var viewer: ViewerOptions

    func validate() throws {
      if !([share] + shares).allSatisfy((0...1).contains) {
        throw ValidationError("--share is from 0 to 1, for example 0.6.")
      }
      if !([importance] + importances).allSatisfy({ $0.isFinite && $0 >= 0 }) {
        throw ValidationError("--importance is a number from 0 up.")
      }
      if !endorsedFrom.isFinite { throw ValidationError("--endorsed-from is a number.") }
      if !sensitivity, !shares.isEmpty || !importances.isEmpty {
        throw ValidationError("--shares and --importances go with --sensitivity.")
      }
    }

    func run() throws {
      let (comparison, strangers) = try options.review.open().taskComparison(
        inventories.pair, ratings: ratings, seenBy: viewer.name)
      if !strangers.isEmpty {
        let names = strangers.map { "\($0.occupation) \($0.task)" }.uniqued
        Console.say(
          "\(strangers.count.counted("rating")) of no task of the two: \(names.prefix(10).joined(separator: ", "))"
            + (names.count > 10 ? ", …" : ""))
      }
      let rule = TaskRule(
        endorsedShare: share, meanImportance: importance, endorsedFrom: endorsedFrom, smallestGroup: smallestGroup)
      guard sensitivity else {
        return try options.print(comparison.table(rule), figure: comparison.svg(rule))
      }
      let found = comparison.sensitivity(
        shares: shares.isEmpty ? rule.sharesAround : shares.uniqued,
        importances: importances.isEmpty ? rule.importancesAround : importances.uniqued, like: rule)
      try options.print(found.table, figure: nil)
    }
  }
}

extension TaskRule {
  /// The share, and 15 points below and above it.
  fileprivate var sharesAround: [Double] {
    [endorsedShare - 0.15, endorsedShare, endorsedShare + 0.15].map { (min(1, max(0, $0)) * 100).rounded() / 100 }
      .uniqued
  }

  /// The mean importance, and half a point below and above it.
  fileprivate var importancesAround: [Double] {
    [meanImportance - 0.5, meanImportance, meanImportance + 0.5].map { max(0, $0) }.uniqued
  }
}
