import ArgumentParser
internal import Bibliography
internal import Review

extension SourceToChart.State: ExpressibleByArgument {}

extension ChartCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The included sources and how far they are charted.",
      discussion: """
        Examples:
          winnow chart list
          winnow chart list --state "to chart" --as amara
        """)

    @Option(name: .long, help: "Only those: \"to chart\", begun or finished.")
    var state: SourceToChart.State?

    @Option(name: .long, help: "How many to show.")
    var limit = 50

    @Option(name: .long, help: "Those behind this record.")
    var after: RecordID?

    @Flag(name: .long, help: "Print JSON.")
    var json = false

    @OptionGroup var review: ReviewOptions
    @OptionGroup var viewer: ViewerOptions

    func run() throws {
      let opened = try review.open()
      let all = try opened.sourcesToChart(seenBy: viewer.name)
      let place = after.flatMap { after in all.firstIndex { $0.source == after } }
      let wanted = all.dropFirst(place.map { $0 + 1 } ?? 0).filter { source in state.map { $0 == source.own } ?? true }
      guard !json else {
        Console.print(JSONValue.array(wanted.prefix(limit).map(\.json)).jsonText)
        return
      }
      let counts = SourceToChart.State.allCases.map { state in "\(all.count { $0.own == state }) \(state.rawValue)" }
      Console.print("\(all.count) included sources; of yours \(counts.joined(separator: ", "))")
      if let round = try opened.chartingPilot().last, round.conclusion == nil { Console.print(round.progress) }
      for source in wanted.prefix(limit) {
        let differing = source.differences == 0 ? "" : ", \(source.differences) to settle"
        let pilot = source.isPilot ? ", pilot" : ""
        Console.print(
          "\(source.source.text)  \(source.own.rawValue)\(pilot)\(differing)  \(source.label)  \(source.title)")
      }
      if wanted.count > limit { Console.say("More: --after \(wanted[limit - 1].source.text)") }
      if all.isEmpty { Console.say("No source is included at full text yet.") }
    }
  }
}

extension SourceToChart {
  fileprivate var json: JSONValue {
    .object([
      ("record", .string(source.text)), ("label", .string(label)), ("title", .string(title)),
      ("state", .string(own.rawValue)), ("finished", .number(String(finished))), ("open", .bool(isOpen)),
      ("differences", .number(String(differences))), ("pilot", .bool(isPilot)),
    ])
  }
}
