import ArgumentParser
internal import Bibliography
internal import Charting
internal import Reporting
internal import Review

extension ActivityTotals.Column: ExpressibleByArgument {}

extension AnalyseCommand {
  struct Activities: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What workers did: activities and minutes, and their shares.",
      discussion: """
        Takes activity logs of the review (`winnow material add`), or with --table what was charted in a table of the form \
        with the fields worker, date, start, minutes, category, contact, client contact and place. With --checks lists what is missing or can't be: minutes \
        not logged, times that overlap, days that are too long.

        Examples:
          winnow analyse activities ward-log
          winnow analyse activities ward-log clinic-log --by "client contact"
          winnow analyse activities ward-log --checks
          winnow analyse activities ward-log --format svg > activities.svg
        """)

    @Argument(help: "Activity logs, by their names.")
    var logs: [String] = []

    @Option(name: .long, help: "A charted table whose rows are activities.")
    var table: String?

    @Option(name: .long, help: "category, worker, contact, place or \"client contact\".")
    var by: ActivityTotals.Column = .category

    @Flag(name: .long, help: "What is missing, overlaps or looks implausible.")
    var checks = false

    @Option(name: .long, help: "With --checks: the hours above which a day is too long.")
    var longestDay = 12.0

    @OptionGroup var options: AnalysisOptions

    func validate() throws {
      if logs.isEmpty, table == nil { throw ValidationError("Name a log, or a charted table with --table.") }
      if !(longestDay > 0) { throw ValidationError("--longest-day takes hours above 0.") }
    }

    func run() throws {
      let review = try options.review.open()
      let charted = try table.map { try Activity.charted(ActivityFields(table: $0), in: review.chartedSources()) }
      let activities = try (charted ?? []) + logs.flatMap { try review.activityLog($0) }
      if checks {
        try options.print(ActivityChecks.of(activities, longest: longestDay).table, figure: nil)
      } else {
        let totals = ActivityTotals.of(activities, by: by)
        try options.print(totals.table, figure: totals.svg)
      }
    }
  }

  struct JobDescription: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A job description from a field of codes: each task with the evidence behind it.",
      discussion: """
        The codes of the field are the headings and tasks, with their definitions from the codebook. With --log each also has \
        the minutes logged under it, where a log's category is the code or its label. --format markdown gives the document.

        Example:
          winnow analyse job-description roles --title "Peer support worker" --log ward-log --format markdown
        """)

    @Argument(help: "A field of codes.")
    var field: String

    @Option(name: .long, help: "What the job is called.")
    var title: String

    @Option(name: .long, parsing: .upToNextOption, help: "Activity logs, by their names.")
    var log: [String] = []

    @OptionGroup var options: AnalysisOptions

    func run() throws {
      let review = try options.review.open()
      let charted = try review.chartedSources()
      let activities = try log.flatMap { try review.activityLog($0) }
      let logged = CodeMinutes.of(activities, codes: charted.form.field(field)?.values ?? [])
      if !logged.elsewhere.isEmpty {
        let names = logged.elsewhere.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        Console.say(
          "of no code: \(names.map { "\($0.key) (\($0.value.counted("minute")))" }.joined(separator: ", "))")
      }
      let description = try Charting.JobDescription.of(
        field, title: title, in: charted, passages: review.passages(coded: field), minutes: logged.minutes)
      if options.format == .markdown {
        try options.file.write(description.markdown)
      } else {
        try options.print(description.table, figure: nil)
      }
    }
  }
}
